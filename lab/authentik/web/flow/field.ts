import { html, nothing, type TemplateResult } from 'lit';
import { capability } from '../elements/interface.ts';
import type { ErrorDetail } from './challenge.ts';
import './form-element.ts';

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
      html`<p class="pf-c-form__helper-text pf-m-error" role="alert" aria-label=${string}>
        <span class="pf-c-form__helper-text-icon"
          ><i class="fas fa-exclamation-circle" aria-hidden="true"></i></span
        >${string}
      </p>`,
  ) ?? nothing;
