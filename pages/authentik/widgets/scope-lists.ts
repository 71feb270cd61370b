import type { Locator } from '@playwright/test';
import { firstOf } from '../../first-of.ts';
import type { Words } from '../words.ts';
import { row } from './row.ts';

/** An entry of the one list. */
interface Option {
  readonly name: string;
  readonly value: string;
  readonly selected: boolean;
}

const nameOf = ({ name }: Option): string => name;

/** Value of the option of that whole name. */
function valueOf(options: readonly Option[], name: string): string {
  const found = options.find((option) => option.name === name);
  if (found === undefined) {
    throw new Error(`no scope is called "${name}"; there are ${options.map(nameOf).join(', ') || 'none'}`);
  }
  return found.value;
}

/**
 * The scope mappings in the provider form: two lists, what is available and what is selected, or one list in which
 * several entries can be marked (2024.6).
 */
export class ScopeLists {
  readonly marked: Locator;
  readonly available: Locator;
  readonly selected: Locator;
  readonly removeButton: Locator;
  readonly searchField: Locator;

  constructor(form: Locator, words: Words) {
    const scopes = row(form, 'propertyMappings');
    this.marked = scopes.locator('select[name="propertyMappings"]');
    this.available = scopes.locator('ak-dual-select-available-pane').locator('li[data-ak-key]');
    this.selected = scopes.locator('ak-dual-select-selected-pane').locator('li[data-ak-key]');
    this.removeButton = scopes.getByRole('button', { name: words.of('removeScope'), exact: true });
    this.searchField = scopes
      .locator('ak-search-bar[name="ak-dual-list-available-search"]')
      .locator('input[type="search"]');
  }

  /** Waits until the form of a new provider has its defaults: a form sent earlier loses them. */
  async defaultsArrived(): Promise<void> {
    const defaultOption = this.marked.locator('option:checked');
    await this.selected.or(defaultOption).first().waitFor({ state: 'attached' });
  }

  /** Names of the selected mappings, once there are any lists. */
  async read(): Promise<string[]> {
    if (await this.#isOneList())
      return (await this.#readOneList()).filter(({ selected }) => selected).map(nameOf);
    return (await this.selected.allInnerTexts()).map((text) => text.trim());
  }

  /** Adds a mapping; a double click is the way that leaves no mark behind. */
  async add(name: string): Promise<void> {
    const entry = this.#named(this.available, name);
    // The list offers twenty mappings; a search brings the others.
    if (!(await entry.isVisible())) await this.searchField.fill(name);
    await entry.dblclick();
    await this.#named(this.selected, name).waitFor();
  }

  /** Removes a mapping by mark and button: a double click can hit its neighbour (authentik 2024.10.5). */
  async remove(name: string): Promise<void> {
    const entry = this.#named(this.selected, name);
    await entry.click();
    await this.removeButton.click();
    await entry.waitFor({ state: 'detached' });
  }

  /** The entry of that whole name: names of mappings are unique on a server. */
  #named(entries: Locator, name: string): Locator {
    return entries.filter({ has: entries.page().getByText(name, { exact: true }) });
  }

  /**
   * Makes the selection exactly these mappings.
   *
   * @param names how the mappings are called in the lists.
   */
  async select(names: readonly string[]): Promise<void> {
    if (await this.#isOneList()) {
      const options = await this.#readOneList();
      const values = names.map((name) => valueOf(options, name));
      await this.marked.selectOption(values);
      return;
    }
    const present = await this.read();
    for (const name of present) {
      if (!names.includes(name)) await this.remove(name);
    }
    for (const name of names) {
      if (!present.includes(name)) await this.add(name);
    }
  }

  /** Whether several entries can be marked in one list; ends once there is something to choose from. */
  async #isOneList(): Promise<boolean> {
    const { name } = await firstOf({
      twoLists: (signal) => this.available.first().waitFor({ signal }),
      oneList: (signal) => this.marked.locator('option').first().waitFor({ state: 'attached', signal }),
    });
    return name === 'oneList';
  }

  #readOneList(): Promise<Option[]> {
    return this.marked.locator('option').evaluateAll((elements) =>
      elements.map((element) => ({
        name: element.textContent.trim(),
        value: element.getAttribute('value') ?? '',
        selected: element.matches(':checked'),
      })),
    );
  }
}
