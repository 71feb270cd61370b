import type { Locator } from '@playwright/test';
import { Control } from './control.ts';
import { drawn } from './drawn.ts';
import { countOf, type Controls } from './find.ts';
import { scrollOn } from './scroll.ts';
import type { Term } from './terms.ts';

/** Time an option has to be drawn before it is typed or scrolled for, in milliseconds. */
const DRAWN_WITHIN = 1_000;

/** How often a list of options is scrolled by its own height, at most. */
const MOST_SCROLLS = 500;

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
    const { by } = (await this.controls.entry(this.term)) ?? {};
    if (by === 'select' || (by === undefined && (await isSelect(place)))) await this.#select(place, text);
    else if (by === 'typing') await this.#type(place, text);
    else await this.#pick(place, text);
    const chosen = await this.chosen();
    if (chosen.toLowerCase().includes(text.toLowerCase())) return;
    throw new Error(
      `engomo’s choice "${this.term}" shows "${chosen}" after "${text}" was chosen; ` +
        `cure: npm run engomo:teach -- --again ${this.term}`,
    );
  }

  /** The text of what is chosen. */
  async chosen(): Promise<string> {
    const place = await this.located();
    const text = await place.evaluate((element) => {
      if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.text ?? '';
      if (element instanceof HTMLInputElement) return element.value;
      const input = element.querySelector('input') ?? element.shadowRoot?.querySelector('input');
      return input == null || input.value === '' ? element.textContent : input.value;
    });
    return plain(text);
  }

  async #select(place: Locator, text: string): Promise<void> {
    const offered = (await place.locator('option').allInnerTexts()).map(plain);
    const label = offered.find((option) => option.toLowerCase() === text.toLowerCase());
    if (label === undefined) {
      throw new Error(
        `engomo’s choice "${this.term}" offers no "${text}", only ${offered.map((option) => `"${option}"`).join(', ')}`,
      );
    }
    await place.selectOption({ label });
  }

  async #type(place: Locator, text: string): Promise<void> {
    await place.fill(text);
    await drawn(this.controls.page);
    await place.press('Enter');
  }

  /** Opens the list and clicks the option; one of a long list is typed for, or scrolled to. */
  async #pick(place: Locator, text: string): Promise<void> {
    const places = { option: text };
    const before = await this.controls.shown(this.#option, places);
    await place.click();
    await drawn(this.controls.page);
    const option = (within: number): Promise<Locator | null> =>
      this.controls.findNew(this.#option, places, before, within);
    const there =
      (await option(DRAWN_WITHIN)) ??
      (await this.#byTyping(text, option)) ??
      (await this.#byScrolling(option));
    await (there ?? (await this.controls.find(this.#option, places))).click();
    await drawn(this.controls.page);
  }

  /** Types into what has the focus, if that takes text. */
  async #byTyping(
    text: string,
    option: (within: number) => Promise<Locator | null>,
  ): Promise<Locator | null> {
    const focused = this.controls.page.locator('input:focus, textarea:focus');
    if ((await countOf(focused)) !== 1 || !(await focused.isEditable())) return null;
    await focused.fill(text);
    return option(DRAWN_WITHIN);
  }

  async #byScrolling(option: (within: number) => Promise<Locator | null>): Promise<Locator | null> {
    const { page } = this.controls;
    for (let scrolled = 0; scrolled < MOST_SCROLLS; scrolled += 1) {
      if (!(await scrollOn(page, scrolled === 0))) return null;
      await drawn(page);
      const found = await option(0);
      if (found !== null) return found;
    }
    return null;
  }
}

const isSelect = (place: Locator): Promise<boolean> =>
  place.evaluate((element) => element instanceof HTMLSelectElement);
