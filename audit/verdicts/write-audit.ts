import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { auditSchema, type Audit } from './audit-schema.ts';
import type { Language } from '../report/frame.ts';
import { reportPage } from '../report/page.ts';
import type { Picture } from '../gathering/test-record.ts';

const extensions: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
};

const fileOf = (folder: string, sha256: string, extension: string): string =>
  join(folder, 'pictures', `${sha256}.${extension}`);

/**
 * Writes an audit: `audit.json` for machines, `index.html` for people, and the pictures by their digests, so that audits
 * can be merged. It is written beside and moved into place: a reader finds a whole audit or none.
 *
 * @throws Error when it cannot be written; nothing is left then.
 */
export async function writeAudit(
  folder: string,
  audit: Audit,
  pictures: ReadonlyMap<string, Picture>,
  language: Language = 'en',
): Promise<void> {
  const beside = `${folder}.writing`;
  try {
    await writeInto(beside, audit, pictures, language);
    rmSync(folder, { recursive: true, force: true });
    renameSync(beside, folder);
  } catch (error) {
    for (const half of [beside, folder]) rmSync(half, { recursive: true, force: true });
    throw error;
  }
}

async function writeInto(
  folder: string,
  audit: Audit,
  pictures: ReadonlyMap<string, Picture>,
  language: Language,
): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'pictures'), { recursive: true });
  for (const { sha256, contentType, base64 } of pictures.values()) {
    writeFileSync(fileOf(folder, sha256, extensions[contentType] ?? 'png'), Buffer.from(base64, 'base64'));
  }
  writeFileSync(join(folder, 'audit.json'), `${JSON.stringify(auditSchema.parse(audit), null, 2)}\n`);
  writeFileSync(join(folder, 'index.html'), await reportPage(audit, pictures, language));
}

/** The pictures that stand beside an `audit.json`, by their digests; one that is not there is left out. */
export function picturesBeside(auditFile: string, audit: Audit): Map<string, Picture> {
  const pictures = new Map<string, Picture>();
  for (const picture of audit.tests.flatMap((test) => test.pictures)) {
    for (const [contentType, extension] of Object.entries(extensions)) {
      const file = fileOf(dirname(auditFile), picture.sha256, extension);
      if (!existsSync(file)) continue;
      pictures.set(picture.sha256, {
        ...picture,
        contentType,
        base64: readFileSync(file).toString('base64'),
      });
    }
  }
  return pictures;
}
