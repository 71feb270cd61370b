import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentOfAnotherRun } from '../fixtures/env.ts';
import { playwrightProgram } from '../run/browser.ts';
import { junitOf } from '../run/junit.ts';

/** What a run of many people costs. */
export interface CostOfPeople {
  readonly seconds: number;
  /** Most memory the runner held, in MB; `null`: this system does not say. */
  readonly memory: number | null;
  readonly passed: number;
  readonly failed: number;
}

/** Milliseconds between two looks at the runner's memory. */
const INTERVAL = 500;

/** Most memory a process held so far, in MB (proc(5), VmHWM). */
function peakOf(pid: number | undefined): number | null {
  const file = `/proc/${String(pid)}/status`;
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(text) ?? [];
  return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
}

/** Signs so many people in on the desktop and on a phone, in a lab in which the guide was carried out. */
export async function costOfPeople(people: number): Promise<CostOfPeople> {
  const folder = mkdtempSync(join(tmpdir(), 'people-'));
  const list = join(folder, 'people.csv');
  const lines = Array.from({ length: people }, (_, each) => `person${each}@engomo.company,${randomUUID()}`);
  writeFileSync(list, ['email,password', ...lines].join('\n'), { mode: 0o600 });
  const begun = performance.now();
  const run = spawn(process.execPath, [playwrightProgram, 'test', '--no-deps', '--project=people*'], {
    env: environmentOfAnotherRun(join(folder, 'run'), { E2E_USERS: list, LAB_FAULT: 'NONE' }),
    stdio: 'ignore',
  });
  let memory: number | null = null;
  const look = setInterval(() => {
    memory = peakOf(run.pid) ?? memory;
  }, INTERVAL);
  await new Promise((resolve) => run.once('close', resolve));
  const seconds = (performance.now() - begun) / 1000;
  clearInterval(look);
  const { failed, passed } = junitOf(join(folder, 'run/reports/junit.xml'));
  rmSync(folder, { recursive: true, force: true });
  return { seconds, memory, passed, failed };
}
