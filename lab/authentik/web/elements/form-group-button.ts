import { css, html, type TemplateResult } from 'lit';
import { patternfly } from '../patternfly.ts';
import { Element } from './base.ts';
import { capability } from './interface.ts';

/**
 * Rows under a heading, with a button beside it that opens and closes them (up to 2025.6): heading and rows are slotted,
 * and such a button is called "Details", but in the application wizard like its group. From 2025.2 on a click on the heading does the same.
 */
export class ButtonFormGroup extends Element {
  static override styles = [
    Element.styles,
    patternfly.form,
    patternfly.button,
    patternfly.formControl,
    css`
      slot[name='body'][hidden] {
        display: none !important;
      }
      .pf-m-pressable {
        cursor: pointer;
      }
    `,
  ];
  static override properties = {
    expanded: { type: Boolean, reflect: true },
    ariaLabel: { attribute: 'aria-label', reflect: true },
  };

  expanded = false;
  override ariaLabel = 'Details';

  override render(): TemplateResult {
    return html`<div class="pf-c-form">
      <div class="pf-c-form__field-group ${this.expanded ? 'pf-m-expanded' : ''}">
        <div class="pf-c-form__field-group-toggle">
          <div class="pf-c-form__field-group-toggle-button">
            <button
              class="pf-c-button pf-m-plain"
              type="button"
              aria-expanded=${String(this.expanded)}
              aria-label=${this.ariaLabel}
              @click=${this.#toggle}
            >
              <span class="pf-c-form__field-group-toggle-icon">
                <i class="fas fa-angle-right" aria-hidden="true"></i>
              </span>
            </button>
          </div>
        </div>
        ${this.#header()}
        <slot class="pf-c-form__field-group-body" name="body" ?hidden=${!this.expanded}></slot>
      </div>
    </div>`;
  }

  #header(): TemplateResult {
    const main = html`<div class="pf-c-form__field-group-header-main">
      <div class="pf-c-form__field-group-header-title">
        <div class="pf-c-form__field-group-header-title-text"><slot name="header"></slot></div>
      </div>
      <div class="pf-c-form__field-group-header-description"><slot name="description"></slot></div>
    </div>`;
    if (capability('formGroup') === 'button') {
      return html`<div class="pf-c-form__field-group-header">${main}</div>`;
    }
    return html`<div
      class="pf-c-form__field-group-header pf-m-pressable"
      aria-expanded=${String(this.expanded)}
      aria-role="button"
      @click=${this.#toggle}
    >
      ${main}
    </div>`;
  }

  #toggle(): void {
    this.expanded = !this.expanded;
  }
}
