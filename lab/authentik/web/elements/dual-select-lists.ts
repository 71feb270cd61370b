import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { capability, define, Element, word } from './base.ts';
import { Pane, type DualOption } from './dual-select-panes.ts';
import './list-page.ts';
import type { Pagination } from './list-page.ts';
import { SearchBar } from './table-search.ts';

/** Up to 2025.12 the number makes no difference. */
const counted = (count: number): string =>
  `${count} ${count === 1 && word('itemsSelected') === 'items' ? 'item' : word('itemsSelected')}`;

/** A button between the lists: its name, its icon, whether it can be pressed, and what is selected afterwards. */
type Move = readonly [name: string, icon: string, possible: boolean, select: () => readonly DualOption[]];

/** The buttons between the two lists. */
class DualSelectControls extends Element {
  static override properties = { moves: { attribute: false }, onMove: { attribute: false } };

  moves: readonly Move[] = [];
  onMove: (selected: readonly DualOption[]) => void = () => undefined;

  override render(): TemplateResult {
    return html`<div class="ak-dual-list-selector__controls">
      ${this.moves.map(
        ([name, icon, possible, select]) =>
          html`<div class="pf-c-dual-list-selector__controls-item">
            <button
              class="pf-c-button pf-m-plain"
              type="button"
              aria-label=${name}
              ?aria-disabled=${!possible}
              ?disabled=${!possible}
              @click=${() => {
                this.onMove(select());
              }}
            >
              <i class="fa ${icon}" aria-hidden="true"></i>
            </button>
          </div>`,
      )}
    </div>`;
  }
}

/** Two lists: what there is, a page of it, and what is selected, all of it. */
export class DualSelect extends Element {
  static override styles = [
    Element.styles,
    css`
      .ak-dual-list-selector {
        display: grid;
        grid-template-columns: minmax(0, 1fr) min-content minmax(0, 1fr);
      }
      ak-dual-select-controls {
        align-self: center;
      }
      .pf-c-dual-list-selector__status {
        min-height: 2.5em;
      }
      /* Up to 2025.10 the line above the selected entries is high enough for what is selected, not for what is marked. */
      .wraps .pf-c-dual-list-selector__status {
        min-height: 0;
      }
    `,
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
  availableLabel = '';
  selectedLabel = '';
  protected selectedFilter = '';
  readonly #available = createRef<Pane>();
  readonly #chosen = createRef<Pane>();

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('options') && this.#available.value) this.#available.value.marked = new Set();
  }

  override render(): TemplateResult {
    const keys = new Set(this.selected.map(({ key }) => key));
    const shown = this.selected
      .filter(({ label }) => label.toLowerCase().includes(this.selectedFilter.toLowerCase()))
      .toSorted((one, other) => one.label.localeCompare(other.label));
    const toAdd = this.#available.value?.marked ?? new Set();
    const toRemove = this.#chosen.value?.marked ?? new Set();
    const status = `${counted(shown.length)} selected.`;
    return html`<div class="ak-dual-list-selector ${capability('dualSelectStatusWraps') ? 'wraps' : ''}">
      <div class="ak-available-pane">
        ${this.#head('available', this.availableLabel, this.#searched)}
        <div class="pf-c-dual-list-selector__status">
          <span class="pf-c-dual-list-selector__status-text" id="basic-available-status-text"
            >${toAdd.size === 0 ? html`&nbsp;` : `${counted(toAdd.size)} marked to add.`}</span
          >
        </div>
        <ak-dual-select-available-pane
          ${ref(this.#available)}
          .options=${this.options}
          .chosen=${keys}
          @ak-dual-select-mark=${this.#marked}
          @ak-dual-select-move=${({ detail: key }: CustomEvent<string>) => {
            this.#select(this.#with((option) => option.key === key));
          }}
        ></ak-dual-select-available-pane>
        ${this.#pagination()}
      </div>
      <ak-dual-select-controls
        .moves=${this.#moves(keys, toAdd, toRemove)}
        .onMove=${(selected: readonly DualOption[]) => {
          for (const pane of [this.#available.value, this.#chosen.value]) if (pane) pane.marked = new Set();
          this.#select(selected);
        }}
      ></ak-dual-select-controls>
      <div class="ak-selected-pane">
        ${this.#head('selected', this.selectedLabel, this.#filtered)}
        <div class="pf-c-dual-list-selector__status ak-dual-list-selector__status--selected">
          <span class="pf-c-dual-list-selector__status-text"
            >${toRemove.size === 0 ? status : `${status} ${counted(toRemove.size)} marked to remove.`}</span
          >
        </div>
        <ak-dual-select-selected-pane
          ${ref(this.#chosen)}
          .options=${shown}
          .chosen=${keys}
          @ak-dual-select-mark=${this.#marked}
          @ak-dual-select-move=${({ detail: key }: CustomEvent<string>) => {
            this.#select(this.#without((option) => option.key === key));
          }}
        ></ak-dual-select-selected-pane>
      </div>
    </div>`;
  }

  #moves(keys: ReadonlySet<string>, toAdd: ReadonlySet<string>, toRemove: ReadonlySet<string>): Move[] {
    const visible = new Set(this.options.map(({ key }) => key));
    const isNew = this.options.some(({ key }) => !keys.has(key));
    const isKnown = this.options.some(({ key }) => keys.has(key));
    return [
      ['Add', 'fa-angle-right', toAdd.size > 0, () => this.#with(({ key }) => toAdd.has(key))],
      ['Add All Available', 'fa-angle-double-right', isNew, () => this.#with(() => true)],
      [
        'Remove All Available',
        'fa-angle-double-left',
        isKnown,
        () => this.#without(({ key }) => visible.has(key)),
      ],
      ['Remove', 'fa-angle-left', toRemove.size > 0, () => this.#without(({ key }) => toRemove.has(key))],
      ['Remove All', 'fa-times', keys.size > 0, () => []],
    ];
  }

  #head(list: string, title: string, onSearch: (text: string) => void): TemplateResult {
    return html`<div class="pf-c-dual-list-selector__header">
        <div class="pf-c-dual-list-selector__title">
          <div class="pf-c-dual-list-selector__title-text">${title}</div>
        </div>
      </div>
      <ak-search-bar
        name="ak-dual-list-${list}-search"
        placeholder=${capability('searchSelectNames') ? `Search ${title}...` : nothing}
        @ak-search=${({ currentTarget: bar }: Event) => {
          if (bar instanceof SearchBar) onSearch(bar.value);
        }}
      ></ak-search-bar>`;
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

  readonly #searched = (text: string): void => {
    this.dispatchEvent(new CustomEvent('ak-dual-select-search', { detail: text }));
  };

  readonly #filtered = (text: string): void => {
    this.selectedFilter = text;
  };

  readonly #marked = (): void => {
    this.requestUpdate();
  };

  /** What is selected, and the options of the page that are wanted. */
  #with(wanted: (option: DualOption) => boolean): readonly DualOption[] {
    const present = new Set(this.selected.map(({ key }) => key));
    return [...this.selected, ...this.options.filter((option) => !present.has(option.key) && wanted(option))];
  }

  #without(unwanted: (option: DualOption) => boolean): readonly DualOption[] {
    return this.selected.filter((option) => !unwanted(option));
  }

  #select(selected: readonly DualOption[]): void {
    this.selected = selected;
    this.dispatchEvent(new CustomEvent('ak-dual-select-change', { detail: selected }));
  }
}

define('ak-dual-select-controls', DualSelectControls);
define('ak-dual-select', DualSelect);
