import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dialect } from '../../pages/engomo/dialect.ts';
import { dialectOf, readDialect } from '../../pages/engomo/dialect-file.ts';

/** The dialect file of a face; `null`: the built-in words suffice. */
export const dialectFileOf = (face: string): string | null =>
  face === 'plain' ? null : join(import.meta.dirname, `dialects/${face}.json`);

/** What is known of a face. @throws Error with what is wrong with its file. */
export function dialectFor(face: string): Dialect {
  const path = dialectFileOf(face);
  if (path === null) return new Dialect();
  const read = readDialect(readFileSync(path, 'utf8'), path, null);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return dialectOf(read.file);
}
