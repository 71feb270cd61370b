import { isWord, type Dialect, type Term } from './dialect.ts';
import type { Sighting } from './eyes/query.ts';

const seen = new WeakMap<Dialect, Map<Term, Set<string>>>();

/**
 * Remembers by which word of the dialect, and by what kind of hint, a control was found. What else a page says is not
 * remembered, nor anything of rows: they are called what users are called.
 */
export function noteSighting(dialect: Dialect, term: Term, { by, candidate }: Sighting): void {
  const terms = seen.get(dialect) ?? new Map<Term, Set<string>>();
  seen.set(dialect, terms);
  const ways = terms.get(term) ?? new Set<string>();
  const known = dialect[term].candidates[candidate];
  const word = known === undefined ? '' : `"${isWord(known) ? known.text : known.icon}", `;
  terms.set(term, ways.add(`${word}${String(by)}`));
}

/** By what every control was found that was looked for with a dialect so far; a control may be found in several ways. */
export const sightingsOf = (dialect: Dialect): { readonly term: Term; readonly by: string }[] =>
  [...(seen.get(dialect) ?? [])].flatMap(([term, ways]) => [...ways].map((by) => ({ term, by })));
