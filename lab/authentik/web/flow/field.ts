import { html, nothing, type TemplateResult } from 'lit';
import { capability, define, Element } from '../elements/base.ts';
import type { ErrorDetail } from './challenge.ts';

/** The label of a required field. */
export const requiredLabel = (text: string, field: string): TemplateResult =>
  html`<label class="pf-c-form__label" for=${field} aria-required="true"
    ><span class="pf-c-form__label-text" data-required-label="Required">${text}</span></label
  >`;

/** A required field with its label and what the server objects to it. */
export interface FlowField {
  readonly label: string;
  readonly id: string;
  readonly input: TemplateResult;
  readonly errors: readonly ErrorDetail[] | undefined;
}

/** A required field: up to 2025.8 in an element whose label names nothing. */
export const flowField = ({ label, id, input, errors }: FlowField): TemplateResult =>
  capability('flowLabels')
    ? html`<div class="pf-c-form__group">${requiredLabel(label, id)} ${input} ${fieldErrors(errors)}</div>`
    : html`<ak-form-element class="pf-c-form__group" label=${label} required .errors=${errors}
        >${input}</ak-form-element
      >`;

/** What the server objects to a field. */
export const fieldErrors = (errors: readonly ErrorDetail[] | undefined): unknown =>
  errors?.map(
    ({ string }) =>
      html`<p
        class="pf-c-form__helper-text pf-m-error"
        role=${capability('flowLabels') ? 'alert' : nothing}
        aria-label=${capability('flowLabels') ? string : nothing}
      >
        <span class="pf-c-form__helper-text-icon"
          ><i class="fas fa-exclamation-circle" aria-hidden="true"></i></span
        >${string}
      </p>`,
  ) ?? nothing;

/** A labelled field of a flow up to 2025.8: the label is in a tree of its own and names nothing. */
class FormElement extends Element {
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
      ${fieldErrors(this.errors)}
    </div>`;
  }
}

define('ak-form-element', FormElement);
