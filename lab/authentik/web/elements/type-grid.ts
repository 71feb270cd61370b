import { css, html, nothing, type TemplateResult } from 'lit';
import { z } from 'zod';
import { patternfly } from '../patternfly.ts';
import './alert.ts';
import { capability, word } from './interface.ts';

/** A type of object as the API lists it (`…/types/`). */
export const typeCreate = z.object({
  name: z.string(),
  description: z.string(),
  component: z.string(),
  model_name: z.string(),
  icon_url: z.string().nullish(),
  requires_enterprise: z.boolean().optional(),
  deprecated: z.boolean().optional(),
});

/** A type of object that can be made. */
export type TypeCreate = z.infer<typeof typeCreate>;

/** Styles for a shadow root with type cards. */
export const typeGridStyles = [
  patternfly.grid,
  patternfly.card,
  css`
    .pf-c-card__header-main img {
      max-height: 2em;
      min-height: 2em;
    }
  `,
];

/** Types as cards; a click on one chooses it. Types that need a licence cannot be chosen. */
export const typeGrid = (
  types: readonly TypeCreate[],
  selected: TypeCreate | null,
  choose: (type: TypeCreate) => void,
): TemplateResult =>
  html`<div
    role=${isListbox() ? 'listbox' : nothing}
    aria-label=${isListbox() ? word('chooseType') : nothing}
    class="pf-l-grid pf-m-gutter"
    data-ouid-component-type=${capability('typeCards') === 'text' ? nothing : 'ak-type-create-grid'}
  >
    ${types.map((type, index) => (isListbox() ? card : plainCard)(type, index, type === selected, choose))}
  </div>`;

/** Whether the cards are options of a list for assistive technology, too. */
const isListbox = (): boolean => capability('typeCards') === 'option' || capability('typeCards') === 'model';

/** What tells cards apart that have no name. */
const plainCard = (
  type: TypeCreate,
  index: number,
  selected: boolean,
  choose: (type: TypeCreate) => void,
): TemplateResult => {
  const disabled = type.requires_enterprise ?? false;
  const marked = capability('typeCards') === 'ouid';
  return html`<div
    class="pf-l-grid__item pf-m-3-col pf-c-card ${
      disabled ? 'pf-m-non-selectable-raised' : 'pf-m-selectable-raised'
    } ${selected ? 'pf-m-selected-raised' : ''}"
    tabindex=${index}
    data-ouid-component-type=${marked ? 'ak-type-create-grid-card' : nothing}
    data-ouid-component-name=${marked ? type.model_name : nothing}
    @click=${() => {
      if (!disabled) choose(type);
    }}
  >
    ${
      type.icon_url
        ? html`<div class="pf-c-card__header">
            <div class="pf-c-card__header-main"><img src=${type.icon_url} alt="${type.name} Icon" /></div>
          </div>`
        : nothing
    }
    <div class="pf-c-card__title">${type.name}</div>
    <div class="pf-c-card__body">${type.description}</div>
    ${disabled ? html`<div class="pf-c-card__footer"><ak-license-notice></ak-license-notice></div>` : nothing}
  </div>`;
};

function card(
  type: TypeCreate,
  index: number,
  selected: boolean,
  choose: (type: TypeCreate) => void,
): TemplateResult {
  const disabled = type.requires_enterprise ?? false;
  const modifiers = [
    disabled ? 'pf-m-non-selectable-raised ak-m-enterprise-only' : 'pf-m-selectable-raised',
    selected ? 'pf-m-selected-raised' : '',
  ];
  return html`<div
    class="pf-l-grid__item pf-m-3-col pf-c-card ${modifiers.join(' ')}"
    tabindex=${index}
    role="option"
    aria-disabled=${String(disabled)}
    aria-selected=${String(selected)}
    aria-label=${type.name}
    aria-describedby=${type.description}
    data-component=${capability('typeCards') === 'model' ? type.component : nothing}
    data-model-name=${capability('typeCards') === 'model' ? type.model_name : nothing}
    @click=${() => {
      if (!disabled) choose(type);
    }}
  >
    ${
      type.icon_url
        ? html`<div role="presentation" class="pf-c-card__header">
            <div role="presentation" class="pf-c-card__header-main">
              <img aria-hidden="true" src=${type.icon_url} alt="${type.name} Icon" />
            </div>
          </div>`
        : nothing
    }
    <div role="heading" aria-level="2" class="pf-c-card__title">${type.name}</div>
    <div role="presentational" class="pf-c-card__body">${type.description}</div>
    ${disabled ? html`<div class="pf-c-card__footer"><ak-license-notice></ak-license-notice></div>` : nothing}
  </div>`;
}
