import type { Locator } from '@playwright/test';
import type { RedirectUri } from '../../../guide/values.ts';
import { firstOf } from '../../first-of.ts';
import type { Words } from '../words.ts';

/**
 * The redirect URIs in the provider form: a row each, with its matching mode, or one text with a line each, all of
 * them patterns (2024.6, and releases of 2024.8 and 2024.10 before the rows came).
 */
export class RedirectUris {
  readonly rows: Locator;
  readonly removeButtons: Locator;
  readonly addEntry: Locator;
  readonly lines: Locator;

  constructor(form: Locator, words: Words) {
    const list = form.locator('ak-array-input[name="redirectUris"]');
    this.rows = list.locator('ak-provider-oauth2-redirect-uri');
    this.removeButtons = list.locator('button:has(i.fa-minus)');
    this.addEntry = list.getByRole('button', { name: words.of('addEntry') });
    this.lines = form.locator('textarea[name="redirectUris"]');
  }

  /** Adds entries below those that are there; where there is no choice of the matching mode, every line is a pattern. */
  async add(entries: readonly RedirectUri[]): Promise<void> {
    if (await this.patternsOnly()) {
      const present = await this.#readLines();
      await this.lines.fill([...present, ...entries.map(({ url }) => url)].join('\n'));
      return;
    }
    for (const entry of entries) {
      const place = await this.rows.count();
      await this.addEntry.click();
      await this.#write(place, entry);
    }
  }

  /** Makes the entries exactly these, one after the other, so that the list is never empty. */
  async replace(entries: readonly RedirectUri[]): Promise<void> {
    if (await this.patternsOnly()) {
      await this.lines.fill(entries.map(({ url }) => url).join('\n'));
      return;
    }
    const places = await this.#places();
    for (const place of places.slice(entries.length).reverse()) {
      const count = await this.rows.count();
      await this.removeButtons.nth(place).click();
      await this.rows.nth(count - 1).waitFor({ state: 'detached' });
    }
    for (const [index, place] of places.slice(0, entries.length).entries()) {
      const entry = entries[index];
      if (entry !== undefined) await this.#write(place, entry);
    }
    await this.add(entries.slice(places.length));
  }

  /** Each row is made anew after every change, so it is found by place. */
  async #write(place: number, { url, matchingMode }: RedirectUri): Promise<void> {
    const entry = this.rows.nth(place);
    await entry.locator('select[name="matchingMode"]').selectOption(matchingMode);
    await entry.locator('input[name="url"]').fill(url);
    await entry.locator('input[name="url"]').press('Tab');
  }

  /** Places of the rows but for those that say where a logout may lead to (2026.5). */
  async #places(): Promise<number[]> {
    const places: number[] = [];
    for (const [place, entry] of (await this.rows.all()).entries()) {
      const type = entry.locator('select[name="redirectUriType"]');
      if (!(await type.isVisible()) || (await type.inputValue()) === 'authorization') places.push(place);
    }
    return places;
  }

  /** What the form shows. */
  async read(): Promise<RedirectUri[]> {
    if (await this.patternsOnly()) {
      return (await this.#readLines()).map((url) => ({ url, matchingMode: 'regex' }));
    }
    const entries: RedirectUri[] = [];
    for (const place of await this.#places()) {
      const entry = this.rows.nth(place);
      const mode = await entry.locator('select[name="matchingMode"]').inputValue();
      const url = await entry.locator('input[name="url"]').inputValue();
      entries.push({ url, matchingMode: mode === 'regex' ? 'regex' : 'strict' });
    }
    return entries;
  }

  /** Whether the form has lines of patterns, without a choice of the matching mode. */
  async patternsOnly(): Promise<boolean> {
    const shown = await firstOf({
      rows: (signal) => this.addEntry.waitFor({ signal }),
      lines: (signal) => this.lines.waitFor({ signal }),
    });
    return shown.name === 'lines';
  }

  async #readLines(): Promise<string[]> {
    return (await this.lines.inputValue()).split('\n').filter((line) => line !== '');
  }
}
