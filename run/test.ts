import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureBrowser, playwrightProgram } from './browser.ts';
import { environmentWithoutEnvFile } from '../fixtures/env.ts';
import { junitOf, type TimedTest } from './junit.ts';
import { settingsOrExit } from './settings.ts';

/** What a step counts: itself, or the tests in the JUnit file it leaves. */
interface Step {
  readonly says: string;
  readonly program: readonly string[];
  readonly results?: string;
}

/** What came of a step. */
interface Outcome {
  readonly says: string;
  readonly seconds: number;
  readonly passed: number;
  readonly failed: number;
  readonly tests: readonly TimedTest[];
}

const playwright = (...parameters: readonly string[]): string[] => [
  process.execPath,
  playwrightProgram,
  'test',
  ...parameters,
];

const SELF_TESTS = ['--config', 'selftest/playwright.config.ts'];

const npm = (script: string): Step => ({ says: script, program: ['npm', 'run', '--silent', script] });

const selfTests = (...parameters: readonly string[]): Step => ({
  says: 'self-tests',
  program: playwright(...SELF_TESTS, ...parameters),
  results: 'test-results/selftest.xml',
});

const run = (says: string, ...parameters: readonly string[]): Step => ({
  says,
  program: playwright(...parameters),
  results: 'reports/junit.xml',
});

const STATIC = [npm('types'), npm('lint'), npm('format:check')];

/**
 * What each command does: lanes run side by side, the steps of a lane one after the other. What of the last lane is
 * printed can be watched; a step of another is printed when it ends.
 */
const commands: Readonly<Record<string, readonly (readonly Step[])[]>> = {
  /** `npm run test:quick`: what needs neither a browser nor another process. */
  quick: [STATIC, [selfTests('--project=in process')]],
  /** `npm test`: what has to be green before a commit. */
  usual: [STATIC, [selfTests('--grep-invert', '@all'), run('the main job')]],
  /** `npm run test:all`: everything, for a release and for every night. */
  all: [
    STATIC,
    [
      selfTests(),
      run('the main job and the proof of the protocol', '--project=login*', '--project=protocol'),
    ],
  ],
};

/** Number of the slowest tests that are named. */
const SLOWEST = 5;

/**
 * Runs a program to its end.
 *
 * @param watched whether its output is shown while it runs; else it is shown at the end.
 * @returns its exit code.
 */
function exitCodeOf(program: readonly string[], watched: boolean): Promise<number | null> {
  const [command = '', ...parameters] = program;
  return new Promise((resolve, reject) => {
    const started = spawn(command, parameters, {
      // Whoever has a live server in `.env` does not want the project's own tests to go there.
      env: environmentWithoutEnvFile(),
      stdio: ['ignore', watched ? 'inherit' : 'pipe', watched ? 'inherit' : 'pipe'],
      shell: process.platform === 'win32',
    });
    const printed: Buffer[] = [];
    for (const stream of [started.stdout, started.stderr]) {
      stream?.on('data', (chunk: Buffer) => printed.push(chunk));
    }
    started.once('error', reject);
    started.once('close', (code) => {
      process.stdout.write(Buffer.concat(printed));
      resolve(code);
    });
  });
}

async function outcomeOf({ says, program, results }: Step, watched: boolean): Promise<Outcome> {
  if (results !== undefined) rmSync(results, { force: true });
  if (watched) console.log(`\n— ${says}`);
  const begun = performance.now();
  const ok = (await exitCodeOf(program, watched)) === 0;
  const seconds = (performance.now() - begun) / 1000;
  console.log(`— ${says}: ${ok ? 'green' : 'red'} after ${seconds.toFixed(0)} s`);
  const { passed, failed, tests } =
    results === undefined ? { passed: Number(ok), failed: Number(!ok), tests: [] } : junitOf(results);
  // A run can fail without a failed test: for a leak found in the reports, or a test that names no clause.
  return { says, seconds, passed, failed: ok ? failed : Math.max(failed, 1), tests };
}

async function outcomesOf(lane: readonly Step[], watched: boolean): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const step of lane) outcomes.push(await outcomeOf(step, watched));
  return outcomes;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The project's own tests; the last line says how many passed. */
const { positionals } = parseArgs({ allowPositionals: true });
const lanes = commands[positionals[0] ?? 'usual'];
if (lanes === undefined) throw new Error(`expected one of ${Object.keys(commands).join(', ')}`);
ensureBrowser(settingsOrExit());
const outcomes = (
  await Promise.all(lanes.map((lane, place) => outcomesOf(lane, place === lanes.length - 1)))
).flat();

const slowest = outcomes.flatMap(({ tests }) => tests).sort((one, other) => other.seconds - one.seconds);
console.log('\nseconds');
for (const { says, seconds } of outcomes) console.log(`${seconds.toFixed(0).padStart(6)}  ${says}`);
console.log('slowest tests');
for (const { name, seconds } of slowest.slice(0, SLOWEST)) {
  console.log(`${seconds.toFixed(0).padStart(6)}  ${name}`);
}
const failed = sum(outcomes.map((outcome) => outcome.failed));
console.log(`\n${sum(outcomes.map(({ passed }) => passed))} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
