import type { KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FullConfig, FullResult, Reporter, Suite } from '@playwright/test/reporter';
import { besideConfig, onlyListed } from './folder.ts';
import { LEAKS } from '../manifest/manifest.ts';
import { signingKey } from '../manifest/signature.ts';
import { writeManifest } from '../manifest/write-manifest.ts';
import { writeOrTakeBack } from '../reports-folder/without-verdict.ts';

/** Options of {@link ManifestReporter}. */
export interface ManifestOptions {
  /** Folder whose files are listed, and where the list is written. */
  readonly folder: string;
  /** PEM file of the private key that signs the list; without one it is not signed. */
  readonly keyFile?: string;
}

/** Lists the digests of the reports, so that a reader can tell that none was changed. Nothing may be written after it. */
export default class ManifestReporter implements Reporter {
  readonly #folder: string;
  readonly #key: KeyObject | null;
  #run: { config: FullConfig; suite: Suite } | null = null;

  /** @throws Error when the key cannot be used: before anything was run. */
  constructor(options: ManifestOptions) {
    this.#folder = options.folder;
    this.#key = options.keyFile === undefined ? null : signingKey(options.keyFile);
  }

  onBegin(config: FullConfig, suite: Suite): void {
    this.#run = { config, suite };
  }

  async onEnd(result: FullResult): Promise<void> {
    if (this.#run === null || onlyListed(this.#run.suite, result)) return;
    const folder = besideConfig(this.#run.config, this.#folder);
    if (existsSync(join(folder, LEAKS))) return;
    await writeOrTakeBack(join(folder, 'audit'), () => {
      writeManifest(folder, this.#key);
    });
  }

  printsToStdio(): boolean {
    return false;
  }
}
