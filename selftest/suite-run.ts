import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditSchema, type Audit } from '../audit/verdicts/audit-schema.ts';
import { environmentOfAnotherRun } from '../fixtures/env.ts';
import { playwrightProgram } from '../run/browser.ts';
import { runNode, type Ended } from './node-process.ts';

const ROOT = join(import.meta.dirname, '..');

/** What a run of the suite left behind. */
export interface SuiteRun extends Ended {
  /** What audit.json says. @throws Error when there is none, or one of another shape. */
  readonly audit: () => Audit;
}

/**
 * Runs the suite as a person would, with its results in a folder of its own.
 *
 * @param results for reports and test results.
 * @param settings what the run is told.
 * @param parameters for `playwright test`.
 */
export async function runSuite(
  results: string,
  settings: Readonly<Record<string, string>>,
  parameters: readonly string[] = [],
): Promise<SuiteRun> {
  const env = environmentOfAnotherRun(results, settings);
  const ended = await runNode([playwrightProgram, 'test', ...parameters], { cwd: ROOT, env });
  const file = join(results, 'reports/audit/audit.json');
  return { ...ended, audit: () => auditSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) };
}
