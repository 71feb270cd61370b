import { html, nothing, type TemplateResult } from 'lit';
import { define, Element } from './base.ts';
import { randomId } from './identifiers.ts';
import { capability } from './interface.ts';
import { LabelledField } from './labelled-field.ts';

/** A choice among radio buttons. */
export interface RadioOption {
  readonly label: string;
  readonly value: unknown;
  readonly description?: unknown;
  readonly default?: boolean;
  readonly disabled?: boolean;
  readonly className?: string;
}

/** Radio buttons; the `value` attribute of a button is not the value of the choice. */
export class Radio extends Element {
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
    const { label, description } = option;
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
        .disabled=${option.disabled ?? false}
      />
      <label class="pf-c-radio__label ${option.className ?? ''}" for=${id}>${label}</label>
      ${description === undefined ? nothing : html`<span class="pf-c-radio__description">${description}</span>`}
    </div>`;
  };

  #choose({ value, disabled = false }: RadioOption, event: Event): void {
    event.stopPropagation();
    if (disabled) return;
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
