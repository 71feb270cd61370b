import type { Term } from './terms.ts';

/** How one control is found and used, as it was taught; every text is that of a locator (`locator-text.ts`). */
export interface Entry {
  /** Locators, steadiest first; the next is tried only after a moment. */
  readonly find?: readonly string[];
  /** How an option is chosen: of a `select`, of a list that opens, or typed with Enter at the end. */
  readonly by?: 'select' | 'popup' | 'typing';
  /** A check box drawn by hand: the attribute that says whether it is on, and its value (or the class) then. */
  readonly where?: string;
  readonly on?: string;
  /** What is clicked before, in this order, as long as the control itself is not to be seen: a tab, a menu. */
  readonly first?: readonly string[];
  /** Rows told by their drawn names; what in one holds the name, if not any text; what in it is used, if not itself. */
  readonly rows?: string;
  readonly drawn?: string;
  readonly then?: string;
}

/** What one run knows of engomo's controls, and which of it was used. */
export class Dialect {
  /** `null`: there is none of it; absent: not taught, so the built-in words are used. */
  readonly terms: Partial<Record<Term, Entry | null>>;
  /** Locators of buttons that put away what may come in between. */
  readonly interruptions: string[];
  /** What engomo said of its version when it was taught; `null`: nothing, or nothing was taught. */
  readonly composer: string | null;
  readonly #used = new Map<Term, Map<string, number>>();

  constructor(
    terms: Dialect['terms'] = {},
    interruptions: readonly string[] = [],
    composer: string | null = null,
  ) {
    this.terms = { ...terms };
    this.interruptions = [...interruptions];
    this.composer = composer;
  }

  /** Remembers by which locator a control was found. @param place in its list, from 0. */
  note(term: Term, text: string, place: number): void {
    this.#used.set(term, (this.#used.get(term) ?? new Map<string, number>()).set(text, place));
  }

  /** 1 when a control was found by that locator before, else 0. */
  uses(term: Term, text: string): number {
    return this.#used.get(term)?.has(text) === true ? 1 : 0;
  }

  /**
   * By which locators controls were found so far. *drifted*: not by the first that was taught, so engomo has changed.
   */
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
