import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { FullConfig, FullResult, Reporter, Suite } from '@playwright/test/reporter';
import { besideConfig, onlyListed } from './folder.ts';
import { filesBelow } from './leak-gate.ts';

/** Options of {@link ManifestReporter}. */
export interface ManifestOptions {
  /** Folder whose files are listed, and where the list is written. */
  readonly folder: string;
}

/** Name of the list; `sha256sum --check` reads it. */
export const MANIFEST = 'SHA256SUMS';

/** Digests of every file below a folder but the list itself, sorted by path, in the form of `sha256sum`. */
export const manifestOf = (folder: string): string =>
  filesBelow(folder)
    .map((path) => ({ path, name: relative(folder, path).split(sep).join('/') }))
    .filter(({ name }) => name !== MANIFEST)
    .map(({ path, name }) => `${createHash('sha256').update(readFileSync(path)).digest('hex')}  ${name}\n`)
    .join('');

/** Lists the digests of the reports, so that a reader can tell that none was changed. Nothing may be written after it. */
export default class ManifestReporter implements Reporter {
  readonly #folder: string;
  #run: { config: FullConfig; suite: Suite } | null = null;

  constructor(options: ManifestOptions) {
    this.#folder = options.folder;
  }

  onBegin(config: FullConfig, suite: Suite): void {
    this.#run = { config, suite };
  }

  onEnd(result: FullResult): void {
    if (this.#run === null || onlyListed(this.#run.suite, result)) return;
    const folder = besideConfig(this.#run.config, this.#folder);
    const manifest = manifestOf(folder);
    if (manifest !== '') writeFileSync(join(folder, MANIFEST), manifest);
  }

  printsToStdio(): boolean {
    return false;
  }
}
