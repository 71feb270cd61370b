import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { expect, test } from '@playwright/test';
import { environmentOfAnotherRun } from '../../fixtures/env.ts';
import { NO_FAULT } from '../../lab/faults/catalogue.ts';
import { playwrightProgram } from '../../run/browser.ts';
import { everyDay } from '../every-day.ts';
import { runSuite } from '../processes.ts';
import { alone, mayMount } from '../small-disk.ts';

const ROOT = join(import.meta.dirname, '../..');
const CHAPTERS = [playwrightProgram, 'test', '--project=guide'];

/** Who runs a program that is to find folders of another owner: for root every folder is writable. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** Leaves a verdict as an earlier run would have. */
function leaveVerdict(results: string): string {
  mkdirSync(join(results, 'reports/audit'), { recursive: true });
  const audit = join(results, 'reports/audit/audit.json');
  writeFileSync(audit, '{"summary":{"sentence":"all clauses hold"}}');
  return audit;
}

test(
  'a disk that fills up in the middle ends the run with one sentence, and the older verdict is gone',
  everyDay(false),
  ({}, testInfo) => {
    testInfo.skip(!mayMount(), 'no file system can be mounted here');
    const results = testInfo.outputPath('results');
    mkdirSync(results, { recursive: true });
    const script =
      'mount -t tmpfs -o size=300k tmpfs "$0" && mkdir -p "$0/reports/audit" && echo "{}" > "$0/reports/audit/audit.json" && ' +
      '{ "$@"; ended=$?; ls "$0/reports"; exit $ended; }';

    const run = spawnSync('unshare', alone(script, results, process.execPath, ...CHAPTERS), {
      cwd: ROOT,
      env: environmentOfAnotherRun(results, { LAB_FAULT: NO_FAULT }),
      encoding: 'utf8',
    });

    expect(run.status, `the exit code of the environment:\n${run.stdout}${run.stderr}`).toBe(3);
    expect(run.stderr, 'which file, why, what to do').toMatch(
      /The run has no verdict: .*ENOSPC.*\nWhat to do: make room, or make .*results\/reports/,
    );
    expect(run.stdout, 'no verdict is reported').not.toContain('hold');
    expect(run.stdout.split('\n'), 'and none is left').not.toContain('audit');
  },
);

test('a folder of another owner ends the run before it begins, and says whose verdict is in it', ({}, testInfo) => {
  const results = testInfo.outputPath('results');
  leaveVerdict(results);
  for (const folder of ['reports', 'reports/audit']) chmodSync(join(results, folder), 0o555);

  const run = spawnSync(process.execPath, CHAPTERS, {
    cwd: ROOT,
    env: environmentOfAnotherRun(results, {}),
    encoding: 'utf8',
    ...NOBODY,
  });

  for (const folder of ['reports', 'reports/audit']) chmodSync(join(results, folder), 0o755);
  expect(run.status, `the exit code of the environment:\n${run.stdout}${run.stderr}`).toBe(3);
  expect(run.stderr, 'one sentence').toMatch(
    /^The run did not begin: the reports cannot be written: EACCES.*is of an earlier run\nWhat to do: .*\n$/,
  );
  expect(run.stdout, 'no verdict is reported').not.toContain('hold');
});

/** Waits until a run says that a test of it passed. */
const firstTestOf = ({ stdout }: { readonly stdout: Readable }): Promise<void> =>
  new Promise((resolve) => {
    stdout.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('✓')) resolve();
    });
  });

test(
  'a run that is killed leaves no verdict, and the next one begins at once',
  everyDay(false),
  async ({}, testInfo) => {
    const results = testInfo.outputPath('results');
    const audit = leaveVerdict(results);
    const env = environmentOfAnotherRun(results, { LAB_FAULT: NO_FAULT });
    const killed = spawn(process.execPath, CHAPTERS, { cwd: ROOT, env });
    const ended = new Promise((resolve) => killed.once('close', resolve));
    await firstTestOf(killed);
    killed.kill('SIGKILL');
    await ended;
    expect(existsSync(audit), 'the older verdict is out of force').toBe(false);

    const next = await runSuite(results, {}, ['--grep', '@A1', '--project=guide']);
    expect(next.exitCode, `the next run comes to its end:\n${next.printed}`).toBe(0);
    expect(next.audit().summary.clauses.passed, 'with its own verdict').toBe(4);
  },
);
