import type { Locator, Page } from '@playwright/test';
import { row } from './row.ts';

/** How an option is called: by its whole name, or as a flow, whose option says `slug (Title)`. */
export type OptionName = { readonly name: string } | { readonly slug: string };

const typed = (wanted: OptionName): string => ('name' in wanted ? wanted.name : wanted.slug);

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Whether a drop-down that shows a text shows this option. */
export function shows(wanted: OptionName, text: string): boolean {
  const shown = spaced(text);
  return 'name' in wanted ? shown === spaced(wanted.name) : shown.startsWith(`${wanted.slug} (`);
}

/**
 * A drop-down whose options come late. Its list hangs at the end of the document (2024.6 to 2026.5) or in the drop-down
 * itself (2026.8; 2026.11 in the making). A click on the field opens a closed list and closes an open one.
 */
export class SearchSelect {
  readonly input: Locator;
  readonly options: Locator;
  readonly #page: Page;

  constructor(form: Locator, name: string) {
    this.#page = form.page();
    const own = row(form, name);
    this.input = own.locator('input');
    this.options = this.#page
      .locator('[data-managed-by]')
      .or(own)
      .getByRole('option')
      .filter({ visible: true });
  }

  /** Text of what is chosen; empty where nothing is. */
  async chosen(): Promise<string> {
    const shown = await this.input.inputValue();
    return shown === NONE ? '' : shown;
  }

  /** The options of that whole name, in whichever list is open: closed lists stay in the document. */
  option(wanted: OptionName): Locator {
    const text =
      'name' in wanted
        ? this.#page.getByText(wanted.name, { exact: true })
        : this.#page.getByText(`${wanted.slug} (`);
    // A description below one option may be the name of another.
    const label = this.#page.locator(':not([class*="description"])').and(text);
    const labelled = this.options.filter({ has: label }).or(this.options.and(text));
    // Without `exact`, a text is looked for in any case and anywhere.
    return 'name' in wanted ? labelled : labelled.filter({ hasText: startOf(wanted.slug) });
  }

  /**
   * Opens a closed list. That of 2024.6 closes when its field comes into view, so it is clicked after that was noticed. From
   * 2024.8 on a field that only says "Loading…" stands there at first; unlike a scroll, a click on trial waits for the real one.
   */
  async open(): Promise<void> {
    await this.input.click({ trial: true });
    await this.input.evaluate(
      (field) =>
        new Promise<void>((noticed) => {
          const observer = new IntersectionObserver(() => {
            observer.disconnect();
            noticed();
          });
          observer.observe(field);
        }),
    );
    await this.input.click();
    await this.options.first().waitFor();
  }

  /**
   * Chooses the option of that name and no other.
   *
   * @throws Error when there is no such option, when several have the name, or when the drop-down shows another choice
   * afterwards.
   */
  async choose(wanted: OptionName): Promise<void> {
    if (!(await this.options.first().isVisible())) await this.open();
    const option = this.option(wanted);
    if ((await option.count()) === 0) await this.#narrow(wanted);
    const fits = await option.count();
    if (fits !== 1) {
      const offered = (await this.options.allInnerTexts()).map(spaced);
      throw new Error(
        `${fits === 0 ? 'no option is' : `${fits} options are`} called "${typed(wanted)}"; ` +
          `the drop-down offers ${offered.map((text) => `"${text}"`).join(', ') || 'nothing'}`,
      );
    }
    await option.click();
    await option.waitFor({ state: 'hidden' });
    const shown = await this.input.inputValue();
    if (!shows(wanted, shown))
      throw new Error(`chose "${typed(wanted)}", but the drop-down shows "${shown}"`);
  }

  /** Types the name: a list offers only the first page of what the server has. */
  async #narrow(wanted: OptionName): Promise<void> {
    const answer = this.#page.waitForResponse(
      (response) => new URL(response.url()).searchParams.get('search') === typed(wanted),
    );
    answer.catch(() => undefined);
    await this.input.fill(typed(wanted));
    await (await answer).finished();
    // What the server found is drawn at once; without it, the error lists what is drawn.
    await this.option(wanted)
      .first()
      .waitFor({ timeout: DRAWN_WITHIN })
      .catch(() => undefined);
  }
}

/** What a drop-down that may be left empty shows where nothing is chosen (2024.6). */
const NONE = '---------';

/** Time an option has to be drawn once the server named it, in milliseconds. */
const DRAWN_WITHIN = 5_000;

const startOf = (slug: string): RegExp =>
  new RegExp(`^\\s*${slug.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')} \\(`);
