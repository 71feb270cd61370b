import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { formLabel } from './form-label.ts';
import './form-row.ts';
import { fieldId } from './identifiers.ts';
import { capability } from './interface.ts';
import './search-select.ts';
import type { Choice } from './search-select.ts';

/** A row of a form whose field searches for its value. Renders into the light DOM. */
export abstract class SearchInput extends LitElement {
  static override properties = {
    name: {},
    label: {},
    help: {},
    placeholder: {},
    blankable: { type: Boolean },
  };

  name = '';
  label = '';
  help = '';
  /** With one the field is named by its label (2026.5). */
  placeholder: string | null = null;
  blankable = false;
  /** Whether a value nobody offers may be typed. */
  protected readonly creatable: boolean = false;
  readonly #fieldId = fieldId();

  /** What is offered for what was typed. */
  protected abstract choices(search: string): Promise<readonly Choice[]>;

  /** Value of the choice that is taken at first. */
  protected abstract chosen(): string;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override render(): TemplateResult {
    const slotted = capability('fieldNames') === 'label';
    return html`<ak-form-element-horizontal name=${this.name} label=${slotted ? nothing : this.label}>
      ${slotted ? formLabel(this.label, false, { slot: 'label', htmlFor: this.#fieldId }) : nothing}
      <ak-search-select
        style=${this.creatable ? 'width: 100%' : nothing}
        field-id=${slotted ? this.#fieldId : nothing}
        name=${this.name}
        label=${this.placeholder === null ? nothing : this.label}
        placeholder=${this.placeholder ?? nothing}
        .fetchChoices=${this.#fetch}
        .preselect=${(choice: Choice) => choice.value === this.chosen()}
        ?blankable=${this.blankable}
        ?creatable=${this.creatable}
      ></ak-search-select>
      ${this.help === '' ? nothing : html`<p class="pf-c-form__helper-text">${this.help}</p>`}
    </ak-form-element-horizontal>`;
  }

  // The same function at each rendering: a new one would make the field ask again.
  readonly #fetch = (search: string): Promise<readonly Choice[]> => this.choices(search);
}
