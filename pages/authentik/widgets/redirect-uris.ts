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
  readonly addEntry: Locator;
  readonly lines: Locator;

  constructor(form: Locator, words: Words) {
    const list = form.locator('ak-array-input[name="redirectUris"]');
    this.rows = list.locator('ak-provider-oauth2-redirect-uri');
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
    // Each row is made anew after every change, so it is found by place.
    for (const { url, matchingMode } of entries) {
      const place = await this.rows.count();
      await this.addEntry.click();
      const entry = this.rows.nth(place);
      await entry.locator('select[name="matchingMode"]').selectOption(matchingMode);
      await entry.locator('input[name="url"]').fill(url);
      await entry.locator('input[name="url"]').press('Tab');
    }
  }

  /** What the form shows. */
  async read(): Promise<RedirectUri[]> {
    if (await this.patternsOnly()) {
      return (await this.#readLines()).map((url) => ({ url, matchingMode: 'regex' }));
    }
    const entries: RedirectUri[] = [];
    for (const entry of await this.rows.all()) {
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
