import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { TestInfo } from '@playwright/test';
import { environmentOfAnotherRun } from '../../fixtures/env.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Skips a test that needs a program which is not installed here. */
export function skipWithout(program: string, testInfo: TestInfo): void {
  testInfo.skip(spawnSync(program, ['version']).error !== undefined, `${program} is not installed here`);
}

/** What a command did. */
export interface CommandRun {
  readonly exitCode: number | null;
  /** Standard output. */
  readonly output: string;
  /** Both streams. */
  readonly printed: string;
}

/** Runs a command of audit/commands/, or of another room, as `npm run` does. */
export function runCommand(
  name: string,
  parameters: readonly string[],
  room = 'audit/commands',
): Promise<CommandRun> {
  const script = join(ROOT, room, `${name}.ts`);
  return new Promise((resolve, reject) => {
    const run = spawn(process.execPath, ['--import', 'tsx', script, ...parameters], {
      cwd: ROOT,
      env: environmentOfAnotherRun('.', {}),
    });
    let output = '';
    let printed = '';
    run.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    for (const stream of [run.stdout, run.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
      });
    }
    run.once('error', reject);
    run.once('close', (exitCode) => {
      resolve({ exitCode, output, printed });
    });
  });
}
