import { html, nothing, type TemplateResult } from 'lit';
import { define } from './base.ts';
import { LabelledField } from './labelled-field.ts';
import './visibility-toggle.ts';

/** A line of text that is shown on demand only. */
export class HiddenTextInput extends LabelledField {
  static override properties = {
    value: { reflect: true },
    revealed: { type: Boolean, reflect: true },
    placeholder: {},
    autocomplete: {},
  };

  value = '';
  revealed = false;
  placeholder: string | null = null;
  autocomplete: string | null = null;

  protected override renderControl(): TemplateResult {
    return html`<div style="display: flex" part="control">
      <input
        part="input"
        type=${this.revealed ? 'text' : 'password'}
        aria-label=${this.label}
        autocomplete=${this.autocomplete ?? nothing}
        value=${this.value}
        placeholder=${this.placeholder ?? nothing}
        class="pf-c-form-control ${this.isCode ? 'pf-m-monospace' : ''}"
        spellcheck=${this.isCode ? 'false' : 'true'}
        id=${this.fieldId}
        aria-describedby=${this.helpId}
        name=${this.name}
        ?required=${this.required}
        @input=${(event: InputEvent) => {
          if (event.target instanceof HTMLInputElement) this.value = event.target.value;
        }}
      />
      <ak-visibility-toggle
        part="toggle"
        style="flex: 0 0 auto; align-self: flex-start"
        ?open=${this.revealed}
        @click=${() => {
          this.revealed = !this.revealed;
        }}
      ></ak-visibility-toggle>
    </div>`;
  }
}

define('ak-hidden-text-input', HiddenTextInput);
