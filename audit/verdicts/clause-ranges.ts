import { clauses } from '../../guide/clauses.ts';

/** Clause ids as a reader would say them: `A1–A4, B2, F1–F7`. Given in any order, printed in the guide's. */
export function clauseRanges(ids: readonly string[]): string {
  const runs: { first: string; last: string; part: string }[] = [];
  let previous = '';
  for (const { id, part } of clauses) {
    const run = runs.at(-1);
    if (ids.includes(id)) {
      if (run?.last === previous && run.part === part) run.last = id;
      else runs.push({ first: id, last: id, part });
    }
    previous = id;
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first}–${last}`)).join(', ');
}
