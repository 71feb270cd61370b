import type { Locator } from '@playwright/test';
import { Control } from './control.ts';
import type { Term } from './dialect.ts';
import { queryOf, rowQuery } from './queries.ts';
import type { Screen, Wanted } from './screen.ts';

/** Time without a change after which rows that have arrived or come into view are drawn, in milliseconds. */
const DRAWN_AFTER = 150;

/** Time without a change after which a search has been carried out, in milliseconds: it waits for the typing to end. */
const SEARCHED_AFTER = 400;

/** Pages a list is scrolled at most: 5,000 entries of 20 a page, and as many again. */
const MOST_PAGES = 500;

/** A list of the composer: a table, a grid that draws only what is in view, or lines without any role. */
export class List {
  readonly #screen: Screen;
  readonly #section: Term;
  readonly #term: Term;

  /**
   * @param section term of the part of the screen the list is in.
   * @param term what its rows stand for in messages.
   */
  constructor(screen: Screen, section: Term, term: Term) {
    this.#screen = screen;
    this.#section = section;
    this.#term = term;
  }

  /** The row of that name, as something other controls can be inside of. */
  row(name: string): Wanted {
    const entry = this.#screen.dialect[this.#term];
    return {
      query: rowQuery(this.#screen.dialect, name, this.#section),
      entry: {
        kind: 'text',
        clause: entry.clause,
        candidates: [{ text: name, language: null, provenance: 'captured' }],
        section: this.#section,
      },
      term: this.#term,
    };
  }

  /** Whether the list has that row; it is searched or scrolled where it shows only a part of itself. */
  async has(name: string): Promise<boolean> {
    const { query } = this.row(name);
    if (await this.#screen.shows(query)) return true;
    await this.#screen.atRest(DRAWN_AFTER);
    if (await this.#screen.shows(query)) return true;
    if (await this.#searchFor(name)) return this.#screen.shows(query);
    return this.#scrollTo(name);
  }

  /** Opens the row of that name: by its name where that can be clicked, by its pencil, else by itself. */
  async open(name: string, opened: Control): Promise<void> {
    const row = this.row(name);
    const place = await this.#screen.locate(row);
    const link: Wanted = {
      query: { kind: 'button', candidates: [{ text: name }], within: [row.query] },
      entry: { ...row.entry, kind: 'button' },
      term: this.#term,
    };
    const edit = new Control(this.#screen, 'edit', [row.query]);
    if (await this.#screen.shows(link.query)) await (await this.#screen.locate(link)).click();
    else if (await edit.isVisible()) await edit.click();
    else await this.#openRow(place, name, opened);
    await opened.waitFor();
  }

  async #openRow(place: Locator, name: string, opened: Control): Promise<void> {
    const text = place.getByText(name, { exact: true }).first();
    const target = (await text.isVisible()) ? text : place;
    await target.click();
    if (!(await opened.appears(1_500))) await target.dblclick();
  }

  /** Uses the list's own search. @returns whether it has one. */
  async #searchFor(name: string): Promise<boolean> {
    const search = new Control(this.#screen, 'search');
    if (!(await this.#screen.shows(queryOf(this.#screen.dialect, 'search')))) return false;
    const field = await search.located();
    await field.fill(name);
    await this.#screen.atRest(SEARCHED_AFTER);
    if (await this.#screen.shows(this.row(name).query)) return true;
    await field.press('Enter');
    await this.#screen.atRest(SEARCHED_AFTER);
    return true;
  }

  /** Scrolls the list from its beginning until the row is drawn. @returns whether it was. */
  async #scrollTo(name: string): Promise<boolean> {
    const { query } = this.row(name);
    for (let page = 0; page < MOST_PAGES; page += 1) {
      if (await this.#screen.shows(query)) return true;
      if (!(await this.#screen.scrollOn(queryOf(this.#screen.dialect, this.#section), page === 0)))
        return false;
      await this.#screen.atRest(DRAWN_AFTER);
    }
    return false;
  }
}
