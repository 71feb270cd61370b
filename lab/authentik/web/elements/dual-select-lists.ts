import { html, nothing, type TemplateResult, type PropertyValues } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { patternfly } from '../patternfly.ts';
import { define, Element } from './base.ts';
import './dual-select-controls.ts';
import { MoveEvent, type DualOption, type MoveRequest } from './dual-select-options.ts';
import { AvailablePane, SelectedPane } from './dual-select-panes.ts';
import { dualSelectStyles, wrappingStatus } from './dual-select-styles.ts';
import { capability, word } from './interface.ts';
import type { Pagination } from './list-page.ts';
import { SearchBar } from './search-bar.ts';
import './table-pagination.ts';

/** Up to 2025.12 the number makes no difference. */
const counted = (count: number): string =>
  `${count} ${count === 1 && word('itemsSelected') === 'items' ? 'item' : word('itemsSelected')}`;

const searchHint = (label: string): string | typeof nothing =>
  capability('searchSelectNames') ? `Search ${label}...` : nothing;
const sortKey = ({ sortBy, label }: DualOption): string => sortBy ?? label;

/** Two lists: what there is, a page of it, and what is selected, all of it. */
export class DualSelect extends Element {
  static override styles = [
    Element.styles,
    patternfly.button,
    dualSelectStyles,
    capability('dualSelectStatusWraps') ? wrappingStatus : [],
  ];
  static override properties = {
    options: { attribute: false },
    selected: { attribute: false },
    pages: { attribute: false },
    availableLabel: { attribute: 'available-label' },
    selectedLabel: { attribute: 'selected-label' },
    selectedFilter: { state: true },
  };

  options: readonly DualOption[] = [];
  selected: readonly DualOption[] = [];
  pages: Pagination | null = null;
  availableLabel = 'Available options';
  selectedLabel = 'Selected options';
  protected selectedFilter = '';
  readonly #available = createRef<AvailablePane>();
  readonly #chosen = createRef<SelectedPane>();

  override connectedCallback(): void {
    super.connectedCallback();
    this.renderRoot.addEventListener(MoveEvent.type, this.#moved);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('options')) this.#available.value?.clearMarks();
  }

  override render(): TemplateResult {
    const keys = new Set(this.selected.map(({ key }) => key));
    const shown = this.selected
      .filter(({ label }) => label.toLowerCase().includes(this.selectedFilter.toLowerCase()))
      .toSorted((one, other) => sortKey(one).localeCompare(sortKey(other)));
    const toAdd = this.#available.value?.marked.size ?? 0;
    const toRemove = this.#chosen.value?.marked.size ?? 0;
    const selectedStatus = `${counted(shown.length)} selected.`;
    return html`<div class="ak-dual-list-selector">
      <div class="ak-available-pane">
        ${this.#title(this.availableLabel)}
        <ak-search-bar
          name="ak-dual-list-available-search"
          placeholder=${searchHint(this.availableLabel)}
          @ak-search=${this.#searched}
        ></ak-search-bar>
        <div class="pf-c-dual-list-selector__status">
          <span class="pf-c-dual-list-selector__status-text" id="basic-available-status-text"
            >${toAdd === 0 ? html`&nbsp;` : `${counted(toAdd)} marked to add.`}</span
          >
        </div>
        <ak-dual-select-available-pane
          ${ref(this.#available)}
          .options=${this.options}
          .chosen=${keys}
        ></ak-dual-select-available-pane>
        ${this.#pagination()}
      </div>
      <ak-dual-select-controls
        ?add-active=${toAdd > 0}
        ?add-all-active=${this.options.some(({ key }) => !keys.has(key))}
        ?remove-all-active=${this.options.some(({ key }) => keys.has(key))}
        ?remove-active=${toRemove > 0}
        ?delete-all-active=${keys.size > 0}
      ></ak-dual-select-controls>
      <div class="ak-selected-pane">
        ${this.#title(this.selectedLabel)}
        <ak-search-bar
          name="ak-dual-list-selected-search"
          placeholder=${searchHint(this.selectedLabel)}
          @ak-search=${this.#filtered}
        ></ak-search-bar>
        <div class="pf-c-dual-list-selector__status ak-dual-list-selector__status--selected">
          <span class="pf-c-dual-list-selector__status-text"
            >${
              toRemove === 0 ? selectedStatus : `${selectedStatus} ${counted(toRemove)} marked to remove.`
            }</span
          >
        </div>
        <ak-dual-select-selected-pane
          ${ref(this.#chosen)}
          .options=${shown}
          .chosen=${keys}
        ></ak-dual-select-selected-pane>
      </div>
    </div>`;
  }

  #title(text: string): TemplateResult {
    return html`<div class="pf-c-dual-list-selector__header">
      <div class="pf-c-dual-list-selector__title">
        <div class="pf-c-dual-list-selector__title-text">${text}</div>
      </div>
    </div>`;
  }

  #pagination(): unknown {
    if (this.pages === null || (this.pages.next < 1 && this.pages.previous < 1)) return nothing;
    return html`<ak-table-pagination
      .pages=${this.pages}
      .onPageChange=${(page: number) => {
        this.dispatchEvent(new CustomEvent('ak-dual-select-page', { detail: page }));
      }}
    ></ak-table-pagination>`;
  }

  readonly #searched = (event: Event): void => {
    if (!(event.currentTarget instanceof SearchBar)) return;
    this.dispatchEvent(new CustomEvent('ak-dual-select-search', { detail: event.currentTarget.value }));
  };

  readonly #filtered = (event: Event): void => {
    if (event.currentTarget instanceof SearchBar) this.selectedFilter = event.currentTarget.value;
  };

  readonly #moved = (event: Event): void => {
    event.stopPropagation();
    if (event instanceof MoveEvent) this.#carryOut(event.request);
  };

  #carryOut(request: MoveRequest): void {
    const available = this.#available.value?.marked ?? new Set();
    const chosen = this.#chosen.value?.marked ?? new Set();
    const visible = new Set(this.options.map(({ key }) => key));
    switch (request.kind) {
      case 'marked':
        this.requestUpdate();
        return;
      case 'add':
        this.#select(this.#with(({ key }) => key === request.key));
        return;
      case 'remove':
        this.#select(this.selected.filter(({ key }) => key !== request.key));
        return;
      case 'add-marked':
        this.#select(this.#with(({ key }) => available.has(key)));
        this.#available.value?.clearMarks();
        return;
      case 'remove-marked':
        this.#select(this.selected.filter(({ key }) => !chosen.has(key)));
        this.#chosen.value?.clearMarks();
        return;
      case 'add-all':
        this.#select(this.#with(() => true));
        this.#available.value?.clearMarks();
        return;
      case 'remove-all':
        this.#select(this.selected.filter(({ key }) => !visible.has(key)));
        this.#chosen.value?.clearMarks();
        return;
      case 'delete-all':
        this.#select([]);
        this.#chosen.value?.clearMarks();
    }
  }

  /** What is selected, and the options of the page that are wanted. */
  #with(wanted: (option: DualOption) => boolean): readonly DualOption[] {
    const present = new Set(this.selected.map(({ key }) => key));
    return [...this.selected, ...this.options.filter((option) => !present.has(option.key) && wanted(option))];
  }

  #select(selected: readonly DualOption[]): void {
    this.selected = selected;
    this.dispatchEvent(new CustomEvent('ak-dual-select-change', { detail: selected }));
  }
}

define('ak-dual-select', DualSelect);
