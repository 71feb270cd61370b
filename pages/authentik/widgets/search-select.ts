import type { Locator, Page } from '@playwright/test';
import { row } from './row.ts';

/** A drop-down whose options come late and hang outside the form, at the end of the document. */
export class SearchSelect {
  readonly input: Locator;
  readonly options: Locator;
  readonly #page: Page;

  constructor(form: Locator, name: string) {
    this.#page = form.page();
    this.input = row(form, name).locator('input');
    this.options = this.#page.locator('[data-managed-by] button').filter({ visible: true });
  }

  /** An option of whichever list is open: lists of other drop-downs stay in the document, closed. */
  option(text: string): Locator {
    return this.options.filter({ hasText: text });
  }

  /**
   * Chooses the option that contains a text.
   *
   * @throws Error when the drop-down does not show the choice afterwards.
   */
  async choose(text: string): Promise<void> {
    await this.input.click();
    await this.options.first().waitFor();
    const option = this.option(text).first();
    // Only the server's first page is offered; typing narrows it.
    if (!(await option.isVisible())) await this.input.fill(text);
    await option.click();
    await option.waitFor({ state: 'hidden' });
    const shown = await this.input.inputValue();
    if (!shown.includes(text)) throw new Error(`chose "${text}", but the drop-down shows "${shown}"`);
  }
}
