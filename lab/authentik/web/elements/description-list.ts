import { css, html, type TemplateResult } from 'lit';
import { patternfly } from '../patternfly.ts';

/** A term and what it is. */
export type Description = readonly [term: string, description: unknown];

/** Styles for a shadow root with a description list. */
export const descriptionStyles = [
  patternfly.descriptionList,
  css`
    .pf-c-description-list__description .pf-c-button,
    .pf-c-description-list__description ak-action-button {
      margin-right: 6px;
      margin-bottom: 6px;
    }
  `,
];

/** Terms and descriptions. */
export const descriptionList = (descriptions: readonly Description[], modifiers = ''): TemplateResult =>
  html`<dl class="pf-c-description-list ${modifiers}">
    ${descriptions.map(
      ([term, description]) =>
        html`<div class="pf-c-description-list__group">
          <dt class="pf-c-description-list__term">
            <span class="pf-c-description-list__text">${term}</span>
          </dt>
          <dd class="pf-c-description-list__description">
            <div class="pf-c-description-list__text">${description}</div>
          </dd>
        </div>`,
    )}
  </dl>`;
