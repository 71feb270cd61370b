import type { KeyObject } from 'node:crypto';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST, SIGNATURE, manifestOf } from './manifest.ts';
import { signatureOf } from './signature.ts';

/** Lists the files of a folder with their digests, and signs the list where there is a key. An empty folder has none. */
export function writeManifest(folder: string, key: KeyObject | null): void {
  // The signature of an earlier list would belie this one.
  rmSync(join(folder, SIGNATURE), { force: true });
  const manifest = existsSync(folder) ? manifestOf(folder) : '';
  if (manifest === '') return;
  writeFileSync(join(folder, MANIFEST), manifest);
  if (key !== null) writeFileSync(join(folder, SIGNATURE), signatureOf(Buffer.from(manifest), key));
}
