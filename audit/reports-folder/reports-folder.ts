import { mkdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { check, lock } from 'proper-lockfile';
import { cause } from '../../guide/causes/catalogue.ts';
import { EnvironmentFailure } from '../../guide/environment-failure.ts';
import { holderText, isKilled, readHolder, writeHolder } from './holder.ts';
import { HOLDER, LEAKS, MANIFEST, SIGNATURE } from '../manifest/manifest.ts';

/** Reports of one run. What is not named outlives a run: Allure's history and the ledger. */
const REPORTS = [
  'audit',
  'audit.writing',
  'html',
  'junit.xml',
  'allure',
  'allure-results',
  'blob',
  MANIFEST,
  SIGNATURE,
  LEAKS,
] as const;

/** Time without a sign of life after which a lock is nobody's any more, in milliseconds. */
const STALE = 60_000;

/** How long two runs that begin at the same moment wait for one another, in milliseconds. */
const CLAIMING = { stale: 10_000, retries: { retries: 50, minTimeout: 100, maxTimeout: 100 } };

/** An error of the file system in words. */
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));

/** Takes what an earlier run left out of force. */
function takeAway(folder: string): void {
  try {
    for (const name of REPORTS) rmSync(join(folder, name), { recursive: true, force: true });
  } catch (error) {
    throw new EnvironmentFailure(cause('reports-not-removable', { folder, reason: reasonOf(error) }));
  }
}

const lockOf = (folder: string) => ({
  lockfilePath: join(folder, '.lock'),
  stale: STALE,
  onCompromised: () => undefined,
});

/** Whether a folder that is locked is so only because its run was killed. */
function wasKilled(folder: string): boolean {
  const holder = readHolder(join(folder, HOLDER));
  return holder !== undefined && isKilled(holder);
}

/** Locks a folder and says who holds it, in one: whoever finds it locked can read by whom. */
async function hold(folder: string): Promise<void> {
  const holder = join(folder, HOLDER);
  const own = lockOf(folder);
  const claiming = { ...CLAIMING, realpath: false, lockfilePath: join(folder, '.claim') };
  const release = await lock(holder, claiming);
  try {
    const free = await lock(folder, own).catch((error: unknown) => {
      if (!hasCode(error, 'ELOCKED') || !wasKilled(folder)) throw error;
      rmdirSync(own.lockfilePath);
      return lock(folder, own);
    });
    try {
      writeHolder(holder);
    } catch (error) {
      await free();
      throw error;
    }
  } finally {
    await release();
  }
}

/**
 * Takes possession of the reports folder for this process: what an earlier run left there is taken out of force at once,
 * and a second run is refused. The lock ends with the process; that of a killed one is taken over, from another host or
 * container after a minute.
 *
 * @throws EnvironmentFailure naming who holds the folder, or the file that cannot be written or removed.
 */
export async function claimReports(folder: string): Promise<void> {
  try {
    mkdirSync(folder, { recursive: true });
    await hold(folder).catch(async (error: unknown) => {
      // Without room for a lock, what an earlier run left is the room there is.
      const isFull = hasCode(error, 'ENOSPC', 'EDQUOT');
      const isHeld = (await check(folder, lockOf(folder))) && !wasKilled(folder);
      if (!isFull || isHeld) throw error;
      takeAway(folder);
      await hold(folder);
    });
  } catch (error) {
    if (error instanceof EnvironmentFailure) throw error;
    throw new EnvironmentFailure(
      hasCode(error, 'ELOCKED')
        ? cause('reports-held', { folder, holder: holderText(readHolder(join(folder, HOLDER))) })
        : cause('reports-not-writable', { folder, reason: reasonOf(error) }),
    );
  }
  takeAway(folder);
}
