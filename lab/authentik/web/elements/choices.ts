import { html, nothing, type TemplateResult } from 'lit';
import { capability, Control, define, Element, LightElement, randomId } from './base.ts';
import { LabelledField } from './form-row.ts';

/** Checkboxes, each of which stands for a value (2026.5). */
class CheckboxGroup extends Control {
  static override properties = { options: { attribute: false }, value: { attribute: false } };

  /** Values with their labels. */
  options: readonly (readonly [value: string, label: string])[] = [];
  value: readonly string[] = [];

  override json(): string[] {
    const boxes = [...this.renderRoot.querySelectorAll('input')];
    return boxes.filter(({ checked }) => checked).map(({ name }) => name);
  }

  override render(): TemplateResult {
    return html`<div class="pf-c-form__group-control">
      ${this.options.map(
        ([value, label]) =>
          html`<label class="pf-c-check" for="ak-check-${value}">
            <input
              id="ak-check-${value}"
              name=${value}
              class="pf-c-check__input"
              type="checkbox"
              ?checked=${this.value.includes(value)}
            />
            <span class="pf-c-check__label">${label}</span>
          </label>`,
      )}
    </div>`;
  }
}

define('ak-checkbox-group', CheckboxGroup);

/** A choice among radio buttons. */
export interface RadioOption {
  readonly label: string;
  readonly value: unknown;
  readonly default?: boolean;
}

/** Radio buttons; the `value` attribute of a button is not the value of the choice. */
class Radio extends Element {
  static override properties = { options: { attribute: false }, name: {}, value: { attribute: false } };

  options: readonly RadioOption[] = [];
  name = '';
  value: unknown = undefined;
  readonly #id = capability('fieldNames') === 'none' ? `radio-${randomId()}` : randomId();

  /** The chosen value. */
  json(): unknown {
    return this.value;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (capability('dialogs') === 'native') this.role = 'group';
  }

  protected override willUpdate(): void {
    this.value ??= this.options.find((option) => option.default)?.value;
  }

  override render(): TemplateResult {
    return html`<div class="pf-c-form__group-control pf-m-stack">${this.options.map(this.#option)}</div>`;
  }

  readonly #option = (option: RadioOption, index: number): TemplateResult => {
    const id = `${this.#id}-${index}`;
    const { label } = option;
    return html`<div
      class="pf-c-radio"
      @click=${(event: Event) => {
        this.#choose(option, event);
      }}
    >
      <input
        class="pf-c-radio__input"
        type="radio"
        name=${this.name}
        aria-label=${capability('fieldNames') === 'none' ? nothing : label}
        id=${id}
        .checked=${option.value === this.value}
      />
      <label class="pf-c-radio__label" for=${id}>${label}</label>
    </div>`;
  };

  #choose({ value }: RadioOption, event: Event): void {
    event.stopPropagation();
    this.value = value;
    for (const name of ['change', 'input']) {
      this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail: { value } }));
    }
  }
}

/** Radio buttons with their row. */
class RadioInput extends LabelledField {
  static override properties = { options: { attribute: false }, value: { attribute: false } };

  options: readonly RadioOption[] = [];
  value: unknown = undefined;

  override connectedCallback(): void {
    if (this.isLabelled) this.role ??= 'radiogroup';
    super.connectedCallback();
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
    ></ak-radio>`;
  }
}

define('ak-radio', Radio);
define('ak-radio-input', RadioInput);

/** A switch with its row. Its drawn part covers the checkbox, so that the pointer never reaches that. */
class SwitchInput extends LightElement {
  static override properties = {
    name: { reflect: true },
    label: {},
    checked: { type: Boolean },
    required: { type: Boolean },
  };

  name = '';
  label = '';
  checked = false;
  required = false;
  readonly #id = randomId();

  override render(): TemplateResult {
    const named = capability('fieldNames') !== 'none';
    return html`<ak-form-element-horizontal name=${this.name} ?required=${this.required}>
      ${named ? html`<div slot="label" class="pf-c-form__group-label"></div>` : nothing}
      <label class="pf-c-switch" for=${named ? this.#id : nothing}>
        <input
          id=${named ? this.#id : nothing}
          aria-label=${named && capability('wrappedLabels') ? this.label : nothing}
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
    </ak-form-element-horizontal>`;
  }
}

define('ak-switch-input', SwitchInput);
