import type { Locator, Page } from '@playwright/test';
import { firstOf } from '../first-of.ts';
import { adminAddress } from './admin-address.ts';
import { FormLoading } from './form-loading.ts';
import { submit, type Submission } from './submit.ts';
import { textField } from './widgets/row.ts';
import type { Word, Words } from './words.ts';

/** Where a list of the admin interface is, and which request fills it. */
export interface ListPlace {
  /** Tag of the list, the same in every release. */
  readonly tag: string;
  /** Group of the menu it stands in, such as `Applications`. */
  readonly menu: string;
  /** Route behind `#`, such as `/core/providers`. */
  readonly route: string;
  /** Tail of the path under `/api/v3/` of the request that fills it. */
  readonly request: string;
  /** Its entry in the menu, such as `Providers`. */
  readonly title: string;
  /** What its button says that makes something new. */
  readonly create: Word;
}

/** A list of the admin interface: the base of every page that has one. */
export class AdminList {
  readonly root: Locator;
  readonly rows: Locator;
  readonly emptyNotice: Locator;
  readonly dialog: Locator;
  readonly nextPage: Locator;
  readonly searchField: Locator;
  readonly createButton: Locator;
  readonly page: Page;
  /** Its entry in the menu. */
  readonly title: string;
  protected readonly words: Words;
  readonly #origin: string;
  readonly #place: ListPlace;

  constructor(page: Page, origin: string, words: Words, place: ListPlace) {
    this.page = page;
    this.words = words;
    this.#origin = origin;
    this.#place = place;
    this.title = place.title;
    this.root = page.locator(place.tag);
    this.rows = this.root.locator('tbody tr');
    this.emptyNotice = this.root.getByText(words.of('emptyList'));
    this.dialog = page.getByRole('dialog');
    this.nextPage = this.root.locator('button[aria-label="Go to next page"]:enabled').first();
    // From 2026.5 on an element around the field has its name, too.
    this.searchField = this.root.locator('input[name="search"], textarea[name="search"]');
    const create = { name: words.of(place.create), exact: true };
    this.createButton = this.root.getByRole('button', create).first();
  }

  /** Opens the list afresh: moving between lists alone would keep a dialog of the page before open. */
  async open(): Promise<void> {
    await this.page.goto('about:blank');
    const filled = this.#filled();
    await this.page.goto(adminAddress(this.#origin, this.#place.route));
    await filled;
    await this.#shown();
  }

  /** Opens the list the way the guide tells it: through the menu of the admin interface. */
  async openThroughMenu(): Promise<void> {
    const { menu, route } = this.#place;
    // Up to 2026.8 the address has the route behind `#`, later as its path.
    const entry = this.page.locator(`ak-sidebar-item a[href$="${route}"]`);
    const group = this.page.getByRole('button', { name: new RegExp(`^((Expand|Collapse) )?${menu}$`) });
    if (!(await this.#leadsOn(group))) {
      await this.page.goto('about:blank');
      await this.page.goto(adminAddress(this.#origin, '/administration/overview'));
      await group.waitFor();
    }
    if (!(await entry.isVisible())) await group.click();
    const filled = this.#filled();
    await entry.click();
    await filled;
    await this.#shown();
  }

  /** Shows the list; through the menu, unless it is shown already. */
  async show(): Promise<void> {
    if (!(await this.isOpen())) await this.openThroughMenu();
  }

  /** Whether the menu is there and leads elsewhere: no dialog in the way, and not to the list that is shown already. */
  async #leadsOn(group: Locator): Promise<boolean> {
    return (await group.isVisible()) && (await this.dialog.count()) === 0 && !(await this.isOpen());
  }

  /** Whether the list is what the page shows. */
  isOpen(): Promise<boolean> {
    return this.root.isVisible();
  }

  /** The rows in which something has that whole name. */
  row(name: string): Locator {
    return this.rows.filter({ has: this.page.getByText(name, { exact: true }) });
  }

  /**
   * Opens the form of an object by the button in its row, on a list that was just filled, and ends when all that the form shows
   * has arrived: what is missing yet would be sent as empty.
   *
   * @param row which it stands in.
   * @param name what the list is searched for where it has several pages.
   */
  protected async openToEdit(row: Locator, name: string, form: Locator): Promise<void> {
    await ((await this.isOpen()) ? this.open() : this.openThroughMenu());
    await this.find(row, name);
    const data = new FormLoading(this.page);
    await row.locator('button:has(i.fa-edit)').click();
    await textField(form, 'name').waitFor();
    await data.arrived();
  }

  /** The row of the object whose page is at that address, such as `/core/providers/7`. */
  protected rowOfPage(address: string): Locator {
    return this.rows.filter({ has: this.page.locator(`a[href$="${address}"]`) });
  }

  /** The button of the open dialog with that text; dialogs hold their buttons, not their fields (up to 2026.2). */
  protected dialogButton(text: string): Locator {
    return this.dialog.getByRole('button', { name: text, exact: true }).last();
  }

  /**
   * Sends an open form by its button, and ends when the dialog is gone and the list shows what has that name.
   *
   * @returns the parsed answer.
   * @throws Refused with authentik's words, or with the name of the control that was not valid.
   */
  protected async save(name: string, button: Locator, form: Locator, sends: Submission): Promise<unknown> {
    const saved = await submit(this.page, button, form, sends);
    await this.dialog.first().waitFor({ state: 'hidden' });
    await this.find(this.row(name).first(), name);
    return saved;
  }

  /** Waits until the list shows a row, which is searched for where the list has several pages: it may be drawn anew just now. */
  protected async find(row: Locator, name: string): Promise<void> {
    const shown = row.waitFor();
    const first = await firstOf({ shown, furtherPages: (signal) => this.nextPage.waitFor({ signal }) });
    if (first.name === 'furtherPages') await this.search(name);
    await shown;
  }

  /** Searches the list on the server: it shows twenty entries at a time. */
  async search(text: string): Promise<void> {
    const found = this.page.waitForResponse((response) => {
      const { pathname, searchParams } = new URL(response.url());
      return pathname.endsWith(`/api/v3/${this.#place.request}`) && searchParams.get('search') === text;
    });
    await this.searchField.fill(text);
    await this.searchField.press('Enter');
    await found;
  }

  async #filled(): Promise<void> {
    await this.page.waitForResponse((response) =>
      new URL(response.url()).pathname.endsWith(`/api/v3/${this.#place.request}`),
    );
  }

  async #shown(): Promise<void> {
    await this.rows.or(this.emptyNotice).filter({ visible: true }).first().waitFor();
  }
}
