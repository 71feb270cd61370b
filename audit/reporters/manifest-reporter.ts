import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FullResult } from '@playwright/test/reporter';
import { besideConfig } from './folder.ts';
import { RunReporter } from './run-reporter.ts';
import { LEAKS, signingKey, writeManifest } from '../manifest/manifest.ts';
import { writeOrTakeBack } from '../reports-folder/reports-folder.ts';

/** Options of {@link ManifestReporter}. */
export interface ManifestOptions {
  /** Folder whose files are listed, and where the list is written. */
  readonly folder: string;
  /** PEM file of the private key that signs the list; without one it is not signed. */
  readonly keyFile?: string;
}

/** Lists the digests of the reports, so that a reader can tell that none was changed. Nothing may be written after it. */
export default class ManifestReporter extends RunReporter<ManifestOptions> {
  /** One that cannot be used is reported before anything was run. */
  readonly #key = this.options.keyFile === undefined ? null : signingKey(this.options.keyFile);

  async onEnd(result: FullResult): Promise<void> {
    const run = this.reported(result);
    if (run === null) return;
    const folder = besideConfig(run.config, this.options.folder);
    if (existsSync(join(folder, LEAKS))) return;
    await writeOrTakeBack(join(folder, 'audit'), () => {
      writeManifest(folder, this.#key);
    });
  }
}
