import { html, nothing, type TemplateResult } from 'lit';
import { define, Element } from './base.ts';

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
