import { z } from 'zod';
import type { UsedBy } from '../elements/forms-delete-bulk.ts';
import { wholeList } from '../elements/list-page.ts';

const row = z.object({ name: z.string(), action: z.string() });

/**
 * What else refers to an object that is about to be deleted.
 *
 * @param path of the object's `used_by/` list.
 */
export const usedBy = (path: string): Promise<readonly UsedBy[]> => wholeList(path, row);
