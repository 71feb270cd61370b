import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestInfo } from '@playwright/test';
import { type Audit, auditSchema } from '../audit/verdicts/audit-schema.ts';
import { environmentOfAnotherRun } from '../fixtures/env.ts';
import { playwrightProgram } from '../run/browser.ts';
import type { Condition } from '../guide/condition.ts';

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

/** Runs a command of audit/commands/, or of another folder, as `npm run` does. */
export function runCommand(
  name: string,
  parameters: readonly string[],
  folder = 'audit/commands',
): Promise<Ended> {
  const script = join(ROOT, folder, `${name}.ts`);
  return runNode(['--import', 'tsx', script, ...parameters], {
    cwd: ROOT,
    env: environmentOfAnotherRun('.', {}),
  });
}

/** Conditions that do not hold, in a line each. */
export const broken = (conditions: readonly Condition[]): string[] =>
  conditions
    .filter(({ holds }) => !holds)
    .map(({ clause, property, observed }) => `${clause}: ${property}; found ${observed}`);
