import { html, nothing, type TemplateResult } from 'lit';
import { define } from './base.ts';
import { capability } from './interface.ts';
import { LabelledField } from './labelled-field.ts';
import { Radio, type RadioOption } from './radio.ts';

/** Radio buttons with their row. */
export class RadioInput extends LabelledField {
  static override properties = { options: { attribute: false }, value: { attribute: false } };

  options: readonly RadioOption[] = [];
  value: unknown = undefined;

  override connectedCallback(): void {
    if (this.isLabelled) this.role ??= 'radiogroup';
    super.connectedCallback();
  }

  protected override renderHelp(): unknown {
    return nothing;
  }

  protected override renderControl(): TemplateResult {
    return html`<ak-radio
        label=${capability('fieldNames') === 'aria-label' ? this.label : nothing}
        name=${this.name}
        .options=${this.options}
        .value=${this.value}
        @input=${(event: Event) => {
          if (event.target instanceof Radio) this.value = event.target.value;
        }}
      ></ak-radio>
      ${this.help === '' ? nothing : html`<p class="pf-c-form__helper-radio">${this.help}</p>`}`;
  }
}

define('ak-radio-input', RadioInput);
