import { z } from 'zod';
import { call } from '../api.ts';

const version = z.object({
  version_current: z.string(),
  version_latest: z.string(),
  version_latest_valid: z.boolean(),
  build_hash: z.string(),
  outdated: z.boolean(),
  outpost_outdated: z.boolean(),
});

/** What the server says about its version (protocol reference, section 7.8). */
export type ServerVersion = z.infer<typeof version>;

let current: Promise<ServerVersion> | null = null;

/** The version of the server, asked once per page. */
export const serverVersion = (): Promise<ServerVersion> =>
  (current ??= call('GET', 'admin/version/').then((answer) => version.parse(answer)));
