import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { z } from 'zod';
import { EnvironmentFailure } from '../guide/environment-failure.ts';
import { localTime } from './local-time.ts';
import { HOLDER, MANIFEST, SIGNATURE } from './manifest.ts';

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
] as const;

/** Time without a sign of life after which a lock is nobody's any more, in milliseconds. */
const STALE = 60_000;

const holderSchema = z.object({ since: z.string(), user: z.string(), host: z.string(), process: z.number() });

/** Who holds a folder, as far as it can be read. */
function holderOf(file: string): string {
  try {
    const { since, user, host, process: id } = holderSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return `the run that ${user} began on ${host} at ${since} (process ${id})`;
  } catch {
    return 'another run';
  }
}

/** An error of the file system in words. */
const because = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Takes possession of the reports folder for this process: what an earlier run left there is taken out of force at once,
 * and a second run is refused. The lock ends with the process; a killed process loses it after a minute.
 *
 * @throws EnvironmentFailure naming who holds the folder, or the file that cannot be removed.
 */
export async function claimReports(folder: string): Promise<void> {
  const lockfilePath = join(folder, '.lock');
  const holder = join(folder, HOLDER);
  try {
    mkdirSync(folder, { recursive: true });
    await lock(folder, { lockfilePath, stale: STALE, onCompromised: () => undefined });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ELOCKED') {
      throw new EnvironmentFailure(
        `${folder} belongs to ${holderOf(holder)}`,
        'wait for that run, or send this one elsewhere: SUITE_RESULTS_FOLDER=<another folder>',
      );
    }
    throw new EnvironmentFailure(
      `the reports cannot be written: ${because(error)}`,
      `make ${folder} writable for this user, or send the run elsewhere: SUITE_RESULTS_FOLDER=<another folder>`,
    );
  }
  try {
    for (const name of REPORTS) rmSync(join(folder, name), { recursive: true, force: true });
    const own = {
      since: localTime(new Date()),
      user: userInfo().username,
      host: hostname(),
      process: process.pid,
    };
    writeFileSync(holder, JSON.stringify(own));
  } catch (error) {
    throw new EnvironmentFailure(
      `an earlier run's report cannot be taken away: ${because(error)}`,
      `remove ${folder} or make it writable for this user; until then no run can put a verdict there`,
    );
  }
}
