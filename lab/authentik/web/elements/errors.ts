import { html, nothing, type TemplateResult } from 'lit';
import { ApiError } from '../api.ts';
import { capability } from './base.ts';

/** What an answer of the API complains about, field by field. */
type FieldErrors = ReadonlyMap<string, readonly string[]>;

const text = (value: unknown): string =>
  typeof value === 'string' ? value : Object.prototype.toString.call(value);

const sentences = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(text) : [text(value)];

/** The fields of an error body with their messages; `detail` is not a field. */
export const fieldErrors = (body: Readonly<Record<string, unknown>>): FieldErrors =>
  new Map(
    Object.entries(body)
      .filter(([field]) => field !== 'detail' && field !== 'code')
      .map(([field, value]) => [field, sentences(value)]),
  );

const inWords = (field: string): string => {
  const words = field.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** One line about an error: its `detail`, or the first field that is wrong (`Redirect uris: …`). */
export function errorDetail(error: unknown): string {
  if (!(error instanceof ApiError)) return error instanceof Error ? error.message : String(error);
  const { detail } = error.body;
  if (typeof detail === 'string') return detail;
  const [first] = fieldErrors(error.body);
  if (first === undefined) return error.message;
  const [field, messages] = first;
  return field === 'non_field_errors' ? messages.join(' ') : `${inWords(field)}: ${messages.join(', ')}`;
}

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
