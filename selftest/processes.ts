import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestInfo } from '@playwright/test';
import { type Audit, auditSchema } from '../audit/verdicts/audit-schema.ts';
import { environmentOfAnotherRun } from '../fixtures/env.ts';
import { playwrightProgram } from '../run/browser.ts';

/** What a process did. */
export interface Ended {
  readonly exitCode: number | null;
  /** Standard output. */
  readonly output: string;
  /** Both streams. */
  readonly printed: string;
}

/**
 * Runs a program of Node to its end.
 *
 * @param parameters for `node`: the program first.
 */
export function runNode(
  parameters: readonly string[],
  options: { readonly cwd: string; readonly env?: Record<string, string> },
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const run = spawn(process.execPath, parameters, options);
    let output = '';
    let printed = '';
    run.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      printed += chunk.toString();
    });
    run.stderr.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
    run.once('error', reject);
    run.once('close', (exitCode) => {
      resolve({ exitCode, output, printed });
    });
  });
}

const ROOT = join(import.meta.dirname, '..');

/** What a run of the suite left behind. */
interface SuiteRun extends Ended {
  /** What audit.json says. @throws Error when there is none, or one of another shape. */
  readonly audit: () => Audit;
}

/**
 * Runs the suite as a person would, with its results in a folder of its own.
 *
 * @param results for reports and test results.
 * @param settings of the run.
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

/** Skips a test that needs a program which is not installed here. */
export function skipWithout(program: string, testInfo: TestInfo): void {
  testInfo.skip(spawnSync(program, ['version']).error !== undefined, `${program} is not installed here`);
}

/**
 * Runs a command as `npm run` does, on a machine without a display.
 *
 * @param file from the root of the repository on.
 * @param results for what it leaves behind.
 */
export function runCommand(
  file: string,
  parameters: readonly string[],
  results = '.',
  settings: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = environmentOfAnotherRun(results, settings);
  return runNode(['--import', 'tsx', join(ROOT, file), ...parameters], { cwd: ROOT, env });
}

/** Runs a text as a module that stands in the root of the repository. */
export function runScript(text: string, settings: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const env = environmentOfAnotherRun('.', settings);
  return runNode(['--import', 'tsx', '--input-type=module', '-e', text], { cwd: ROOT, env });
}
