import type { DialectFile, Entry } from './dialect-file.ts';
import { termNames, type Term } from './terms.ts';

/** What one run knows of engomo's controls, and which of it was used. */
export class Dialect {
  /** `null`: there is none of it; absent: not taught, so the built-in words are used. */
  readonly terms: DialectFile['terms'];
  /** Locators of buttons that put away what may come in between. */
  readonly interruptions: string[];
  /** What engomo said of its version when it was taught; `null`: nothing, or nothing was taught. */
  readonly composer: string | null;
  readonly #used = new Map<Term, Map<string, number>>();

  constructor(
    terms: DialectFile['terms'] = {},
    interruptions: readonly string[] = [],
    composer: string | null = null,
  ) {
    this.terms = { ...terms };
    this.interruptions = [...interruptions];
    this.composer = composer;
  }

  /** What was taught, in the order of the guide. */
  taught(): [Term, Entry][] {
    return termNames.flatMap((term): [Term, Entry][] => {
      const entry = this.terms[term];
      return entry == null ? [] : [[term, entry]];
    });
  }

  /** Remembers by which locator a control was found. @param place in its list, from 0. */
  note(term: Term, text: string, place: number): void {
    this.#used.set(term, (this.#used.get(term) ?? new Map<string, number>()).set(text, place));
  }

  /** By which locators controls were found. *drifted*: not by the first that was taught, so engomo has changed. */
  usedLocators(): { readonly term: Term; readonly text: string; readonly drifted: boolean }[] {
    return [...this.#used].flatMap(([term, used]) =>
      [...used].map(([text, place]) => ({
        term,
        text,
        drifted: place > 0 && this.terms[term] !== undefined,
      })),
    );
  }
}
