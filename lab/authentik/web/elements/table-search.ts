import { css, html, type TemplateResult } from 'lit';
import { patternfly } from '../patternfly.ts';
import { define, Element } from './base.ts';

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
  };

  defaultValue = '';
  label = 'Table Search';
  placeholder = 'Search...';
  onSearch: (text: string) => void = () => undefined;

  override render(): TemplateResult {
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
