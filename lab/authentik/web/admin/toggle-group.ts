import { html, nothing, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import { patternfly } from '../patternfly.ts';

/** Buttons of which one is pressed; its light children are `option` elements. */
export class ToggleGroup extends Element {
  static override styles = [Element.styles, patternfly.toggleGroup, patternfly.divider];
  static override properties = { value: { reflect: true } };

  value = '';

  override render(): TemplateResult {
    const options = [...this.querySelectorAll('option')];
    return html`<div class="pf-c-toggle-group">
      ${options.map(
        (option, index) =>
          html`<div class="pf-c-toggle-group__item">
              <button
                class="pf-c-toggle-group__button ${option.value === this.value ? 'pf-m-selected' : ''}"
                type="button"
                @click=${() => {
                  this.#toggle(option.value);
                }}
              >
                <span class="pf-c-toggle-group__text">${option.text}</span>
              </button>
            </div>
            ${
              index < options.length - 1
                ? html`<div class="pf-c-divider pf-m-vertical" role="separator"></div>`
                : nothing
            }`,
      )}
    </div>`;
  }

  #toggle(value: string): void {
    this.dispatchEvent(new CustomEvent('ak-toggle', { bubbles: true, composed: true, detail: { value } }));
  }
}

define('ak-toggle-group', ToggleGroup);
