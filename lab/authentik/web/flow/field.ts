import { html, nothing, type TemplateResult } from 'lit';
import type { ErrorDetail } from './challenge.ts';

/** The label of a required field. */
export const requiredLabel = (text: string, field: string): TemplateResult =>
  html`<label class="pf-c-form__label" for=${field} aria-required="true"
    ><span class="pf-c-form__label-text" data-required-label="Required">${text}</span></label
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
