import type { Locator } from '@playwright/test';
import { Control, plain } from './control.ts';
import { countOf, drawn } from './drawn.ts';
import type { Controls, Patience } from './find.ts';
import { ControlNotFound, cure, NotOffered } from './finding-errors.ts';
import { everyPage } from './scroll.ts';
import type { Term } from './terms.ts';

/** Time an option has to be drawn before it is typed or scrolled for, in milliseconds. */
const DRAWN_WITHIN = 1_000;

/** A drop-down: a `select` of the browser, or anything that opens a list to pick from. */
export class Choice extends Control {
  readonly #option: Term;

  /** @param option term of its options. */
  constructor(controls: Controls, term: Term, option: Term) {
    super(controls, term);
    this.#option = option;
  }

  /** Chooses the option of that text. @throws NotOffered, or Error when it does not show it afterwards. */
  async choose(text: string): Promise<void> {
    const place = await this.located();
    if (await place.evaluate((element) => element instanceof HTMLSelectElement))
      await this.#select(place, text);
    else await this.#pick(place, text);
    const chosen = await this.chosen();
    if (chosen.toLowerCase().includes(text.toLowerCase())) return;
    const says = `shows "${chosen}" after "${text}" was chosen`;
    throw new Error(`engomo’s choice "${this.term}" ${says}; cure: ${cure(this.term)}`);
  }

  /** The text of what is chosen. */
  async chosen(): Promise<string> {
    const place = await this.located();
    return plain(
      await place.evaluate((element) => {
        if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.text ?? '';
        const input = element instanceof HTMLInputElement ? element : element.querySelector('input');
        return input?.value ?? element.textContent;
      }),
    );
  }

  async #select(place: Locator, text: string): Promise<void> {
    const offered = (await place.locator('option').allInnerTexts()).map(plain);
    const label =
      offered.find((option) => option === text) ??
      offered.find((option) => option.toLowerCase() === text.toLowerCase());
    if (label === undefined) throw new NotOffered(this.term, text, offered);
    await place.selectOption({ label });
  }

  /** Opens the list and clicks the option; one of a long list is typed for, or scrolled to. */
  async #pick(place: Locator, text: string): Promise<void> {
    const { page } = this.controls;
    const before = await this.controls.shown(this.#option, { option: text });
    const find = (patience?: Patience): Promise<Locator> =>
      this.controls.find(this.#option, { option: text }, patience, before);
    const option = (within: number): Promise<Locator | null> =>
      find({ within }).catch((error: unknown) => {
        if (error instanceof ControlNotFound) return null;
        throw error;
      });
    await place.click();
    await drawn(page);
    let there = await option(DRAWN_WITHIN);
    const focused = page.locator('input:focus, textarea:focus');
    if (there === null && (await countOf(focused)) === 1 && (await focused.isEditable())) {
      await focused.fill(text);
      there = await option(DRAWN_WITHIN);
    }
    there ??= await everyPage(page, () => option(0));
    await (there ?? (await find())).click();
    await drawn(page);
  }
}
