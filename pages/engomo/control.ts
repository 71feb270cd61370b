import type { Locator } from '@playwright/test';
import type { Secret } from '../../guide/secret.ts';
import { typeSecret } from '../type-secret.ts';
import type { Term } from './dialect.ts';
import type { Query } from './eyes/query.ts';
import { withoutSelectors } from './eyes.ts';
import { described } from './finding-errors.ts';
import { queryOf } from './queries.ts';
import type { Screen, Wanted } from './screen.ts';

/**
 * A control of engomo, found the way a person finds it: by what it is and what it is called; else by what stands
 * beside or above it, its placeholder, its tooltip, its icon; else by the place the guide gives. It is looked for anew
 * with each action; several that fit are an error that lists them, never a silent first.
 */
export class Control {
  readonly term: Term;
  readonly screen: Screen;
  readonly #query: Query;

  /** @param within rows or the like it is inside of. */
  constructor(screen: Screen, term: Term, within?: readonly Query[]) {
    this.screen = screen;
    this.term = term;
    this.#query = {
      ...queryOf(screen.dialect, term),
      ...(within === undefined ? {} : { within }),
    };
  }

  get wanted(): Wanted {
    return { query: this.#query, entry: this.screen.dialect[this.term], term: this.term };
  }

  /** Where it is, once it is there. @throws ControlNotFound or ControlAmbiguous. */
  located(patience?: number, givenUp?: AbortSignal): Promise<Locator> {
    return this.screen.locate(this.wanted, patience, givenUp);
  }

  /** Whether it is there right now. */
  isVisible(): Promise<boolean> {
    return this.screen.shows(this.#query, this.screen.dialect[this.term].locator);
  }

  /** Whether something lies over it right now, such as a dialog. */
  async isCovered(): Promise<boolean> {
    const sights = await this.screen.look(this.#query, this.screen.dialect[this.term].locator);
    const found = sights.flatMap(({ report }) => report.found);
    return found.length > 0 && found.every(({ covered }) => covered);
  }

  /** Whether it is there within a time, in milliseconds; several count as there. */
  async appears(within: number): Promise<boolean> {
    const ends = Date.now() + within;
    do {
      if (await this.isVisible()) return true;
      await this.screen.atRest();
    } while (Date.now() < ends);
    return this.isVisible();
  }

  /** Waits until it is there. @param givenUp ends the wait early. */
  async waitFor(givenUp?: AbortSignal): Promise<void> {
    await this.located(undefined, givenUp);
  }

  /** @param within time it takes at most, in milliseconds. */
  click(within?: number): Promise<void> {
    return this.#does('clicked', (place) => place.click(within === undefined ? {} : { timeout: within }));
  }

  fill(text: string): Promise<void> {
    return this.#does('filled in', (place) => place.fill(text));
  }

  async blur(): Promise<void> {
    await (await this.located()).blur();
  }

  /** Types a secret without leaving it in titles, parameters or traces. */
  async fillSecret(secret: Secret): Promise<void> {
    await typeSecret(await this.located(), secret);
  }

  async inputValue(): Promise<string> {
    return (await this.located()).inputValue();
  }

  async innerText(): Promise<string> {
    return (await (await this.located()).innerText()).replace(/\s+/g, ' ').trim();
  }

  /** Does something to it; what goes wrong is told with its name instead of a selector nobody could read. */
  async #does(what: string, action: (place: Locator) => Promise<void>): Promise<void> {
    const place = await this.located();
    try {
      await action(place);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      const { entry, term } = this.wanted;
      throw new Error(`${described(entry, term)} could not be ${what}: ${withoutSelectors(why)}`, {
        cause: error,
      });
    }
  }

  async isEnabled(): Promise<boolean> {
    return (await this.located()).isEnabled();
  }

  async isEditable(): Promise<boolean> {
    return (await this.located()).isEditable();
  }
}
