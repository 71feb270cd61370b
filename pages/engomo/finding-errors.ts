import { clause } from '../../guide/clauses.ts';
import { described, terms, type Term } from './terms.ts';

/** What one locator came to. */
export interface Tried {
  readonly text: string;
  /** How many visible elements fitted. */
  readonly hits: number;
}

const came = ({ text, hits }: Tried): string => `${hits === 0 ? 'nothing fits' : `${hits} fit`}: ${text}`;

/** A control of engomo for which no locator found exactly one visible element. */
export class ControlNotFound extends Error {
  override readonly name = 'ControlNotFound';
  readonly term: Term;

  /** @param untaught the built-in words were tried, because the dialect says nothing of the term. */
  constructor(term: Term, tried: readonly Tried[], untaught: boolean, address: string) {
    const several = tried.some(({ hits }) => hits > 1);
    const what =
      tried.length === 0
        ? 'engomo.dialect.json says that there is none'
        : tried.map(came).join('\n           ');
    super(
      [
        `${described(term)} ${several ? 'could be several' : 'was not found'}`,
        `  tried    ${what}`,
        `  known    ${untaught ? 'not taught: these are the built-in words' : 'taught, in engomo.dialect.json'}`,
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
