import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { z } from 'zod';
import type { Dialect } from '../pages/engomo/dialect.ts';
import { readDialect, type DialectFile } from '../pages/engomo/dialect-file.ts';
import { termNames } from '../pages/engomo/terms.ts';

const { version: playwright } = z
  .object({ version: z.string() })
  .parse(createRequire(import.meta.url)('@playwright/test/package.json'));

/**
 * What was taught before; `null`: nothing.
 *
 * @throws Error with everything that is wrong with the file, or with what it is meant for.
 */
export function kept(file: string, host: string, locale: 'de' | 'en'): DialectFile | null {
  if (!existsSync(file)) return null;
  const read = readDialect(readFileSync(file, 'utf8'), basename(file), null);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  const { taught } = read.file;
  if (taught.host === host && taught.locale === locale) return read.file;
  throw new Error(
    `${basename(file)} was taught on ${taught.host} in "${taught.locale}", and this is ${host} in "${locale}": ` +
      'move it away to teach anew, or set its host where both are alike.',
  );
}

/** Writes everything that is known, in one go: whatever ends this process, the file is whole. */
export function save(
  file: string,
  { interruptions, terms }: Dialect,
  about: Omit<DialectFile['taught'], 'when' | 'playwright'>,
): void {
  const content = {
    $schema: './docs/engomo.dialect.schema.json',
    taught: { when: new Date().toISOString(), playwright, ...about },
    interruptions,
    terms: Object.fromEntries(termNames.map((term) => [term, terms[term]])),
  };
  writeFileSync(`${file}.part`, `${JSON.stringify(content, null, 2)}\n`);
  renameSync(`${file}.part`, file);
}
