import type { Term } from '../pages/engomo/dialect.ts';
import type { DialectFile } from '../pages/engomo/dialect-file.ts';
import type { Sighting } from '../pages/engomo/eyes/query.ts';

/** What came of looking for one term. */
export interface Finding {
  readonly term: Term;
  /** Screen on which it was looked for. */
  readonly screen: string;
  readonly found: readonly Sighting[];
  readonly nearest: readonly Sighting[];
}

/** The best finding of each term: found once is better than found twice, and that better than not at all. */
export function bestFindings(findings: readonly Finding[]): Finding[] {
  const worth = ({ found }: Finding): number => (found.length === 1 ? 2 : found.length > 1 ? 1 : 0);
  const best = new Map<Term, Finding>();
  for (const finding of findings) {
    const known = best.get(finding.term);
    if (known === undefined || worth(finding) > worth(known)) best.set(finding.term, finding);
  }
  return [...best.values()];
}

/** Things that may stand there twice: a page and its list may have one heading. */
const MAY_BE_SEVERAL = new Set(['section', 'text']);

/** What a term was found by, in words and in icons. */
function knownBy({ found }: Finding): NonNullable<DialectFile['terms'][Term]> {
  const words = found.flatMap(({ by, matched }) => (by === 'icon' || matched === null ? [] : [matched]));
  const icons = found.flatMap(({ is, called }) =>
    is === 'button' ? called.flatMap(({ hint, text }) => (hint === 'icon' ? [text] : [])) : [],
  );
  return {
    ...(words.length > 0 ? { words: [...new Set(words)] } : {}),
    ...(icons.length > 0 ? { icons: icons.slice(0, 1) } : {}),
  };
}

/**
 * What was found, as a dialect of its own: of each control the name it was found by, and its icon where it has one.
 * With the words that are built in out of use, it finds the same controls.
 */
export function proposal(findings: readonly Finding[]): DialectFile {
  const terms: DialectFile['terms'] = {};
  for (const finding of bestFindings(findings)) {
    const [first, ...others] = finding.found;
    if (first === undefined || (others.length > 0 && !MAY_BE_SEVERAL.has(first.is))) continue;
    terms[finding.term] = knownBy(finding);
  }
  return { $schema: './docs/engomo.dialect.schema.json', terms };
}

const named = ({ is, called }: Sighting): string =>
  `${is} ${called.map(({ hint, text }) => `"${text}" (${hint})`).join(', ') || 'without any name'}`;

/** One line about a term: what it was found by, or what is nearest to it. */
export function lineOf({ term, found, nearest }: Finding): string {
  const [first, ...others] = found;
  if (first === undefined) {
    const near = nearest.slice(0, 2).map(named).join('; ');
    return `${term.padEnd(20)} not found${near === '' ? '' : `, nearest ${near}`}`;
  }
  if (others.length > 0 && !MAY_BE_SEVERAL.has(first.is))
    return `${term.padEnd(20)} ${found.length} fit: ${found.map(named).join('; ')}`;
  return `${term.padEnd(20)} found by ${first.by ?? 'nothing'}: ${[first, ...others].map(named).join('; ')}`;
}
