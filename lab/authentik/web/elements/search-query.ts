import { css, html, type TemplateResult } from 'lit';
import { patternfly } from '../patternfly.ts';
import { define, Element } from './base.ts';

/** A search in a language of its own (2026.5 and later); Enter runs it. Only plain words are understood here. */
export class QuerySearch extends Element {
  static override styles = [
    Element.styles,
    patternfly.formControl,
    css`
      :host {
        display: block;
        width: 100%;
      }
      textarea {
        min-height: 0 !important;
        height: 2.25rem;
        resize: none;
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

define('ak-search-ql', QuerySearch);
