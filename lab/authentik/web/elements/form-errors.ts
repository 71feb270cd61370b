import { html, nothing, type TemplateResult } from 'lit';
import { capability } from './interface.ts';

/** Messages above a form that belong to none of its fields. */
export function formErrors(messages: readonly string[]): TemplateResult | typeof nothing {
  if (messages.length === 0) return nothing;
  const named = capability('errorRoles');
  return html`<div class="pf-c-form__alert">
    ${messages.map(
      (message, index) =>
        html`<div
          class="pf-c-alert pf-m-inline pf-m-danger"
          role=${named ? 'alert' : nothing}
          aria-labelledby=${named ? `error-message-${index}` : nothing}
        >
          <div class="pf-c-alert__icon"><i aria-hidden="true" class="fas fa-exclamation-circle"></i></div>
          ${
            named
              ? html`<p id="error-message-${index}" class="pf-c-alert__title">${message}</p>`
              : html`<h4 class="pf-c-alert__title">${message}</h4>`
          }
        </div>`,
    )}
  </div>`;
}
