import type { Locator, Page } from '@playwright/test';
import { firstOf } from '../../first-of.ts';
import type { Words } from '../words.ts';

/** The wizard that asks for a type first and then shows the form of that type. */
export class TypeWizard {
  readonly root: Locator;
  readonly finishButton: Locator;
  readonly #nextButton: Locator;

  /** @param tag of the wizard; an empty list has a second one behind its own button, never visible at the same time. */
  constructor(page: Page, tag: string, words: Words) {
    this.root = page.locator(tag);
    const button = (text: string): Locator =>
      page.getByRole('dialog').getByRole('button', { name: text, exact: true });
    this.#nextButton = button(words.of('next'));
    this.finishButton = button(words.of('finishWizard')).last();
  }

  /**
   * Chooses a type and ends when its form is there: some releases go on by themselves, others wait for "Next".
   *
   * @param type its name. Outside the wizard the same text stands in the type column of the list.
   */
  async choose(type: string, form: Locator): Promise<void> {
    await this.root.getByText(type, { exact: true }).filter({ visible: true }).last().click();
    const shown = form.first().waitFor();
    const next = this.#nextButton.and(this.root.page().locator(':enabled')).first();
    const { name } = await firstOf({ shown, enabled: (signal) => next.waitFor({ signal }) });
    if (name === 'enabled') await this.#nextButton.first().click();
    await shown;
  }
}
