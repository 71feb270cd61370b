import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const sighting = z.object({
  by: z.string().nullable(),
  matched: z.string().nullable(),
  called: z.array(z.object({ hint: z.string(), text: z.string() })),
});

const findingsSchema = z.object({
  findings: z.array(z.object({ term: z.string(), found: z.array(sighting) })),
});

/** How one control of a captured composer is known. */
export interface CapturedControl {
  readonly term: string;
  /** The hint it was found by. */
  readonly by: string;
  /** Its name; `null` where it has none. */
  readonly text: string | null;
  /** Name of its icon; `null` where it has none. */
  readonly icon: string | null;
}

/**
 * What `npm run engomo:probe` left in a folder: every control that was found there.
 *
 * @throws Error when the folder holds no capture.
 */
export function capturedControls(folder: string): CapturedControl[] {
  const file = join(folder, 'findings.json');
  const { findings } = findingsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return findings.flatMap(({ term, found }) => {
    const [first] = found;
    if (first?.by == null) return [];
    const icon = first.called.find(({ hint }) => hint === 'icon')?.text ?? null;
    return [{ term, by: first.by, text: first.by === 'icon' ? null : first.matched, icon }];
  });
}
