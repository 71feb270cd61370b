import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { TestInfo } from '@playwright/test';
import { environmentOfAnotherRun } from '../../fixtures/env.ts';
import { runNode, type Ended } from '../node-process.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Skips a test that needs a program which is not installed here. */
export function skipWithout(program: string, testInfo: TestInfo): void {
  testInfo.skip(spawnSync(program, ['version']).error !== undefined, `${program} is not installed here`);
}

/** Runs a command of audit/commands/, or of another room, as `npm run` does. */
export function runCommand(
  name: string,
  parameters: readonly string[],
  room = 'audit/commands',
): Promise<Ended> {
  const script = join(ROOT, room, `${name}.ts`);
  return runNode(['--import', 'tsx', script, ...parameters], {
    cwd: ROOT,
    env: environmentOfAnotherRun('.', {}),
  });
}
