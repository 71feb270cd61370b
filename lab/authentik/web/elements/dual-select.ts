import { html, type TemplateResult } from 'lit';
import { Control, define, LightElement } from './base.ts';
import { DualSelect } from './dual-select-lists.ts';
import type { DualOption } from './dual-select-panes.ts';
import type { Pagination } from './list-page.ts';

export type { DualOption } from './dual-select-panes.ts';

/** A page of options. */
export interface DualPage {
  readonly options: readonly DualOption[];
  readonly pagination: Pagination;
}

/** Time after typing before the server is asked, in milliseconds. */
const SEARCH_DELAY = 250;

/** Two lists filled from the server; what is selected at first is only known when the first page is there. */
class DualSelectDynamicSelected extends Control {
  static override properties = {
    provider: { attribute: false },
    selector: { attribute: false },
    availableLabel: { attribute: 'available-label' },
    selectedLabel: { attribute: 'selected-label' },
    page: { state: true },
    selected: { state: true },
  };

  provider: (page: number, search: string) => Promise<DualPage> = () =>
    Promise.reject(new Error('ak-dual-select has no provider'));
  /** What is selected at first, given the options of the first page. */
  selector: (options: readonly DualOption[]) => Promise<readonly DualOption[]> = () => Promise.resolve([]);
  availableLabel = 'Available options';
  selectedLabel = 'Selected options';
  protected page: DualPage | null = null;
  protected selected: readonly DualOption[] = [];
  #search = '';
  #timeout = 0;
  #preselected = false;

  /** Keys of what is selected; before the defaults have arrived there are none, and none are sent. */
  override json(): readonly string[] {
    return this.selected.map(({ key }) => key);
  }

  protected override firstUpdated(): void {
    void this.#fetch(1);
  }

  override render(): TemplateResult {
    return html`<ak-dual-select
      .options=${this.page?.options ?? []}
      .pages=${this.page?.pagination ?? null}
      .selected=${this.selected}
      available-label=${this.availableLabel}
      selected-label=${this.selectedLabel}
      @ak-dual-select-change=${({ currentTarget }: Event) => {
        if (currentTarget instanceof DualSelect) this.selected = currentTarget.selected;
      }}
      @ak-dual-select-page=${({ detail }: CustomEvent<number>) => this.#fetch(detail)}
      @ak-dual-select-search=${({ detail }: CustomEvent<string>) => {
        this.#searchLater(detail);
      }}
    ></ak-dual-select>`;
  }

  #searchLater(search: string): void {
    window.clearTimeout(this.#timeout);
    this.#timeout = window.setTimeout(() => {
      this.#search = search;
      void this.#fetch(1);
    }, SEARCH_DELAY);
  }

  async #fetch(page: number): Promise<void> {
    this.page = await this.provider(page, this.#search);
    if (this.#preselected || this.page.options.length === 0) return;
    this.#preselected = true;
    this.selected = await this.selector(this.page.options);
  }
}

/** One list in which several entries can be marked, drawn into the tree of its form (2024.6). */
class MultipleSelect extends LightElement {
  static override properties = {
    fieldName: { attribute: false },
    provider: { attribute: false },
    selector: { attribute: false },
    options: { state: true },
    marked: { state: true },
  };

  /** Name of the list itself. */
  fieldName = '';
  provider: DualSelectDynamicSelected['provider'] = () =>
    Promise.reject(new Error('ak-multiple-select has no provider'));
  selector: DualSelectDynamicSelected['selector'] = () => Promise.resolve([]);
  protected options: readonly DualOption[] = [];
  protected marked: ReadonlySet<string> = new Set();

  protected override firstUpdated(): void {
    void this.#fetch();
  }

  override render(): TemplateResult {
    return html`<select class="pf-c-form-control" name=${this.fieldName} multiple>
      ${this.options.map(
        ({ key, label }) => html`<option value=${key} ?selected=${this.marked.has(key)}>${label}</option>`,
      )}
    </select>`;
  }

  async #fetch(): Promise<void> {
    const { options } = await this.provider(1, '');
    this.marked = new Set((await this.selector(options)).map(({ key }) => key));
    this.options = options;
  }
}

define('ak-dual-select-dynamic-selected', DualSelectDynamicSelected);
define('ak-multiple-select', MultipleSelect);
