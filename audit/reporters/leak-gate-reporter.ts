import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FullResult } from '@playwright/test/reporter';
import { cause, printed } from '../../guide/causes/catalogue.ts';
import { besideConfig } from './folder.ts';
import { RunReporter } from './run-reporter.ts';
import { LEAKS } from '../manifest/manifest.ts';
import { scanFolder } from '../redaction/leak-gate.ts';
import { SecretsFile } from '../redaction/secret-patterns.ts';

/** Options of {@link LeakGateReporter}. */
export interface LeakGateOptions {
  /** File with one base64 line per secret of this run. */
  readonly secretsFile: string;
  /** Folders that will be published or kept, that of the reports first. */
  readonly folders: readonly string[];
}

/** Turns the run red when a secret is left in what it wrote. It has to stand after every reporter that writes. */
export default class LeakGateReporter extends RunReporter<LeakGateOptions> {
  readonly #secrets = new SecretsFile(this.options.secretsFile);

  /** The file may be gone when the run is over; what it held has to be known by then. */
  onTestEnd(): void {
    this.#secrets.read();
  }

  onEnd(result: FullResult): Promise<{ status?: FullResult['status'] } | undefined> {
    if (this.run === null) return Promise.resolve({ status: 'failed' });
    const run = this.reported(result);
    if (run === null) return Promise.resolve(undefined);
    const { folders } = this.options;
    const secrets = this.#secrets.read();
    const leaks = folders.flatMap((folder) =>
      scanFolder(besideConfig(run.config, folder), secrets).map(
        ({ file, secret }) => `  ${folder}/${file}: ${secret}\n`,
      ),
    );
    if (leaks.length === 0) return Promise.resolve(undefined);
    const [reports] = folders;
    if (reports !== undefined) writeFileSync(join(besideConfig(run.config, reports), LEAKS), leaks.join(''));
    const { says, remedy } = cause('leak', { count: leaks.length });
    process.stderr.write(`\n${printed(`${says}\n${leaks.join('').trimEnd()}`, remedy)}\n`);
    return Promise.resolve({ status: 'failed' });
  }
}
