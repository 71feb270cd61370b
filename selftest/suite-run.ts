import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditSchema, type Audit } from '../audit/audit-schema.ts';
import { environmentOfAnotherRun } from '../fixtures/env.ts';
import { playwrightProgram } from '../run/browser.ts';

const ROOT = join(import.meta.dirname, '..');

/** What a run of the suite left behind. */
export interface SuiteRun {
  readonly exitCode: number | null;
  /** Everything printed, both streams. */
  readonly printed: string;
  /** What audit.json says. @throws Error when there is none, or one of another shape. */
  readonly audit: () => Audit;
}

/**
 * Runs the suite as a person would, with its results in a folder of its own. Only a trace is not kept: nobody opens
 * it, and it is a fifth of a run's processor time.
 *
 * @param results for reports and test results.
 * @param settings what the run is told.
 * @param parameters for `playwright test`.
 */
export function runSuite(
  results: string,
  settings: Readonly<Record<string, string>>,
  parameters: readonly string[] = [],
): Promise<SuiteRun> {
  const env = environmentOfAnotherRun(results, settings);
  return new Promise((resolve, reject) => {
    const program = [playwrightProgram, 'test', '--trace=off', ...parameters];
    const run = spawn(process.execPath, program, { cwd: ROOT, env });
    let printed = '';
    for (const stream of [run.stdout, run.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
      });
    }
    run.once('error', reject);
    run.once('close', (exitCode) => {
      const file = join(results, 'reports/audit/audit.json');
      resolve({
        exitCode,
        printed,
        audit: () => auditSchema.parse(JSON.parse(readFileSync(file, 'utf8'))),
      });
    });
  });
}
