import { html, nothing, type TemplateResult } from 'lit';
import { define } from './base.ts';
import { capability } from './interface.ts';
import { LabelledField } from './labelled-field.ts';

/** A line of text. In 2025.8 a placeholder takes the place of its name. */
export class TextInput extends LabelledField {
  static override properties = {
    value: { reflect: true },
    placeholder: {},
    autocomplete: {},
    type: {},
    inputMode: { attribute: 'inputmode' },
    maxLength: { attribute: 'maxlength', type: Number },
    readOnly: { attribute: 'readonly', type: Boolean },
  };

  value = '';
  placeholder: string | null = null;
  autocomplete: string | null = null;
  type: 'text' | 'email' | 'url' = 'text';
  override inputMode = 'text';
  maxLength: number | null = null;
  readOnly = false;

  protected override renderControl(): TemplateResult {
    const code = this.isCode || this.type === 'url';
    return html`<input
      type=${this.type}
      role=${capability('fieldNames') === 'aria-label' ? 'textbox' : nothing}
      aria-label=${capability('fieldNames') === 'aria-label' ? (this.#hint ?? this.label) : nothing}
      id=${this.controlId}
      value=${this.value}
      class="pf-c-form-control ${code ? 'pf-m-monospace' : ''}"
      maxlength=${this.maxLength ?? nothing}
      autocomplete=${(code ? 'off' : this.autocomplete) ?? nothing}
      spellcheck=${code ? 'false' : nothing}
      aria-describedby=${this.describedBy}
      placeholder=${this.#hint ?? nothing}
      inputmode=${this.isLabelled ? this.inputMode : nothing}
      name=${this.name}
      ?required=${this.required}
      ?readonly=${this.readOnly}
      @input=${(event: InputEvent) => {
        if (event.target instanceof HTMLInputElement) this.value = event.target.value;
      }}
    />`;
  }

  get #hint(): string | null {
    if (this.placeholder !== null) return this.placeholder;
    if (this.inputMode === 'url' || this.type === 'url') return 'https://...';
    if (this.inputMode === 'email' || this.type === 'email') return 'Type an email address...';
    return null;
  }
}

define('ak-text-input', TextInput);
