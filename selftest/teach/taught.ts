import { readFileSync } from 'node:fs';
import type { Dialect } from '../../pages/engomo/dialect.ts';
import { dialectOf, readDialect } from '../../pages/engomo/dialect-file.ts';

/** What a run takes from a dialect file. @throws Error with everything that is wrong with it. */
export function taughtIn(file: string, locale: 'de' | 'en'): Dialect {
  const read = readDialect(readFileSync(file, 'utf8'), file, { host: null, locale });
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return dialectOf(read.file);
}

/** Language of a face of the lab. */
export const localeOf = (face: string): 'de' | 'en' => (face === 'german' ? 'de' : 'en');
