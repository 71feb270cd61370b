import type { FullConfig, Reporter } from '@playwright/test/reporter';
import { besideConfig } from './folder.ts';
import { OutputFiles } from '../redaction/leak-gate.ts';
import { redactionOf } from '../redaction/redaction.ts';
import { SecretsFile } from '../redaction/secret-patterns.ts';

/** Options of {@link LateRedactingReporter}. */
export interface LateRedactingOptions {
  /** File with one base64 line per secret of this run. */
  readonly secretsFile: string;
  /** Folders to rewrite; only such that hold data, never code. */
  readonly folders: readonly string[];
}

/**
 * Takes secrets out of files whose reporter keeps what it is given by value: Playwright's blob reporter writes down what
 * tests print before a reporter ahead of it could change it. It has to stand after that reporter.
 */
export default class LateRedactingReporter implements Reporter {
  readonly #secrets: SecretsFile;
  readonly #folders: readonly string[];
  #config: FullConfig | null = null;

  constructor(options: LateRedactingOptions) {
    this.#secrets = new SecretsFile(options.secretsFile);
    this.#folders = options.folders;
  }

  onBegin(config: FullConfig): void {
    this.#config = config;
  }

  /** The file may be gone when the run is over; what it held has to be known by then. */
  onTestEnd(): void {
    this.#secrets.read();
  }

  onEnd(): void {
    const config = this.#config;
    if (config === null) return;
    const folders = this.#folders.map((folder) => besideConfig(config, folder));
    new OutputFiles(folders).redactAll(redactionOf(this.#secrets.read()));
  }

  printsToStdio(): boolean {
    return false;
  }
}
