import { html, nothing, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import { patternfly } from '../patternfly.ts';
import type { ErrorDetail } from './challenge.ts';

/** A labelled field of a flow up to 2025.8: the label is in a tree of its own and names nothing. */
class FormElement extends Element {
  static override styles = [Element.styles, patternfly.form, patternfly.formControl];
  static override properties = {
    label: { reflect: true },
    required: { type: Boolean, reflect: true },
    errors: { attribute: false },
  };

  label = '';
  required = false;
  errors: readonly ErrorDetail[] | undefined = undefined;

  protected override updated(): void {
    for (const input of this.querySelectorAll('input')) {
      if (this.required) input.setAttribute('required', '');
      input.setAttribute('aria-invalid', this.errors === undefined ? 'false' : 'true');
    }
  }

  override render(): TemplateResult {
    return html`<div class="pf-c-form__group">
      <label class="pf-c-form__label">
        <span class="pf-c-form__label-text">${this.label}</span>
        ${this.required ? html`<span class="pf-c-form__label-required" aria-hidden="true">*</span>` : nothing}
      </label>
      <slot></slot>
      ${
        this.errors?.map(
          ({ string }) =>
            html`<p class="pf-c-form__helper-text pf-m-error">
              <span class="pf-c-form__helper-text-icon"
                ><i class="fas fa-exclamation-circle" aria-hidden="true"></i></span
              >${string}
            </p>`,
        ) ?? nothing
      }
    </div>`;
  }
}

define('ak-form-element', FormElement);
