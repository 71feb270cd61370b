import { css, html, nothing, type TemplateResult } from 'lit';
import { define, Element } from './base.ts';

/** A search box inside a form. */
export class SearchBar extends Element {
  static override styles = [
    Element.styles,
    css`
      .pf-c-text-input-group {
        position: relative;
        border-bottom: var(--pf-global--BorderWidth--sm) solid var(--pf-global--BorderColor--200);
        background-color: var(--pf-global--BackgroundColor--100);
      }
      .pf-c-text-input-group__icon {
        position: absolute;
        inset-block-start: 50%;
        inset-inline-start: var(--pf-global--spacer--sm);
        transform: translateY(-50%);
        color: var(--pf-global--Color--200);
      }
      .pf-c-text-input-group__text-input {
        width: 100%;
        padding: var(--pf-global--spacer--form-element) var(--pf-global--spacer--sm);
        padding-inline-start: var(--pf-global--spacer--xl);
        border: 0;
        background-color: transparent;
      }
    `,
  ];
  static override properties = {
    name: { reflect: true },
    placeholder: { reflect: true },
    value: { reflect: true },
  };

  name = '';
  placeholder: string | null = null;
  value = '';

  override render(): TemplateResult {
    return html`<div class="pf-c-text-input-group">
      <div class="pf-c-text-input-group__main pf-m-icon">
        <span class="pf-c-text-input-group__text"
          ><span class="pf-c-text-input-group__icon"
            ><i class="fa fa-search fa-fw" aria-hidden="true"></i></span
          ><input
            type="search"
            placeholder=${this.placeholder ?? nothing}
            class="pf-c-text-input-group__text-input"
            value=${this.value}
            @input=${this.#typed}
        /></span>
      </div>
    </div>`;
  }

  #typed(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.value = event.target.value;
    this.dispatchEvent(new CustomEvent('ak-search', { bubbles: true, composed: true }));
  }
}

define('ak-search-bar', SearchBar);
