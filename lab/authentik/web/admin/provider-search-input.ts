import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { call } from '../api.ts';
import { define } from '../elements/base.ts';
import { formLabel } from '../elements/form-label.ts';
import '../elements/form-row.ts';
import { fieldId } from '../elements/identifiers.ts';
import { capability } from '../elements/interface.ts';
import { fetchList } from '../elements/list-page.ts';
import '../elements/search-select.ts';
import type { Choice } from '../elements/search-select.ts';
import { providerSummary } from './provider-model.ts';

/** Picks a provider. Renders into the light DOM. */
export class ProviderSearchInput extends LitElement {
  static override properties = {
    name: {},
    label: {},
    value: { attribute: false },
    help: {},
    blankable: { type: Boolean },
  };

  name = '';
  label = '';
  /** Primary key of the provider that is chosen at first. */
  value: number | null = null;
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
        field-id=${slotted ? this.#fieldId : nothing}
        name=${this.name}
        .fetchChoices=${this.#fetch}
        .preselect=${(choice: Choice) => choice.value === String(this.value)}
        ?blankable=${this.blankable}
      ></ak-search-select>
      ${this.help === '' ? nothing : html`<p class="pf-c-form__helper-text">${this.help}</p>`}
    </ak-form-element-horizontal>`;
  }

  readonly #fetch = async (search: string): Promise<readonly Choice[]> => {
    const page = await fetchList('providers/all/', providerSummary, {
      ordering: 'name',
      search: search === '' ? undefined : search,
    });
    const providers = [...page.results];
    // The chosen provider is offered even when it is not on the first page.
    if (this.value !== null && !providers.some(({ pk }) => pk === this.value)) {
      providers.unshift(providerSummary.parse(await call('GET', `providers/all/${String(this.value)}/`)));
    }
    return providers.map(({ pk, name, verbose_name }) => ({
      value: String(pk),
      label: name,
      group: verbose_name,
    }));
  };
}

define('ak-provider-search-input', ProviderSearchInput);
