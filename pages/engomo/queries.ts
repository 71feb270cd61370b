import type { Dialect, Term } from './dialect.ts';
import { isWord } from './dialect.ts';
import type { Query } from './eyes/query.ts';

/** Which of an entry's relations a query follows; those of its relations are not followed any further. */
type Relations = 'with section and company' | 'alone';

/** What the page's side needs to know to look for a term. */
export function queryOf(
  dialect: Dialect,
  term: Term,
  relations: Relations = 'with section and company',
): Query {
  const { kind, candidates, section, company, place, takes, onlyInCompany, alerts } = dialect[term];
  const follows = relations !== 'alone';
  return {
    kind,
    candidates: candidates.map((candidate) =>
      isWord(candidate) ? { text: candidate.text } : { icon: candidate.icon },
    ),
    ...(follows && section !== undefined ? { section: queryOf(dialect, section, 'alone') } : {}),
    ...(follows && company !== undefined
      ? { company: company.map((other) => queryOf(dialect, other, 'alone')) }
      : {}),
    ...(place === undefined ? {} : { place }),
    ...(takes === undefined ? {} : { takes }),
    ...(follows && onlyInCompany !== undefined ? { onlyInCompany } : {}),
    ...(alerts === undefined ? {} : { alerts }),
  };
}

/** A query for the row of a list that is called exactly so. */
export const rowQuery = (dialect: Dialect, name: string, section: Term): Query => ({
  kind: 'row',
  candidates: [{ text: name }],
  section: queryOf(dialect, section, 'alone'),
});
