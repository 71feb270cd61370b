import { html, nothing, type TemplateResult } from 'lit';

/** Where a label belongs. */
export interface LabelPlace {
  readonly id?: string;
  readonly htmlFor?: string;
  readonly slot?: string;
  readonly className?: string;
}

/** Label of a field; the word "Required" is drawn by the style sheet and no part of the name. */
export const formLabel = (text: string, required: boolean, place: LabelPlace = {}): TemplateResult =>
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
