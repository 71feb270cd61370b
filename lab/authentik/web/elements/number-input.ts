import { html, nothing, type TemplateResult } from 'lit';
import { define } from './base.ts';
import { capability } from './interface.ts';
import { LabelledField } from './labelled-field.ts';

/** A number; like every input it is sent as text. */
export class NumberInput extends LabelledField {
  static override properties = { value: { reflect: true }, min: { reflect: true } };

  value = '';
  min: string | null = null;

  protected override renderControl(): TemplateResult {
    return html`<input
      id=${this.controlId}
      aria-describedby=${this.describedBy}
      type="number"
      aria-label=${capability('fieldNames') === 'none' ? nothing : this.label}
      value=${this.value}
      min=${this.min ?? nothing}
      class="pf-c-form-control"
      name=${this.name}
      ?required=${this.required}
      @input=${(event: InputEvent) => {
        if (event.target instanceof HTMLInputElement) this.value = event.target.value;
      }}
    />`;
  }
}

define('ak-number-input', NumberInput);
