import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { z } from 'zod';
import { define } from '../elements/base.ts';
import { formLabel } from '../elements/form-label.ts';
import '../elements/form-row.ts';
import { fieldId } from '../elements/identifiers.ts';
import { capability } from '../elements/interface.ts';
import { wholeList, withQuery } from '../elements/list-page.ts';
import '../elements/search-select.ts';
import type { Choice } from '../elements/search-select.ts';

const file = z.object({ name: z.string() });

/** Picks an uploaded file, or takes an address (authentik 2025.12 and later). Renders into the light DOM. */
export class FileSearchInput extends LitElement {
  static override properties = {
    name: {},
    label: {},
    value: {},
    help: {},
    blankable: { type: Boolean },
  };

  name = '';
  label = '';
  value = '';
  help = '';
  blankable = false;
  readonly #fieldId = fieldId();

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override render(): TemplateResult {
    const slotted = capability('fieldNames') === 'label';
    return html`<ak-form-element-horizontal name=${this.name} label=${slotted ? nothing : this.label}>
      ${
        slotted
          ? formLabel(this.label, false, {
              slot: 'label',
              htmlFor: this.#fieldId,
            })
          : nothing
      }
      <ak-search-select
        style="width: 100%"
        field-id=${slotted ? this.#fieldId : nothing}
        name=${this.name}
        .fetchChoices=${this.#fetch}
        .preselect=${(choice: Choice) => choice.value === this.value}
        ?blankable=${this.blankable}
        creatable
      ></ak-search-select>
      ${this.help === '' ? nothing : html`<p class="pf-c-form__helper-text">${this.help}</p>`}
    </ak-form-element-horizontal>`;
  }

  readonly #fetch = async (search: string): Promise<readonly Choice[]> => {
    const query = { usage: 'media', search: search === '' ? undefined : search };
    const files = await wholeList(withQuery('admin/file/', query), file);
    const names = files.map(({ name }) => name);
    // An address is no file: without a choice of its own it would not show.
    if (search === '' && this.value !== '' && !names.includes(this.value)) names.unshift(this.value);
    return names.map((name) => ({ value: name, label: name }));
  };
}

define('ak-file-search-input', FileSearchInput);
