import { css, html, nothing, type TemplateResult } from 'lit';
import { patternfly } from '../patternfly.ts';
import { define, Element } from './base.ts';
import { capability } from './interface.ts';
import './search-query.ts';

/** The search box of a list; Enter searches, clearing shows everything again. */
export class TableSearch extends Element {
  static override styles = [
    Element.styles,
    patternfly.button,
    patternfly.toolbar,
    patternfly.inputGroup,
    patternfly.formControl,
    css`
      form {
        position: relative;
      }
    `,
  ];
  static override properties = {
    defaultValue: { attribute: false },
    label: {},
    placeholder: {},
    onSearch: { attribute: false },
    query: { attribute: false },
  };

  defaultValue = '';
  label = 'Table Search';
  placeholder = 'Search...';
  /** The search has a language of its own. */
  query = false;
  onSearch: (text: string) => void = () => undefined;

  override render(): TemplateResult {
    if (this.query) return this.#query();
    return capability('tableSearch') === 'searchbox' || capability('tableSearch') === 'query'
      ? this.#searchbox()
      : this.#withButtons();
  }

  /** Up to 2025.8 with two buttons; in 2025.8 the field is required, so that nothing cannot be searched for. */
  #withButtons(): TemplateResult {
    const named = capability('tableSearch') === 'namedButtons';
    return html`<form
      class="pf-c-input-group"
      @submit=${this.#submit}
      @reset=${() => {
        this.onSearch('');
      }}
    >
      <input
        class="pf-c-form-control"
        name="search"
        type=${named ? nothing : 'search'}
        ?required=${named}
        aria-label=${named ? this.label : nothing}
        placeholder=${named ? this.placeholder : 'Search...'}
        value=${this.defaultValue}
        @search=${this.#cleared}
      />
      <button class="pf-c-button pf-m-control" type="reset" aria-label=${named ? 'Clear search' : nothing}>
        <i class="fas fa-times" aria-hidden="true"></i>
      </button>
      <button class="pf-c-button pf-m-control" type="submit" aria-label=${named ? 'Search' : nothing}>
        <i class="fas fa-search" aria-hidden="true"></i>
      </button>
    </form>`;
  }

  #query(): TemplateResult {
    return html`<form class="pf-c-input-group" part="search-form">
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

  #searchbox(): TemplateResult {
    return html`<form class="pf-c-input-group" @submit=${this.#submit}>
      <input
        aria-label=${this.label}
        name="search"
        type="search"
        autocomplete="off"
        placeholder=${this.placeholder}
        value=${this.defaultValue}
        class="pf-c-form-control"
        @search=${this.#cleared}
      />
    </form>`;
  }

  #submit(event: Event): void {
    event.preventDefault();
    this.onSearch(this.renderRoot.querySelector('input')?.value ?? '');
  }

  #cleared(event: Event): void {
    if (event.target instanceof HTMLInputElement && event.target.value === '') this.onSearch('');
  }
}

define('ak-table-search', TableSearch);
