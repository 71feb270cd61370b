import { html, type TemplateResult } from 'lit';
import { define } from './base.ts';
import { ButtonFormGroup } from './form-group-button.ts';
import { DetailsFormGroup } from './form-group-details.ts';
import { capability } from './interface.ts';

/**
 * Rows under a heading that opens and closes them. Closed rows stay in the document and are sent.
 *
 * @param open whether the rows show at first.
 * @param buttonName what the button beside the heading is called, where there is one (up to 2025.6).
 */
export const formGroup = (
  title: string,
  rows: unknown,
  open = false,
  buttonName = 'Details',
): TemplateResult =>
  capability('formGroup') === 'details'
    ? html`<ak-form-group ?open=${open} label=${title}><div class="pf-c-form">${rows}</div></ak-form-group>`
    : html`<ak-form-group ?expanded=${open} aria-label=${buttonName}>
        <span slot="header">${title}</span>
        <div slot="body" class="pf-c-form">${rows}</div>
      </ak-form-group>`;

define('ak-form-group', capability('formGroup') === 'details' ? DetailsFormGroup : ButtonFormGroup);

/**
 * Native validation of a whole form, where there is one. Something invalid in a closed group could not get the focus, so
 * its group opens first and the browser's bubble comes one frame later.
 *
 * @returns whether the form may be sent.
 */
export function reportValidity(form: HTMLFormElement): boolean {
  if (!capability('nativeValidation')) return true;
  if (!form.checkValidity()) {
    const closed = form.querySelector('ak-form-group:not([open]):has(input:invalid)');
    if (closed instanceof DetailsFormGroup) {
      closed.open = true;
      requestAnimationFrame(() => form.reportValidity());
      return false;
    }
  }
  return form.reportValidity();
}
