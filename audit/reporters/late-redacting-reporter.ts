import { besideConfig } from './folder.ts';
import { RunReporter } from './run-reporter.ts';
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
export default class LateRedactingReporter extends RunReporter<LateRedactingOptions> {
  readonly #secrets = new SecretsFile(this.options.secretsFile);

  /** The file may be gone when the run is over; what it held has to be known by then. */
  onTestEnd(): void {
    this.#secrets.read();
  }

  onEnd(): void {
    if (this.run === null) return;
    const { config } = this.run;
    const folders = this.options.folders.map((folder) => besideConfig(config, folder));
    new OutputFiles(folders).redactAll(redactionOf(this.#secrets.read()));
  }
}
