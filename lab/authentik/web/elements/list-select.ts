import { css, html, nothing, type TemplateResult } from 'lit';
import { define, Element } from './base.ts';
import { drawChoices, type Choice } from './search-select-control.ts';

/** The open list of a drop-down. */
export class ListSelect extends Element {
  static override styles = [
    Element.styles,
    css`
      .pf-c-dropdown__menu {
        max-height: 50vh;
        overflow-y: auto;
      }
    `,
  ];
  static override properties = {
    choices: { attribute: false },
    value: { reflect: true },
    emptyOption: { attribute: 'emptyoption' },
  };

  choices: readonly Choice[] = [];
  value: string | null = null;
  /** Text of the option that means none; without it there is no such option. */
  emptyOption: string | null = null;

  override render(): TemplateResult {
    return html`<div class="pf-c-dropdown pf-m-expanded" tabindex="1">
      <ul class="pf-c-dropdown__menu pf-m-static" role="listbox" id="ak-list-select-list" tabindex="0">
        ${this.emptyOption === null ? nothing : this.#empty(this.emptyOption)}
        ${drawChoices(this.choices, this.#item)}
      </ul>
    </div>`;
  }

  /** The empty option has the role twice, on the item and on its button. */
  #empty(text: string): TemplateResult {
    return html`<li role="option" class="ak-select-item">
      <button
        class="pf-c-dropdown__menu-item"
        role="option"
        tabindex="0"
        @click=${() => {
          this.#choose(null);
        }}
      >
        ${text}
      </button>
    </li>`;
  }

  readonly #item = ({ value, label, description }: Choice): TemplateResult =>
    html`<li role="option" value=${value} class="ak-select-item">
      <button
        class="pf-c-dropdown__menu-item pf-m-description"
        value=${value}
        tabindex="0"
        @click=${() => {
          this.#choose(value);
        }}
      >
        <div class="pf-c-dropdown__menu-item-main">${label}</div>
        ${
          description === undefined
            ? nothing
            : html`<div class="pf-c-dropdown__menu-item-description">${description}</div>`
        }
      </button>
    </li>`;

  #choose(value: string | null): void {
    this.value = value;
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }
}

define('ak-list-select', ListSelect);
