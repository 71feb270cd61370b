import { spawn } from 'node:child_process';

/** What a process did. */
export interface Ended {
  readonly exitCode: number | null;
  /** Standard output. */
  readonly output: string;
  /** Both streams. */
  readonly printed: string;
}

/**
 * Runs a program of Node to its end.
 *
 * @param parameters for `node`: the program first.
 */
export function runNode(
  parameters: readonly string[],
  options: { readonly cwd: string; readonly env?: Record<string, string> },
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const run = spawn(process.execPath, parameters, options);
    let output = '';
    let printed = '';
    run.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      printed += chunk.toString();
    });
    run.stderr.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
    run.once('error', reject);
    run.once('close', (exitCode) => {
      resolve({ exitCode, output, printed });
    });
  });
}
