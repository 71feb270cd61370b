import { firstOf } from '../first-of.ts';
import { Control } from './control.ts';
import { drawn } from './drawn.ts';
import type { Controls } from './find.ts';
import { scrollOn } from './scroll.ts';
import type { Place, Term } from './terms.ts';

/** Time a search has to be answered, in milliseconds: it may wait for a pause in typing, or ask nobody. */
const SEARCHED_WITHIN = 2_000;

/** How often a list is scrolled or turned over, at most: 5,000 entries of 20 a page, and as many again. */
const MOST_PAGES = 500;

/** The terms of a list, besides those of what is in it. */
export interface ListTerms {
  /** What opens the thing of a name, and the place that name has in its locators. */
  readonly row: Term;
  readonly place: Place;
  readonly search?: { readonly field: Term; readonly button: Term };
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
    const isThere = (term: Term | undefined): Promise<boolean> =>
      term === undefined ? Promise.resolve(false) : this.#controls.seen(term);
    if (search !== undefined && (await isThere(search.field))) return this.#searchFor(row, name, search);
    if (next !== undefined && (await isThere(next)))
      return this.#turnOverTo(row, new Control(this.#controls, next));
    return this.#scrollTo(row);
  }

  /** Opens the row of that name. @param opened what is to be seen then. */
  async open(name: string, opened: Control): Promise<void> {
    if (!(await this.row(name).isVisible())) await this.has(name);
    await this.row(name).click();
    await opened.waitFor();
  }

  /** Types the name into the search, and waits for its answer or for the row. */
  async #searchFor(
    row: Control,
    name: string,
    { field, button }: NonNullable<ListTerms['search']>,
  ): Promise<boolean> {
    const { page } = this.#controls;
    const search = await this.#controls.find(field);
    const answered = page.waitForResponse(() => true, { timeout: SEARCHED_WITHIN });
    answered.catch(() => undefined);
    await search.fill(name);
    if (await this.#controls.seen(button)) await (await this.#controls.find(button)).click();
    else await search.press('Enter');
    const { term } = row;
    await firstOf({
      answered,
      shown: this.#controls.firstSeen([term], row.places, { within: SEARCHED_WITHIN }),
    }).catch(() => undefined);
    await drawn(page);
    return row.isVisible();
  }

  async #turnOverTo(row: Control, next: Control): Promise<boolean> {
    for (let page = 0; page < MOST_PAGES; page += 1) {
      if (await row.isVisible()) return true;
      if (!(await next.isVisible()) || !(await next.isEnabled())) return false;
      await next.click();
      await drawn(this.#controls.page);
    }
    return false;
  }

  async #scrollTo(row: Control): Promise<boolean> {
    for (let page = 0; page < MOST_PAGES; page += 1) {
      if (!(await scrollOn(this.#controls.page, page === 0))) return row.isVisible();
      await drawn(this.#controls.page);
      if (await row.isVisible()) return true;
    }
    return false;
  }
}
