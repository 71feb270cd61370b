import { clause } from '../../guide/clauses.ts';
import { forEachName, inNames } from '../../guide/names.ts';
import type { Entry } from './dialect-file.ts';
import { described, terms, type Term } from './terms.ts';

/** What one locator came to: how many visible elements fitted. */
export interface Tried {
  readonly text: string;
  readonly hits: number;
}

const came = ({ text, hits }: Tried): string => `${hits === 0 ? 'nothing fits' : `${hits} fit`}: ${text}`;

/** The command that shows a term anew. */
export const cure = (term: Term): string => `npm run engomo:teach -- --again ${term}`;

const known = (entry: Entry | null | undefined): string =>
  entry === undefined
    ? 'not taught: these are the built-in words'
    : entry === null
      ? 'engomo.dialect.json says that there is none'
      : 'taught, in engomo.dialect.json';

/** A control of engomo for which no locator found exactly one visible element. */
export class ControlNotFound extends Error {
  override readonly name = 'ControlNotFound';
  readonly term: Term;

  constructor(term: Term, tried: readonly Tried[], entry: Entry | null | undefined, address: string) {
    const several = tried.some(({ hits }) => hits > 1);
    super(
      [
        `${described(term)} ${several ? 'could be several' : 'was not found'}`,
        `  tried    ${tried.length === 0 ? 'nothing' : tried.map(came).join('\n           ')}`,
        `  known    ${known(entry)}`,
        `  page     ${address}`,
        `  where    ${inNames(
          clause(terms[term].clause).where,
          forEachName(() => '…'),
        )}`,
        `  cure     ${cure(term)}`,
      ].join('\n'),
    );
    this.term = term;
  }
}

/** A drop-down of engomo does not offer what was to be chosen. */
export class NotOffered extends Error {
  override readonly name = 'NotOffered';

  constructor(term: Term, wanted: string, offered: readonly string[]) {
    super(`engomo’s choice "${term}" offers no "${wanted}", only "${offered.join('", "')}"`);
  }
}

/** Somebody who teaches says that a control is not to be seen at this moment. */
export class NotShown extends Error {
  override readonly name = 'NotShown';

  constructor(term: Term) {
    super(`${described(term)} was skipped`);
  }
}

/** The composer shows its login in the middle of something: the session has expired. */
export class SignedOut extends Error {
  override readonly name = 'SignedOut';

  constructor(wanted: Term) {
    super(`the composer shows its login instead of ${described(wanted)}: its session has expired`);
  }
}
