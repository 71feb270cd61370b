import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { environmentOfAnotherRun } from '../../fixtures/env.ts';
import { playwrightProgram } from '../../run/browser.ts';
import { everyDay } from '../every-day.ts';
import { runSuite } from '../processes.ts';
import { watchedAuthentik, type WatchedAuthentik } from './watched-authentik.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Chapters A to C: what is made in authentik but for accounts. */
const CHAPTERS = ['--project=guide', '--grep', '@[ABC]1'];

const test = base.extend<{ readonly authentik: WatchedAuthentik }>({
  authentik: async ({}, use) => {
    const authentik = await watchedAuthentik('2026.2');
    await use(authentik);
    await authentik.close();
  },
});

/** The answer to a write that was done does not come through. */
const badGateway: WatchedAuthentik['onWrite'] = (moment) =>
  moment === 'after' ? new Response('<h1>Bad Gateway</h1>', { status: 502 }) : undefined;

/** Carries chapters A to C out and is killed with the `count`th write, without a word. */
function killedRun(
  authentik: WatchedAuthentik,
  results: string,
  moment: 'before' | 'after',
  count: number,
): Promise<NodeJS.Signals | null> {
  const run = spawn(process.execPath, [playwrightProgram, 'test', ...CHAPTERS], {
    cwd: ROOT,
    env: environmentOfAnotherRun(results, {
      ...authentik.settings,
      E2E_MODE: 'configure',
      E2E_GUIDE: '2024',
    }),
    stdio: 'ignore',
    // Its workers and its browser end with it.
    detached: true,
  });
  authentik.onWrite = (now, number) => {
    if (now === moment && number === count && run.pid !== undefined) process.kill(-run.pid, 'SIGKILL');
    return undefined;
  };
  return new Promise((resolve) => {
    run.once('close', (_, signal) => {
      resolve(signal);
    });
  });
}

/**
 * Writes in their order: lock, mapping, certificate, provider, application. Every point there is: killed-at-every-point.spec.ts,
 * without processes and pages.
 */
for (const [count, moment] of [
  [1, 'after'],
  [3, 'before'],
  [4, 'after'],
] as const) {
  test(
    `a run that is killed ${moment} write no. ${count} is finished by the next one, and removed as a whole`,
    everyDay(count === 4),
    async ({ authentik }, testInfo) => {
      const fresh = authentik.lists();
      const results = testInfo.outputPath('results');
      expect(await killedRun(authentik, results, moment, count), 'killed').toBe('SIGKILL');

      authentik.onWrite = () => undefined;
      const settings = { ...authentik.settings, E2E_GUIDE: '2024' };
      const next = await runSuite(results, { ...settings, E2E_MODE: 'configure' }, CHAPTERS);
      expect(next.exitCode, `chapters A to C hold:\n${next.printed}`).toBe(0);
      const made = authentik.lists().filter((name) => !fresh.includes(name));
      expect(made.sort(), 'each object once, and no lock').toEqual(
        ['SP-engomo', 'ak.cert', 'engomo', 'engomo.mapping'].sort(),
      );

      const removal = await runSuite(results, { ...settings, E2E_MODE: 'remove' });
      expect(removal.exitCode, `all of it is removed:\n${removal.printed}`).toBe(0);
      expect(authentik.lists(), 'as on a fresh install').toEqual(fresh);
    },
  );
}

test(
  'an answer that is lost after the write makes nothing twice',
  everyDay(false),
  async ({ authentik }, testInfo) => {
    const results = testInfo.outputPath('results');
    authentik.onWrite = badGateway;
    const settings = { ...authentik.settings, E2E_GUIDE: '2024' };
    const run = await runSuite(results, { ...settings, E2E_MODE: 'configure' }, CHAPTERS);
    authentik.onWrite = () => undefined;
    expect(run.exitCode, `what was made holds:\n${run.printed}`).toBe(0);
    for (const name of ['SP-engomo', 'ak.cert', 'engomo.mapping']) {
      expect(
        authentik.lists().filter((each) => each === name),
        name,
      ).toEqual([name]);
    }
  },
);

test(
  'a second run writes nothing, and neither does one that only looks',
  everyDay(false),
  async ({ authentik }, testInfo) => {
    const results = testInfo.outputPath('results');
    const configure = { ...authentik.settings, E2E_MODE: 'configure' };
    const plan = await runSuite(testInfo.outputPath('plan'), authentik.settings, ['--project=plan']);
    expect(plan.printed, 'the plan').toContain('+ scope mapping "engomo.mapping": would be made');
    expect(authentik.writes, 'a plan').toEqual([]);
    const first = await runSuite(results, configure);
    expect(first.exitCode, `the guide is carried out:\n${first.printed}`).toBe(0);

    authentik.writes.length = 0;
    const second = await runSuite(results, configure);
    expect(second.exitCode, second.printed).toBe(0);
    expect(authentik.writes, 'a second run').toEqual([]);

    const own = { E2E_USER_EMAIL: 'bob@engomo.company', E2E_USER_PASSWORD: 'kept to ourselves' };
    const { E2E_ALLOW_WRITES_TO: _, ...reading } = authentik.settings;
    await runSuite(testInfo.outputPath('verify'), { ...reading, ...own }, ['--project=guide']);
    expect(authentik.writes, 'verify').toEqual([]);
  },
);
