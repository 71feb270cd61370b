import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { define } from './base.ts';
import { capability } from './interface.ts';
import { LabelledField } from './labelled-field.ts';

/** Several lines of text. */
export class TextareaInput extends LabelledField {
  static override properties = { value: { reflect: true }, placeholder: {}, rows: { type: Number } };

  value = '';
  placeholder: string | null = null;
  rows: number | null = null;

  protected override renderControl(): TemplateResult {
    return html`<textarea
      id=${this.controlId}
      aria-label=${capability('fieldNames') === 'aria-label' ? (this.placeholder ?? this.label) : nothing}
      class="pf-c-form-control ${this.isCode ? 'pf-m-monospace' : ''}"
      placeholder=${this.placeholder ?? nothing}
      rows=${this.rows ?? nothing}
      name=${this.name}
      ?required=${this.required}
      .value=${live(this.value)}
      @input=${(event: InputEvent) => {
        if (event.target instanceof HTMLTextAreaElement) this.value = event.target.value;
      }}
    ></textarea>`;
  }
}

define('ak-textarea-input', TextareaInput);
