import { css, html, nothing, type TemplateResult } from 'lit';
import { capability, define, Element } from './base.ts';

const isSearchbox = capability('tableSearch') === 'searchbox' || capability('tableSearch') === 'query';

/** The search box of a list; Enter searches, clearing shows everything again. */
class TableSearch extends Element {
  static override properties = {
    defaultValue: { attribute: false },
    label: {},
    placeholder: {},
    onSearch: { attribute: false },
    query: { attribute: false },
  };

  defaultValue = '';
  label = '';
  placeholder = '';
  /** The search has a language of its own. */
  query = false;
  onSearch: (text: string) => void = () => undefined;

  override render(): TemplateResult {
    if (this.query) return this.#query();
    const named = isSearchbox || capability('tableSearch') === 'namedButtons';
    return html`<form
      class="pf-c-input-group"
      @submit=${this.#submit}
      @reset=${() => {
        this.onSearch('');
      }}
    >
      <input
        aria-label=${named ? this.label : nothing}
        name="search"
        type=${named && !isSearchbox ? nothing : 'search'}
        autocomplete=${isSearchbox ? 'off' : nothing}
        placeholder=${named ? this.placeholder : 'Search...'}
        value=${this.defaultValue}
        class="pf-c-form-control"
        ?required=${named && !isSearchbox}
        @search=${({ target }: Event) => {
          if (target instanceof HTMLInputElement && target.value === '') this.onSearch('');
        }}
      />
      ${isSearchbox ? nothing : this.#buttons(named)}
    </form>`;
  }

  /** Up to 2025.8 there are two buttons; in 2025.8 the field is required, so that nothing cannot be searched for. */
  #buttons(named: boolean): TemplateResult {
    return html`<button
        class="pf-c-button pf-m-control"
        type="reset"
        aria-label=${named ? 'Clear search' : nothing}
      >
        <i class="fas fa-times" aria-hidden="true"></i>
      </button>
      <button class="pf-c-button pf-m-control" type="submit" aria-label=${named ? 'Search' : nothing}>
        <i class="fas fa-search" aria-hidden="true"></i>
      </button>`;
  }

  #query(): TemplateResult {
    return html`<form class="pf-c-input-group">
      <ak-search-ql
        name="search"
        label=${this.label}
        placeholder=${this.placeholder}
        tabindex="0"
        .value=${this.defaultValue}
        .onSearch=${this.onSearch}
      ></ak-search-ql>
      <button
        type="button"
        class="pf-c-button pf-m-control"
        aria-label="Clear search"
        @click=${() => {
          this.onSearch('');
        }}
      >
        ×
      </button>
    </form>`;
  }

  #submit(event: Event): void {
    event.preventDefault();
    this.onSearch(this.renderRoot.querySelector('input')?.value ?? '');
  }
}

/** A search in a language of its own (2026.5 and later); Enter runs it. Only plain words are understood here. */
class QuerySearch extends Element {
  static override styles = [
    Element.styles,
    css`
      :host {
        flex: 1 1 auto;
      }
    `,
  ];
  static override properties = {
    name: { reflect: true },
    label: { reflect: true },
    placeholder: { reflect: true },
    value: { attribute: false },
    onSearch: { attribute: false },
  };

  name = 'search';
  label = '';
  placeholder = '';
  value = '';
  onSearch: (text: string) => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.role ??= 'presentation';
  }

  override render(): TemplateResult {
    return html`<div
      class="pf-c-search-input"
      role="combobox"
      aria-autocomplete="list"
      aria-haspopup="listbox"
      aria-expanded="false"
      aria-controls="ql-suggestions"
      aria-label=${this.label}
    >
      <div class="pf-c-search-input__bar">
        <span class="pf-c-search-input__text">
          <textarea
            class="pf-c-form-control pf-m-monospace ql"
            name="search"
            aria-controls="ql-suggestions"
            aria-label="Query input"
            placeholder=${this.placeholder}
            spellcheck="false"
            rows="1"
            .value=${this.value}
            @keydown=${this.#key}
          ></textarea>
        </span>
      </div>
    </div>`;
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    this.onSearch(event.target.value);
  }
}

define('ak-table-search', TableSearch);
define('ak-search-ql', QuerySearch);

/** A search box inside a form. */
export class SearchBar extends Element {
  static override properties = { name: { reflect: true }, placeholder: { reflect: true } };

  name = '';
  placeholder: string | null = null;
  /** What was typed. */
  value = '';

  override render(): TemplateResult {
    return html`<div class="pf-c-text-input-group">
      <div class="pf-c-text-input-group__main pf-m-icon">
        <span class="pf-c-text-input-group__text"
          ><input
            type="search"
            placeholder=${this.placeholder ?? nothing}
            class="pf-c-text-input-group__text-input pf-c-form-control"
            @input=${(event: Event) => {
              if (event.target instanceof HTMLInputElement) this.value = event.target.value;
              this.dispatchEvent(new CustomEvent('ak-search', { bubbles: true, composed: true }));
            }}
        /></span>
      </div>
    </div>`;
  }
}

define('ak-search-bar', SearchBar);
