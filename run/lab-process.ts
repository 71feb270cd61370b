import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cause } from '../guide/causes/catalogue.ts';
import { EnvironmentFailure } from '../guide/environment-failure.ts';
import type { Settings } from '../fixtures/settings/settings.ts';
import { currentRun } from '../fixtures/run/run.ts';

/** Time the lab has to become ready, in milliseconds; it takes less than two seconds on two quiet cores. */
const READY_WITHIN = 60_000;

/** The same when the toolkits of one of engomo's other faces may have to be installed first. */
const INSTALLED_WITHIN = 300_000;

const INTERVAL = 20;

/**
 * Starts the lab in another process, so that a busy worker does not slow a product down; where both products are live, it is
 * the proxy alone. It ends with this process, whatever way that takes, or with the returned function.
 *
 * @throws EnvironmentFailure with what the lab printed when it ends before it is ready.
 */
export async function startLab(settings: Settings): Promise<() => Promise<void>> {
  const { folder } = currentRun(settings);
  const script = join(import.meta.dirname, '../lab/start.ts');
  const lab = spawn(process.execPath, ['--import', 'tsx', script, '--run-folder', folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [lab.stdout, lab.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
  }
  // What the lab has to say to a person, such as that something is being installed.
  lab.stderr.pipe(process.stderr, { end: false });
  const ended = new Promise<never>((_, reject) => {
    lab.once('exit', (code, signal) => {
      const how = signal ?? `exit code ${String(code)}`;
      reject(new EnvironmentFailure(cause('lab-ended', { how, printed: printed.trim() })));
    });
  });
  ended.catch(() => undefined);
  const within = settings.lab.engomo === 'plain' ? READY_WITHIN : INSTALLED_WITHIN;
  await Promise.race([ready(join(folder, 'lab.json'), within, () => printed), ended]);
  return async () => {
    lab.kill('SIGTERM');
    await ended.catch(() => undefined);
  };
}

/** Waits for the file the lab writes when everything is served. */
function ready(file: string, within: number, printed: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const started = Date.now();
    const timer = setInterval(() => {
      if (existsSync(file)) {
        clearInterval(timer);
        resolve();
      } else if (Date.now() - started > within) {
        clearInterval(timer);
        const found = { seconds: within / 1000, printed: printed() };
        reject(new EnvironmentFailure(cause('lab-not-ready', found)));
      }
    }, INTERVAL);
  });
}
