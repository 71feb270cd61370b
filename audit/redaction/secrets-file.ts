import { existsSync, readFileSync, statSync } from 'node:fs';

/** The secrets of a run: a file with one base64 line per secret, which grows while the run goes on. */
export class SecretsFile {
  readonly #path: string;
  readonly #secrets = new Set<string>();
  #size = -1;

  /** @throws Error when the file does not exist: a run without it would leave its secrets in the reports. */
  constructor(path: string) {
    if (!existsSync(path)) {
      throw new Error(`expected a file with the secrets of this run, found none at ${path}`);
    }
    this.#path = path;
  }

  /** Every secret noted so far; those of a file that is gone by now are remembered. */
  read(): readonly string[] {
    const size = statSync(this.#path, { throwIfNoEntry: false })?.size;
    if (size !== undefined && size !== this.#size) {
      for (const line of readFileSync(this.#path, 'utf8').split('\n')) {
        const secret = Buffer.from(line, 'base64').toString('utf8');
        if (secret !== '') this.#secrets.add(secret);
      }
      this.#size = size;
    }
    return [...this.#secrets];
  }
}
