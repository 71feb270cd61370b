import { expect, test } from '@playwright/test';
import { createAuthentik } from '../../lab/authentik/server.ts';
import { callOf } from '../in-process-call.ts';
import { token } from '../lab/api-world.ts';
import { everyDay } from '../every-day.ts';
import { type Attacked, Killed, mortalRun, Points } from './mortal-run.ts';
import { namesIn } from './watched-authentik.ts';

/** An authentik in this process as it is installed. */
async function installed() {
  const admin = { username: 'akadmin', password: 'of this test alone' };
  const { state, fetch } = await createAuthentik({ family: '2026.2', admin, bundle: { files: new Map() } });
  return { call: callOf(fetch), authority: token(state, 'akadmin'), lists: () => namesIn(state).sort() };
}

type Installed = Awaited<ReturnType<typeof installed>>;

/** What the runs below make. */
const MADE = ['ak.cert', 'engomo', 'engomo-e2e', 'engomo.mapping'];

/** Kills one run after the other, each at its point; the one after them has to bring everything in order. */
async function killedAt(server: Installed, folder: string, points: readonly number[]): Promise<Attacked> {
  const attacked = { ...server, ledgers: `${folder}/ledger` };
  for (const [index, last] of points.entries()) {
    const run = mortalRun(attacked, `${folder}/${index}`, new Points(last), ({ carryOut }) => carryOut());
    // A run that has less to do than the one before it ends before it is killed.
    await run.catch((error: unknown) => {
      if (!(error instanceof Killed)) throw error;
    });
  }
  return attacked;
}

/** How many points a run has that nobody kills. */
async function pointsOf(server: Installed, folder: string): Promise<number> {
  const points = new Points();
  const attacked = { ...server, ledgers: `${folder}/ledger` };
  await mortalRun(attacked, `${folder}/whole`, points, ({ carryOut }) => carryOut());
  await mortalRun(attacked, `${folder}/remove`, new Points(), ({ remove }) => remove());
  return points.passed;
}

/** What the next run brings about, what is left when the one after it removes it, and when the next run removes it at once. */
async function outcomeOf(server: Installed, folder: string, points: readonly number[]) {
  const attacked = await killedAt(server, `${folder}/a`, points);
  await mortalRun(attacked, `${folder}/a/next`, new Points(), ({ carryOut }) => carryOut());
  const made = server.lists();
  const open = await mortalRun(attacked, `${folder}/a/remove`, new Points(), async ({ file, remove }) => {
    await remove();
    return file.changes.filter(({ isDone }) => !isDone);
  });
  const removed = server.lists();
  const other = await killedAt(server, `${folder}/b`, points);
  await mortalRun(other, `${folder}/b/remove`, new Points(), ({ remove }) => remove());
  return { made, open, removed, removedAtOnce: server.lists() };
}

/** Each object once and no lock, every change known to be done; and in the end a fresh install. */
const inOrder = (fresh: readonly string[]) => ({
  made: [...fresh, ...MADE].sort(),
  open: [],
  removed: fresh,
  removedAtOnce: fresh,
});

/** Parts of the points, each a test: every day has one of them. */
const PARTS = 8;

for (let part = 0; part < PARTS; part += 1) {
  test(
    `a run that is killed at any point is finished by the next one, and removed as a whole: part ${part + 1} of ${PARTS}`,
    everyDay(part === 0),
    async ({}, testInfo) => {
      const server = await installed();
      const expected = inOrder(server.lists());
      const count = await pointsOf(server, testInfo.outputPath('whole'));
      expect(count, 'lines of the ledger and requests, before and after each').toBeGreaterThan(40);
      for (let point = part + 1; point <= count; point += PARTS) {
        const outcome = await outcomeOf(server, testInfo.outputPath(String(point)), [point]);
        expect(outcome, `killed at ${point}`).toEqual(expected);
      }
    },
  );

  test(
    `runs that are killed at random points, two after one another, leave nothing and make nothing twice: part ${part + 1} of ${PARTS}`,
    everyDay(false),
    async ({}, testInfo) => {
      const server = await installed();
      const expected = inOrder(server.lists());
      const count = await pointsOf(server, testInfo.outputPath('whole'));
      // Numbers that look random and are the same every time (Lehmer, 1951).
      let seed = 20_261_130 + part;
      const random = (): number => 1 + ((seed = (seed * 48_271) % 2_147_483_647) % count);
      for (let round = 0; round < 7; round += 1) {
        const points = [random(), random()];
        const outcome = await outcomeOf(server, testInfo.outputPath(String(round)), points);
        expect(outcome, `killed at ${points.join(', then ')}`).toEqual(expected);
      }
    },
  );
}
