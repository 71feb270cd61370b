import type { Locator } from '@playwright/test';
import { Control } from './control.ts';
import type { Term } from './dialect.ts';
import type { Query } from './eyes/query.ts';
import { queryOf } from './queries.ts';
import type { Wanted } from './screen.ts';

/** Time an overlay has to show its options, in milliseconds. */
const OPENS_WITHIN = 3_000;

const isSelect = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element instanceof HTMLSelectElement);

/** A drop-down: a `select` of the browser, or anything that opens a list to pick from. */
export class DropDown extends Control {
  /** Chooses the option of that text. */
  chooseText(text: string): Promise<void> {
    const query: Query = { kind: 'option', candidates: [{ text }] };
    return this.#choose({ query, term: this.term, entry: this.#optionEntry(text) }, text);
  }

  /** Chooses the option a term of the dialect stands for. */
  chooseTerm(term: Term): Promise<void> {
    const entry = this.screen.dialect[term];
    const [first] = entry.candidates.flatMap((candidate) => ('text' in candidate ? [candidate.text] : []));
    return this.#choose({ query: queryOf(this.screen.dialect, term), term, entry }, first ?? '');
  }

  /** Opens its list of options, where that is anything to look at: a `select` draws its own, outside the page. */
  async open(): Promise<void> {
    const place = await this.located();
    if (await isSelect(place)) return;
    await place.click();
    await this.screen.atRest();
  }

  /** What it offers, where it says so itself: a `select`. */
  async offered(): Promise<string[]> {
    const place = await this.located();
    if (!(await isSelect(place))) return [];
    return (await place.locator('option').allInnerTexts()).map((text) => text.trim());
  }

  /** The text of what is chosen. */
  async chosen(): Promise<string> {
    const place = await this.located();
    const text = await place.evaluate((element) => {
      if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.text ?? '';
      if (element instanceof HTMLInputElement) return element.value;
      const input = element.querySelector('input');
      return input !== null && input.value !== '' ? input.value : element.textContent;
    });
    return text.replace(/\s+/g, ' ').trim();
  }

  async #choose(wanted: Wanted, text: string): Promise<void> {
    const place = await this.located();
    if (await isSelect(place)) await this.#select(place, wanted);
    else await this.#pick(place, wanted, text);
  }

  /** A `select` says itself what it offers; its options are no elements that could be looked for. */
  async #select(place: Locator, { query }: Wanted): Promise<void> {
    const offered = await place.locator('option').allInnerTexts();
    const names = query.candidates.flatMap((candidate) => candidate.text ?? []);
    const label = names.flatMap((name) => offered.find((option) => same(option, name)) ?? [])[0];
    if (label === undefined) {
      throw new Error(
        `engomo’s drop-down "${this.term}" offers no "${names.join('", "')}", only ${offered.map((option) => `"${option.trim()}"`).join(', ')}`,
      );
    }
    await place.selectOption({ label: label.trim() });
  }

  /** Opens the list and clicks the option; where the list is long, what is typed makes it short. */
  async #pick(place: Locator, wanted: Wanted, text: string): Promise<void> {
    await place.click();
    if (!(await this.#offers(wanted))) {
      await place.press('ArrowDown');
    }
    if (!(await this.#offers(wanted)) && (await place.isEditable().catch(() => false))) {
      await place.fill(text);
    }
    const option = await this.screen.locate(wanted);
    await option.click();
    await this.screen.atRest();
  }

  async #offers({ query, entry }: Wanted): Promise<boolean> {
    const ends = Date.now() + OPENS_WITHIN;
    do {
      if (await this.screen.shows(query, entry.locator)) return true;
      await this.screen.atRest();
    } while (Date.now() < ends);
    return false;
  }

  #optionEntry(text: string): Wanted['entry'] {
    const { clause } = this.screen.dialect[this.term];
    return { kind: 'option', clause, candidates: [{ text, language: null, provenance: 'captured' }] };
  }
}

const same = (one: string, other: string): boolean =>
  one.replace(/\s+/g, ' ').trim().toLowerCase() === other.toLowerCase();
