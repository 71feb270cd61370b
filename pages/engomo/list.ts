import { firstOf } from '../first-of.ts';
import { Control } from './control.ts';
import { drawn } from './drawn.ts';
import type { Controls } from './find.ts';
import { everyPage } from './scroll.ts';
import type { Place, Term } from './terms.ts';

/** Time a search has to be answered, in milliseconds: it may wait for a pause in typing, or ask nobody. */
const SEARCHED_WITHIN = 2_000;

/** The terms of a list: what opens the thing of a name, and how what is not shown is come by. */
export interface ListTerms {
  readonly row: Term;
  /** The place of the name in its locators. */
  readonly place: Place;
  readonly search?: Term;
  readonly searchButton?: Term;
  /** The button that shows the next page. */
  readonly next?: Term;
}

/** A list of the composer. */
export class List {
  readonly #controls: Controls;
  readonly #terms: ListTerms;

  constructor(controls: Controls, terms: ListTerms) {
    this.#controls = controls;
    this.#terms = terms;
  }

  /** What opens the thing of that whole name. */
  row(name: string): Control {
    return new Control(this.#controls, this.#terms.row, { [this.#terms.place]: name });
  }

  /** Whether the list has that row; it is searched, turned over or scrolled where it shows only a part of itself. */
  async has(name: string): Promise<boolean> {
    const row = this.row(name);
    if (await row.isVisible()) return true;
    await drawn(this.#controls.page);
    if (await row.isVisible()) return true;
    const { search, next } = this.#terms;
    if (search !== undefined && (await this.#controls.seen(search)))
      return this.#searchFor(row, name, search);
    if (next !== undefined && (await this.#controls.seen(next))) return this.#turnOverTo(row, next);
    return everyPage(this.#controls.page, () => row.isVisible());
  }

  /** Opens the row of that name. @param opened what is to be seen then. */
  async open(name: string, opened: Control): Promise<void> {
    await this.has(name);
    await this.row(name).click();
    await opened.waitFor();
  }

  /** Types the name into the search, and waits for its answer or for the row. */
  async #searchFor(row: Control, name: string, search: Term): Promise<boolean> {
    const { page } = this.#controls;
    const { searchButton } = this.#terms;
    const field = await this.#controls.find(search);
    const answered = page.waitForResponse(() => true, { timeout: SEARCHED_WITHIN });
    await field.fill(name);
    if (searchButton === undefined || !(await this.#controls.seen(searchButton))) await field.press('Enter');
    else await (await this.#controls.find(searchButton)).click();
    const shown = this.#controls.firstSeen([row.term], row.places, { within: SEARCHED_WITHIN });
    await firstOf({ answered, shown }).catch(() => undefined);
    await drawn(page);
    return row.isVisible();
  }

  async #turnOverTo(row: Control, next: Term): Promise<boolean> {
    const button = new Control(this.#controls, next);
    while (!(await row.isVisible())) {
      if (!(await button.isVisible()) || !(await button.isEnabled())) return false;
      await button.click();
      await drawn(this.#controls.page);
    }
    return true;
  }
}
