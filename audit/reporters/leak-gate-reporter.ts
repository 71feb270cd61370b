import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FullConfig, FullResult, Reporter, Suite } from '@playwright/test/reporter';
import { cause, printed } from '../../guide/causes/catalogue.ts';
import { besideConfig, onlyListed } from './folder.ts';
import { LEAKS } from '../manifest/manifest.ts';
import { scanFolder } from '../redaction/leak-gate.ts';
import { SecretsFile } from '../redaction/secrets-file.ts';

/** Options of {@link LeakGateReporter}. */
export interface LeakGateOptions {
  /** File with one base64 line per secret of this run. */
  readonly secretsFile: string;
  /** Folders that will be published or kept, that of the reports first. */
  readonly folders: readonly string[];
}

/** Turns the run red when a secret is left in what it wrote. It has to stand after every reporter that writes. */
export default class LeakGateReporter implements Reporter {
  readonly #secrets: SecretsFile;
  readonly #folders: readonly string[];
  #run: { config: FullConfig; suite: Suite } | null = null;

  constructor(options: LeakGateOptions) {
    this.#secrets = new SecretsFile(options.secretsFile);
    this.#folders = options.folders;
  }

  onBegin(config: FullConfig, suite: Suite): void {
    this.#run = { config, suite };
  }

  /** The file may be gone when the run is over; what it held has to be known by then. */
  onTestEnd(): void {
    this.#secrets.read();
  }

  onEnd(result: FullResult): Promise<{ status?: FullResult['status'] } | undefined> {
    if (this.#run === null) return Promise.resolve({ status: 'failed' });
    const { config, suite } = this.#run;
    if (onlyListed(suite, result)) return Promise.resolve(undefined);
    const secrets = this.#secrets.read();
    const leaks = this.#folders.flatMap((folder) =>
      scanFolder(besideConfig(config, folder), secrets).map(
        ({ file, secret }) => `  ${folder}/${file}: ${secret}\n`,
      ),
    );
    if (leaks.length === 0) return Promise.resolve(undefined);
    const [reports] = this.#folders;
    if (reports !== undefined) writeFileSync(join(besideConfig(config, reports), LEAKS), leaks.join(''));
    const { says, remedy } = cause('leak', { count: leaks.length });
    process.stderr.write(`\n${printed(`${says}\n${leaks.join('').trimEnd()}`, remedy)}\n`);
    return Promise.resolve({ status: 'failed' });
  }

  printsToStdio(): boolean {
    return false;
  }
}
