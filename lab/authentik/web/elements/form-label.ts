import { html, nothing, type TemplateResult } from 'lit';
import { capability } from './interface.ts';

/** Where a label belongs. */
export interface LabelPlace {
  readonly id?: string;
  readonly htmlFor?: string;
  readonly slot?: string;
  readonly className?: string;
}

/** Label of a field that names it; the word "Required" is drawn by the style sheet and no part of the name. */
const namingLabel = (text: string, required: boolean, place: LabelPlace): TemplateResult =>
  html`<label
    class="pf-c-form__label ${place.className ?? ''}"
    for=${place.htmlFor ?? nothing}
    aria-required=${required ? 'true' : 'false'}
    id=${place.id ?? nothing}
    slot=${place.slot ?? nothing}
    ><span class="pf-c-form__label-text" data-required-label=${required ? 'Required' : nothing}
      >${text}</span
    ></label
  >`;

const star = html`<span class="pf-c-form__label-required" aria-hidden="true">*</span>`;

/** Label of a field that names nothing: the field is in another tree (up to 2025.8). */
const idleLabel = (text: string, required: boolean, { htmlFor }: LabelPlace): TemplateResult =>
  capability('fieldNames') === 'none'
    ? html`<label class="pf-c-form__label"
        ><span class="pf-c-form__label-text">${text}</span>${required ? star : nothing}</label
      >`
    : html`<label class="pf-c-form__label" for=${htmlFor ?? nothing} aria-required=${required ? '' : nothing}
        ><span class="pf-c-form__label-text">${text}</span></label
      >`;

/** Label of a field. */
export function formLabel(text: string, required: boolean, place: LabelPlace = {}): TemplateResult {
  if (!capability('wrappedLabels')) {
    return namingLabel(text, required, { ...place, className: 'pf-c-form__group-label' });
  }
  const { slot, ...rest } = place;
  const label =
    capability('fieldNames') === 'label'
      ? namingLabel(text, required, rest)
      : idleLabel(text, required, rest);
  return html`<div class="pf-c-form__group-label" slot=${slot ?? nothing}>${label}</div>`;
}
