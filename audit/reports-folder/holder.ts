import { readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';
import { localTime } from '../verdicts/local-time.ts';
import { operator } from './operator.ts';

const holderSchema = z.object({
  since: z.string(),
  user: z.string(),
  host: z.string(),
  /** Within which process ids mean the same; `null` where the system has one such space alone. */
  processes: z.string().nullable().default(null),
  process: z.number(),
});

/** The run that holds a folder. */
export type Holder = z.infer<typeof holderSchema>;

/** The space of process ids this process is in (Linux: pid_namespaces(7)). */
function processes(): string | null {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return null;
  }
}

/** Writes down that this process holds a folder. */
export function writeHolder(file: string): void {
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
export function readHolder(file: string): Holder | undefined {
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
export function isKilled(holder: Holder): boolean {
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
export const holderText = (holder: Holder | undefined): string =>
  holder === undefined
    ? 'another run'
    : `the run that ${holder.user} began on ${holder.host} at ${holder.since} (process ${holder.process})`;
