import type { Locator } from '@playwright/test';
import type { RedirectUri } from '../../../guide/values.ts';
import type { Words } from '../words.ts';

/** The list of redirect URIs in the provider form: a row each, with its matching mode. */
export class RedirectUris {
  readonly rows: Locator;
  readonly addEntry: Locator;

  constructor(form: Locator, words: Words) {
    const list = form.locator('ak-array-input[name="redirectUris"]');
    this.rows = list.locator('ak-provider-oauth2-redirect-uri');
    this.addEntry = list.getByRole('button', { name: words.of('addEntry') });
  }

  /** Adds entries below those that are there. Each row is made anew after every change, so it is found by place. */
  async add(entries: readonly RedirectUri[]): Promise<void> {
    for (const { url, matchingMode } of entries) {
      const place = await this.rows.count();
      await this.addEntry.click();
      const entry = this.rows.nth(place);
      await entry.locator('select[name="matchingMode"]').selectOption(matchingMode);
      await entry.locator('input[name="url"]').fill(url);
      await entry.locator('input[name="url"]').press('Tab');
    }
  }

  /** What the rows show. */
  async read(): Promise<RedirectUri[]> {
    const entries: RedirectUri[] = [];
    for (const entry of await this.rows.all()) {
      const mode = await entry.locator('select[name="matchingMode"]').inputValue();
      const url = await entry.locator('input[name="url"]').inputValue();
      entries.push({ url, matchingMode: mode === 'regex' ? 'regex' : 'strict' });
    }
    return entries;
  }
}
