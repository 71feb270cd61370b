import { existsSync, mkdirSync, readFileSync, readlinkSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { check, lock } from 'proper-lockfile';
import { z } from 'zod';
import { fileSystemReason } from '../gathering/cause.ts';
import { cause, printed } from '../../guide/causes/catalogue.ts';
import { EnvironmentFailure } from '../../guide/environment-failure.ts';
import { HOLDER, LEAKS, MANIFEST, SIGNATURE } from '../manifest/manifest.ts';
import { localTime } from '../verdicts/text.ts';

/** Who runs this process: a name, or the number where the system has no name for it, as in some containers. */
export function operator(): string {
  try {
    return userInfo().username;
  } catch {
    return `user ${process.getuid?.() ?? 'without a name'}`;
  }
}

const holderSchema = z.object({
  since: z.string(),
  user: z.string(),
  host: z.string(),
  /** Within which process ids mean the same; `null` where the system has one such space alone. */
  processes: z.string().nullable().default(null),
  process: z.number(),
});

/** The run that holds a folder. */
type Holder = z.infer<typeof holderSchema>;

/** The space of process ids this process is in (Linux: pid_namespaces(7)). */
function processes(): string | null {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return null;
  }
}

/** Writes down that this process holds a folder. */
function writeHolder(file: string): void {
  const holder: Holder = {
    since: localTime(new Date()),
    user: operator(),
    host: hostname(),
    processes: processes(),
    process: process.pid,
  };
  writeFileSync(file, JSON.stringify(holder));
}

/** Who holds a folder; `undefined` where that cannot be read. */
function readHolder(file: string): Holder | undefined {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/**
 * Whether a run was killed: its process is gone. What ran on another host or in another container cannot be seen from
 * here, and counts as going on.
 */
function isKilled(holder: Holder): boolean {
  if (holder.host !== hostname() || holder.processes !== processes()) return false;
  try {
    process.kill(holder.process, 0);
    return false;
  } catch (error) {
    // EPERM: somebody else's process, which is there.
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

/** A holder in words. */
const holderText = (holder: Holder | undefined): string =>
  holder === undefined
    ? 'another run'
    : `the run that ${holder.user} began on ${holder.host} at ${holder.since} (process ${holder.process})`;

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

/** Says that a run has no verdict, as something could not be written to a folder, and what to do. */
export function sayNoVerdict(folder: string, reason: string): void {
  const { says, remedy } = cause('no-verdict', { folder, reason });
  process.stderr.write(`\n${printed(`${says}.`, remedy)}\n`);
}

/** Says once that a run could not write what it has to leave, and takes the verdict that it wrote already out of force. */
function takeBack(auditFolder: string, reason: string): void {
  if (!existsSync(auditFolder)) return;
  rmSync(auditFolder, { recursive: true, force: true });
  sayNoVerdict(auditFolder, reason);
}

/**
 * Writes a report after the audit. Where there is no room for it, or no right, the run has no verdict: half of the reports
 * is no evidence.
 *
 * @throws whatever else goes wrong.
 */
export async function writeOrTakeBack(auditFolder: string, write: () => void | Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    const reason = fileSystemReason(reasonOf(error));
    if (reason === undefined) throw error;
    takeBack(auditFolder, reason);
  }
}

/** Takes the verdict back where a report of Playwright's own is missing or cut off: it says so to nobody. */
export function takeBackUnlessWhole(auditFolder: string, files: readonly string[]): void {
  const isWhole = (file: string): boolean =>
    existsSync(file) && readFileSync(file, 'utf8').trimEnd().endsWith('>');
  const cut = files.find((file) => !isWhole(file));
  if (cut !== undefined) takeBack(auditFolder, `${cut} is missing or cut off`);
}
