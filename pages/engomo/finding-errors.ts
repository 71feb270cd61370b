import { clause } from '../../guide/clauses.ts';
import { isWord, type Entry, type Term, title } from './dialect.ts';
import type { Report, Sighting } from './eyes/query.ts';

/** How many candidates a message names. */
const NAMED = 8;

/** Something that was seen, as it stands in a message. */
function inWords({ is, called, under, covered }: Sighting): string {
  const names = called.map(({ hint, text }) => `"${text}" (${hint})`).join(', ');
  return `${is} ${names === '' ? 'without any name' : names}${under === null ? '' : `, under "${under}"`}${covered ? ', covered' : ''}`;
}

const list = (sightings: readonly Sighting[]): string =>
  sightings.length === 0 ? 'nothing' : sightings.map(inWords).join('\n               ');

const known = ({ candidates }: Entry): string => {
  const names = candidates.map((candidate) =>
    isWord(candidate) ? `"${candidate.text}"` : `icon ${candidate.icon}`,
  );
  const more = names.length - NAMED;
  return `${names.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
};

/** What a control is called in messages, traces and reports. */
export const described = (entry: Entry, term: Term): string =>
  `engomo’s ${entry.kind} "${title(entry, term)}" (clause ${entry.clause})`;

const hintAtDialect = (term: Term): string =>
  `  if it is called otherwise, say so in engomo.dialect.json under terms.${term}; npm run engomo:probe proposes one`;

const inSection = (entry: Entry, section: boolean | null): string =>
  entry.section === undefined || section === null
    ? ''
    : section
      ? ` in the section "${entry.section}"`
      : ` (there is no section "${entry.section}", so the whole page was searched)`;

/** A control of engomo that is not there, or not under any of the names it is known by. */
export class ControlNotFound extends Error {
  override readonly name = 'ControlNotFound';
  readonly term: Term;

  constructor(term: Term, entry: Entry, report: Pick<Report, 'section' | 'nearest'>, address: string) {
    super(
      [
        `${described(entry, term)} was not found${inSection(entry, report.section)}`,
        `  looked for   ${entry.locator ?? known(entry)}`,
        `  nearest      ${list(report.nearest)}`,
        `  page         ${address}`,
        `  where        ${clause(entry.clause).where}`,
        hintAtDialect(term),
      ].join('\n'),
    );
    this.term = term;
  }
}

/** Several controls of engomo that fit equally well. */
export class ControlAmbiguous extends Error {
  override readonly name = 'ControlAmbiguous';
  readonly term: Term;

  constructor(term: Term, entry: Entry, found: readonly Sighting[], address: string) {
    super(
      [
        `${described(entry, term)} could be any of ${found.length}:`,
        `  candidates   ${list(found)}`,
        `  page         ${address}`,
        `  where        ${clause(entry.clause).where}`,
        hintAtDialect(term),
      ].join('\n'),
    );
    this.term = term;
  }
}

/** The composer shows its login in the middle of something: the session has expired. */
export class SignedOut extends Error {
  override readonly name = 'SignedOut';

  constructor(wanted: string) {
    super(`the composer shows its login instead of ${wanted}: its session has expired`);
  }
}
