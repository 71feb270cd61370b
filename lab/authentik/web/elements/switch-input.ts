import { html, nothing, type TemplateResult } from 'lit';
import { define, LightElement } from './base.ts';
import './form-row.ts';
import { randomId } from './identifiers.ts';
import { capability } from './interface.ts';

/** A switch with its row. Its drawn part covers the checkbox, so that the pointer never reaches that. */
class SwitchInput extends LightElement {
  static override properties = {
    name: { reflect: true },
    label: {},
    help: {},
    checked: { type: Boolean },
    required: { type: Boolean },
  };

  name = '';
  label = '';
  help: unknown = '';
  checked = false;
  required = false;
  readonly #id = randomId();

  override render(): TemplateResult {
    const named = capability('fieldNames') !== 'none';
    const described = !capability('wrappedLabels');
    const helpId = described ? `${this.#id}-help` : nothing;
    return html`<ak-form-element-horizontal name=${this.name} ?required=${this.required}>
      ${named ? html`<div slot="label" class="pf-c-form__group-label"></div>` : nothing}
      <label class="pf-c-switch" for=${named ? this.#id : nothing}>
        <input
          id=${named ? this.#id : nothing}
          aria-label=${named && !described ? this.label : nothing}
          aria-describedby=${helpId}
          class="pf-c-switch__input"
          type="checkbox"
          name=${this.name}
          ?checked=${this.checked}
          @change=${(event: Event) => {
            if (event.target instanceof HTMLInputElement) this.checked = event.target.checked;
          }}
        />
        <span class="pf-c-switch__toggle">
          <span class="pf-c-switch__toggle-icon"><i class="fas fa-check" aria-hidden="true"></i></span>
        </span>
        <span class="pf-c-switch__label">${this.label}</span>
      </label>
      ${this.help === '' ? nothing : html`<p id=${helpId} class="pf-c-form__helper-text">${this.help}</p>`}
    </ak-form-element-horizontal>`;
  }
}

define('ak-switch-input', SwitchInput);
