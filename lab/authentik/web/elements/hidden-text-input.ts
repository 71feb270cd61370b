import { html, nothing, type TemplateResult } from 'lit';
import { define } from './base.ts';
import { capability } from './interface.ts';
import { LabelledField } from './labelled-field.ts';
import './text-input.ts';
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
    return html`<div style="display: flex" part=${this.isLabelled ? 'control' : nothing}>
      <input
        part="input"
        type=${this.revealed ? 'text' : 'password'}
        aria-label=${this.label}
        autocomplete=${this.autocomplete ?? nothing}
        value=${this.value}
        placeholder=${this.placeholder ?? nothing}
        class="pf-c-form-control ${this.isCode ? 'pf-m-monospace' : ''}"
        spellcheck=${this.isCode ? 'false' : 'true'}
        id=${this.isLabelled ? this.fieldId : nothing}
        aria-describedby=${this.describedBy}
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

/** The row of a secret. */
export interface SecretRow {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hidden: boolean;
}

/** A secret: up to 2025.6 a text like any other. */
export const secretInput = ({ name, label, value, hidden }: SecretRow): TemplateResult =>
  capability('secretInputType') === 'text'
    ? html`<ak-text-input
        name=${name}
        label=${label}
        value=${value}
        input-hint="code"
        ?hidden=${hidden}
      ></ak-text-input>`
    : html`<ak-hidden-text-input
        name=${name}
        autocomplete="off"
        label=${label}
        value=${value}
        input-hint="code"
        ?hidden=${hidden}
      ></ak-hidden-text-input>`;

define('ak-hidden-text-input', HiddenTextInput);
