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

/** What a sighting is called by the hint it was found by, and by everything that is as good as that. */
function wordsOf({ called, by }: Sighting): string[] {
  if (by === 'icon' || by === 'position' || by === 'what it takes') return [];
  return called.filter(({ hint }) => hint === by).map(({ text }) => text);
}

/**
 * What was found, as a dialect of its own: of each control the name it was found by, and its icon where it has one.
 * With the words that are built in out of use, it finds the same controls.
 */
export function proposal(findings: readonly Finding[]): DialectFile {
  const terms: DialectFile['terms'] = {};
  for (const { term, found } of bestFindings(findings)) {
    const [sighting] = found;
    if (sighting === undefined || found.length > 1) continue;
    const words = wordsOf(sighting).slice(0, 2);
    const icons = sighting.called.flatMap(({ hint, text }) => (hint === 'icon' ? [text] : [])).slice(0, 1);
    terms[term] = { ...(words.length > 0 ? { words } : {}), ...(icons.length > 0 ? { icons } : {}) };
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
  if (others.length > 0) return `${term.padEnd(20)} ${found.length} fit: ${found.map(named).join('; ')}`;
  return `${term.padEnd(20)} found by ${first.by ?? 'nothing'}: ${named(first)}`;
}
