import type { Locator } from '@playwright/test';
import type { Words } from '../words.ts';
import { row } from './row.ts';

/** The two lists of scope mappings in the provider form: what is available, and what is selected. */
export class ScopeLists {
  readonly available: Locator;
  readonly selected: Locator;
  readonly removeButton: Locator;

  constructor(form: Locator, words: Words) {
    const scopes = row(form, 'propertyMappings');
    this.available = scopes.locator('ak-dual-select-available-pane').locator('li[data-ak-key]');
    this.selected = scopes.locator('ak-dual-select-selected-pane').locator('li[data-ak-key]');
    this.removeButton = scopes.getByRole('button', { name: words.of('removeScope'), exact: true });
  }

  /** Names of the selected mappings, once the defaults have arrived: a form sent earlier loses them. */
  async read(): Promise<string[]> {
    await this.selected.first().waitFor();
    return (await this.selected.allInnerTexts()).map((text) => text.trim());
  }

  /** Adds a mapping; a double click is the way that leaves no mark behind. */
  async add(name: string): Promise<void> {
    await this.available.filter({ hasText: name }).first().dblclick();
    await this.selected.filter({ hasText: name }).waitFor();
  }

  /** Removes a mapping by mark and button: a double click can hit its neighbour (authentik 2024.10.5). */
  async remove(name: string): Promise<void> {
    const entry = this.selected.filter({ hasText: name });
    await entry.click();
    await this.removeButton.click();
    await entry.waitFor({ state: 'detached' });
  }

  /**
   * Makes the selection exactly these mappings.
   *
   * @param names how the mappings are called in the lists.
   */
  async select(names: readonly string[]): Promise<void> {
    const present = await this.read();
    for (const name of present) {
      if (!names.some((wanted) => name.includes(wanted))) await this.remove(name);
    }
    for (const name of names) {
      if (!present.some((selected) => selected.includes(name))) await this.add(name);
    }
  }
}
