import { css, html, nothing, type TemplateResult } from 'lit';
import { patternfly } from '../patternfly.ts';
import { define, Element } from './base.ts';
import { randomId } from './identifiers.ts';
import { capability } from './interface.ts';

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
  static override styles = [
    Element.styles,
    patternfly.radio,
    patternfly.form,
    css`
      .pf-c-form__group-control {
        padding-top: var(
          --pf-c-form--m-horizontal__group-label--md--PaddingTop,
          var(--pf-global--spacer--form-element)
        );
      }
      .pf-c-radio__description {
        text-wrap: balance;
      }
    `,
  ];
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
        aria-label=${capability('fieldNames') === 'none' ? nothing : option.label}
        id=${id}
        .checked=${option.value === this.value}
        .disabled=${option.disabled ?? false}
      />
      <label class="pf-c-radio__label ${option.className ?? ''}" for=${id}>${option.label}</label>
      ${
        option.description === undefined
          ? nothing
          : html`<span class="pf-c-radio__description">${option.description}</span>`
      }
    </div>`;
  };

  #choose(option: RadioOption, event: Event): void {
    event.stopPropagation();
    if (option.disabled ?? false) return;
    this.value = option.value;
    for (const name of ['change', 'input']) {
      this.dispatchEvent(
        new CustomEvent(name, { bubbles: true, composed: true, detail: { value: option.value } }),
      );
    }
  }
}

define('ak-radio', Radio);
