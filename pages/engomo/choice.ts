import type { Locator } from '@playwright/test';
import { Control } from './control.ts';
import { drawn } from './drawn.ts';
import { countOf, type Controls } from './find.ts';
import { ControlNotFound } from './finding-errors.ts';
import { everyPage } from './scroll.ts';
import type { Term } from './terms.ts';

/** Time an option has to be drawn before it is typed or scrolled for, in milliseconds. */
const DRAWN_WITHIN = 1_000;

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A drop-down: a `select` of the browser, or anything that opens a list to pick from. */
export class Choice extends Control {
  readonly #option: Term;

  /** @param option term of its options. */
  constructor(controls: Controls, term: Term, option: Term) {
    super(controls, term);
    this.#option = option;
  }

  /** Chooses the option of that text. @throws Error when it does not show it afterwards. */
  async choose(text: string): Promise<void> {
    const place = await this.located();
    const isSelect = await place.evaluate((element) => element instanceof HTMLSelectElement);
    const { by = isSelect ? 'select' : 'popup' } = (await this.controls.entry(this.term)) ?? {};
    if (by === 'select') await this.#select(place, text);
    else if (by === 'typing') await this.#type(place, text);
    else await this.#pick(place, text);
    const chosen = await this.chosen();
    if (chosen.toLowerCase().includes(text.toLowerCase())) return;
    const cure = `npm run engomo:teach -- --again ${this.term}`;
    throw new Error(
      `engomo’s choice "${this.term}" shows "${chosen}" after "${text}" was chosen; cure: ${cure}`,
    );
  }

  /** The text of what is chosen. */
  async chosen(): Promise<string> {
    const text = await (
      await this.located()
    ).evaluate((element) => {
      if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.text ?? '';
      const input = element instanceof HTMLInputElement ? element : element.querySelector('input');
      return input?.value ?? element.textContent;
    });
    return plain(text);
  }

  async #select(place: Locator, text: string): Promise<void> {
    const offered = (await place.locator('option').allInnerTexts()).map(plain);
    const label = offered.find((option) => option.toLowerCase() === text.toLowerCase());
    if (label !== undefined) await place.selectOption({ label });
    else
      throw new Error(`engomo’s choice "${this.term}" offers no "${text}", only "${offered.join('", "')}"`);
  }

  async #type(place: Locator, text: string): Promise<void> {
    await place.fill(text);
    await drawn(this.controls.page);
    await place.press('Enter');
  }

  /** Opens the list and clicks the option; one of a long list is typed for, or scrolled to. */
  async #pick(place: Locator, text: string): Promise<void> {
    const { page } = this.controls;
    const before = await this.controls.shown(this.#option, { option: text });
    const option = async (within: number): Promise<Locator | null> => {
      try {
        return await this.controls.find(this.#option, { option: text }, { within }, before);
      } catch (error) {
        if (error instanceof ControlNotFound) return null;
        throw error;
      }
    };
    await place.click();
    await drawn(page);
    let there = await option(DRAWN_WITHIN);
    const focused = page.locator('input:focus, textarea:focus');
    if (there === null && (await countOf(focused)) === 1 && (await focused.isEditable())) {
      await focused.fill(text);
      there = await option(DRAWN_WITHIN);
    }
    if (there === null) await everyPage(page, async () => (there = await option(0)) !== null);
    await (there ?? (await this.controls.find(this.#option, { option: text }, {}, before))).click();
    await drawn(page);
  }
}
