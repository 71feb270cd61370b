import { html, nothing, type TemplateResult } from 'lit';
import { z } from 'zod';
import { capability, word } from './interface.ts';

/** A type of object as the API lists it (`…/types/`). */
export const typeCreate = z.object({
  name: z.string(),
  component: z.string(),
  model_name: z.string(),
  icon_url: z.string().nullish(),
  requires_enterprise: z.boolean().optional(),
});

/** A type of object that can be made. */
export type TypeCreate = z.infer<typeof typeCreate>;

/** Whether the cards are options of a list for assistive technology, too. */
const isListbox = capability('typeCards') === 'option';

/** Types as cards; a click on one chooses it. Types that need a licence cannot be chosen. */
export const typeGrid = (
  types: readonly TypeCreate[],
  selected: TypeCreate | null,
  choose: (type: TypeCreate) => void,
): TemplateResult =>
  html`<div
    role=${isListbox ? 'listbox' : nothing}
    aria-label=${isListbox ? word('chooseType') : nothing}
    class="pf-l-grid pf-m-gutter"
  >
    ${types.map((type, index) => card(type, index, type === selected, choose))}
  </div>`;

function card(
  type: TypeCreate,
  index: number,
  selected: boolean,
  choose: (type: TypeCreate) => void,
): TemplateResult {
  const { name } = type;
  const disabled = type.requires_enterprise ?? false;
  const role = isListbox ? 'presentation' : nothing;
  const modifiers = [
    disabled ? 'pf-m-non-selectable-raised' : 'pf-m-selectable-raised',
    selected ? 'pf-m-selected-raised' : '',
  ];
  return html`<div
    class="pf-l-grid__item pf-m-3-col pf-c-card ${modifiers.join(' ')}"
    tabindex=${index}
    role=${isListbox ? 'option' : nothing}
    aria-disabled=${isListbox ? String(disabled) : nothing}
    aria-selected=${isListbox ? String(selected) : nothing}
    aria-label=${isListbox ? name : nothing}
    @click=${() => {
      if (!disabled) choose(type);
    }}
  >
    ${
      type.icon_url
        ? html`<div role=${role} class="pf-c-card__header">
            <div role=${role} class="pf-c-card__header-main">
              <img aria-hidden=${isListbox ? 'true' : nothing} src=${type.icon_url} alt="${name} Icon" />
            </div>
          </div>`
        : nothing
    }
    <div
      role=${isListbox ? 'heading' : nothing}
      aria-level=${isListbox ? '2' : nothing}
      class="pf-c-card__title"
    >
      ${name}
    </div>
    ${disabled ? html`<div class="pf-c-card__footer">Enterprise only</div>` : nothing}
  </div>`;
}
