import type { Locator } from '@playwright/test';
import { Control, Screen } from './control.ts';
import { askedBy, drawn } from './drawn.ts';
import type { Controls } from './find.ts';
import { removeBy } from './saved.ts';
import { everyPage } from './scroll.ts';
import type { Place, Term } from './terms.ts';

/** Time a search has to ask its server or to change the list, in milliseconds: there may be nothing to change. */
const SEARCHED_WITHIN = 2_000;

/** The terms of a list: what is done with the thing of a name, and how what is not shown is come by. */
export interface ListTerms {
  readonly add: Term;
  /** What opens the thing of a name. */
  readonly row: Term;
  readonly remove: Term;
  readonly confirm: Term;
  /** The place of the name in the locators of a row. */
  readonly place: Place;
  readonly search?: Term;
  readonly searchButton?: Term;
  /** The button that shows the next page. */
  readonly next?: Term;
}

/** A list of the composer: the base of every part that has one. */
export class List extends Screen {
  readonly addButton: Control;
  readonly #terms: ListTerms;

  constructor(controls: Controls, terms: ListTerms) {
    super(controls);
    this.#terms = terms;
    this.addButton = new Control(controls, terms.add);
  }

  /** Waits until the list is there, by the plus button it has. */
  async shown(): Promise<void> {
    await this.addButton.waitFor();
  }

  /** What opens the thing of that whole name. */
  row(name: string): Control {
    return this.#named(this.#terms.row, name);
  }

  /** Whether the list has that row; it is searched, turned over or scrolled where it shows only a part of itself. */
  async has(name: string): Promise<boolean> {
    const row = this.row(name);
    if (await row.isVisible()) return true;
    await drawn(this.controls.page);
    if (await row.isVisible()) return true;
    const { search, next } = this.#terms;
    if (search !== undefined && (await this.controls.offers(search)))
      return this.#searchFor(row, name, search);
    if (next !== undefined && (await this.controls.offers(next))) return this.#turnOverTo(row, next);
    const scrolledTo = await everyPage(this.controls.page, async () =>
      (await row.isVisible()) ? row.located() : null,
    );
    return scrolledTo !== null;
  }

  /** Removes the thing of that name, and confirms it where that is asked for. */
  async remove(name: string): Promise<void> {
    const confirm = new Control(this.controls, this.#terms.confirm);
    await removeBy(this.#named(this.#terms.remove, name), confirm);
  }

  /** Opens the row of that name. @param opened what is to be seen then. */
  protected async openRow(name: string, opened: Control): Promise<void> {
    await this.has(name);
    await this.row(name).click();
    await opened.waitFor();
  }

  #named(term: Term, name: string): Control {
    return new Control(this.controls, term, { [this.#terms.place]: name });
  }

  /** Types the name into the search, and waits until it has asked its server or changed what is to be read. */
  async #searchFor(row: Control, name: string, search: Term): Promise<boolean> {
    const { page } = this.controls;
    const { searchButton } = this.#terms;
    const asked = askedBy(page);
    const isByButton = searchButton !== undefined && (await this.controls.offers(searchButton));
    const field = await this.controls.find(search);
    const [count, text] = [asked.count, await textAround(field)];
    await field.fill(name);
    if (isByButton) await new Control(this.controls, searchButton).click();
    else await field.press('Enter');
    const ends = Date.now() + SEARCHED_WITHIN;
    do await drawn(page);
    while (asked.count === count && (await textAround(field)) === text && Date.now() < ends);
    await drawn(page);
    return row.isVisible();
  }

  async #turnOverTo(row: Control, next: Term): Promise<boolean> {
    const button = new Control(this.controls, next);
    while (!(await row.isVisible())) {
      if (!(await button.isVisible()) || !(await button.isEnabled())) return false;
      await button.click();
      await drawn(this.controls.page);
    }
    return true;
  }
}

/** What is to be read on the page of a field; what is typed into fields is no part of it. */
const textAround = (field: Locator): Promise<string> =>
  field.evaluate((element) => element.ownerDocument.body.innerText).catch(() => '');
