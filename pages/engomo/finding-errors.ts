import { clause } from '../../guide/clauses.ts';
import type { Entry } from './dialect.ts';
import { described, terms, type Term } from './terms.ts';

/** What one locator came to: how many visible elements fitted. */
export interface Tried {
  readonly text: string;
  readonly hits: number;
}

const came = ({ text, hits }: Tried): string => `${hits === 0 ? 'nothing fits' : `${hits} fit`}: ${text}`;

const KNOWN = {
  none: 'engomo.dialect.json says that there is none',
  taught: 'taught, in engomo.dialect.json',
  builtIn: 'not taught: these are the built-in words',
};

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
        `  known    ${KNOWN[entry === null ? 'none' : entry === undefined ? 'builtIn' : 'taught']}`,
        `  page     ${address}`,
        `  where    ${clause(terms[term].clause).where}`,
        `  cure     npm run engomo:teach -- --again ${term}`,
      ].join('\n'),
    );
    this.term = term;
  }
}

/** The composer shows its log-in in the middle of something: the session has expired. */
export class SignedOut extends Error {
  override readonly name = 'SignedOut';

  constructor(wanted: Term) {
    super(`the composer shows its log-in instead of ${described(wanted)}: its session has expired`);
  }
}
