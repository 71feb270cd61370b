import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { playwrightProgram } from '../../run/browser.ts';
import { type Ended, runNode } from '../processes.ts';

const AUDIT = join(import.meta.dirname, '../../audit/reporters');

/** Path of a reporter of audit/ as a literal for a configuration file. */
export const reporterPath = (name: string): string => JSON.stringify(join(AUDIT, `${name}.ts`));

/** `metadata` of a configuration as a literal: what reporters need to know of a run. */
export const runMetadata = (edition: '2024' | '2026' = '2024'): string =>
  JSON.stringify({
    edition,
    mode: 'verify',
    matching: 'strict',
    targets: {
      authentik: { address: 'https://authentik.company', played: 'lab' },
      engomo: { address: 'https://engomo.company', played: 'lab' },
    },
    suite: { name: 'small project', version: '0' },
    lockFile: '0'.repeat(64),
    commit: null,
    startedBy: 'selftest',
  });

/**
 * Writes a small project and runs the real runner on it.
 *
 * @param folder below the repository, so that its packages are found.
 * @param files name → content; `playwright.config.mjs` has to be one of them.
 */
export function runSmallProject(
  folder: string,
  files: Readonly<Record<string, string>>,
  parameters: readonly string[] = [],
): Promise<Ended> {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries({ 'package.json': '{"type":"module"}', ...files })) {
    writeFileSync(join(folder, name), content);
  }
  const config = join(folder, 'playwright.config.mjs');
  return runNode([playwrightProgram, 'test', '--config', config, ...parameters], { cwd: folder });
}
