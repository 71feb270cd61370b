import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { capability, define, Element } from './base.ts';
import { LabelledField } from './form-row.ts';

const hasAriaLabels = (): boolean => capability('fieldNames') === 'aria-label';

/** Attributes of an input that not every field has. */
interface InputParts {
  readonly type?: string;
  readonly role?: string | undefined;
  readonly label?: string | undefined;
  readonly id?: string | undefined;
  readonly placeholder?: string | null;
  readonly autocomplete?: string | null;
  readonly inputMode?: string | undefined;
  readonly maxLength?: number | null;
}

/** Base of fields that are one line of text, or look like it. */
abstract class TextField extends LabelledField {
  static override properties: PropertyDeclarations = {
    value: { reflect: true },
    placeholder: {},
    autocomplete: {},
  };

  value = '';
  placeholder: string | null = null;
  autocomplete: string | null = null;

  /** Id of the control; without names of fields there is none. */
  protected get controlId(): string | undefined {
    return capability('fieldNames') === 'none' ? undefined : this.fieldId;
  }

  protected renderInput(parts: InputParts): TemplateResult {
    return html`<input
      type=${parts.type ?? 'text'}
      role=${parts.role ?? nothing}
      aria-label=${parts.label ?? nothing}
      id=${parts.id ?? nothing}
      value=${this.value}
      class="pf-c-form-control"
      autocomplete=${parts.autocomplete ?? nothing}
      aria-describedby=${this.isLabelled ? this.helpId : nothing}
      placeholder=${parts.placeholder ?? nothing}
      inputmode=${parts.inputMode ?? nothing}
      maxlength=${parts.maxLength ?? nothing}
      name=${this.name}
      ?required=${this.required}
      @input=${(event: InputEvent) => {
        if (event.target instanceof HTMLInputElement) this.typed(event.target);
      }}
    />`;
  }

  protected typed(input: HTMLInputElement): void {
    this.value = input.value;
  }
}

/** A line of text. In 2025.8 a placeholder takes the place of its name. */
class TextInput extends TextField {
  static override properties = {
    inputMode: { attribute: 'inputmode' },
    maxLength: { attribute: 'maxlength', type: Number },
  };

  override inputMode = 'text';
  maxLength: number | null = null;

  protected override renderControl(): TemplateResult {
    return this.renderInput({
      role: hasAriaLabels() ? 'textbox' : undefined,
      label: hasAriaLabels() ? (this.#hint ?? this.label) : undefined,
      id: this.controlId,
      placeholder: this.#hint,
      autocomplete: this.autocomplete,
      inputMode: this.isLabelled ? this.inputMode : undefined,
      maxLength: this.maxLength,
    });
  }

  get #hint(): string | null {
    if (this.placeholder !== null) return this.placeholder;
    return this.inputMode === 'url' ? 'https://...' : null;
  }
}

/** Several lines of text. */
class TextareaInput extends TextField {
  protected override renderControl(): TemplateResult {
    return html`<textarea
      id=${this.controlId ?? nothing}
      aria-label=${hasAriaLabels() ? (this.placeholder ?? this.label) : nothing}
      class="pf-c-form-control"
      placeholder=${this.placeholder ?? nothing}
      name=${this.name}
      ?required=${this.required}
      .value=${live(this.value)}
      @input=${(event: InputEvent) => {
        if (event.target instanceof HTMLTextAreaElement) this.value = event.target.value;
      }}
    ></textarea>`;
  }
}

/** The eye beside a secret. */
class VisibilityToggle extends Element {
  static override properties = { open: { type: Boolean, reflect: true } };

  open = false;

  override render(): TemplateResult {
    const label = this.open ? 'Hide field content' : 'Show field content';
    return html`<button class="pf-c-button pf-m-control" type="button" aria-label=${label} title=${label}>
      <i class="fas ${this.open ? 'fa-eye' : 'fa-eye-slash'}" aria-hidden="true"></i>
    </button>`;
  }
}

/** A line of text that is shown on demand only. */
class HiddenTextInput extends TextField {
  static override properties = { revealed: { type: Boolean, reflect: true } };

  revealed = false;

  protected override renderControl(): TemplateResult {
    const input = this.renderInput({
      type: this.revealed ? 'text' : 'password',
      label: this.label,
      id: this.isLabelled ? this.fieldId : undefined,
      autocomplete: this.autocomplete,
    });
    return html`<div style="display: flex">
      ${input}
      <ak-visibility-toggle
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
    ? html`<ak-text-input name=${name} label=${label} value=${value} ?hidden=${hidden}></ak-text-input>`
    : html`<ak-hidden-text-input
        name=${name}
        autocomplete="off"
        label=${label}
        value=${value}
        ?hidden=${hidden}
      ></ak-hidden-text-input>`;

/** Lower-case letters, digits and single hyphens (authentik 2025.8 and later). */
const slugify = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '');

/** A slug that follows the name beside it until somebody types into it. */
class SlugInput extends TextField {
  #touched = false;
  #origin: HTMLElement | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#origin?.removeEventListener('input', this.#follow);
  }

  protected override firstUpdated(): void {
    const root = this.getRootNode();
    if (root instanceof ShadowRoot) this.#origin = root.querySelector<HTMLElement>("[name='name']");
    this.#origin?.addEventListener('input', this.#follow);
    this.#touched = this.value !== '';
  }

  protected override renderControl(): TemplateResult {
    return this.renderInput({
      id: this.fieldId,
      placeholder: capability('dialogs') === 'native' ? 'e.g. my-application' : null,
    });
  }

  protected override typed(input: HTMLInputElement): void {
    this.#write(slugify(input.value));
    this.#touched = this.value !== '';
  }

  readonly #follow = (event: Event): void => {
    if (this.#touched || !(event.target instanceof HTMLInputElement)) return;
    this.#write(slugify(event.target.value));
    this.dispatchEvent(new Event('input', { bubbles: true }));
  };

  #write(slug: string): void {
    this.value = slug;
    const input = this.querySelector('input');
    if (input !== null) input.value = slug;
  }
}

define('ak-text-input', TextInput);
define('ak-textarea-input', TextareaInput);
define('ak-hidden-text-input', HiddenTextInput);
define('ak-slug-input', SlugInput);
define('ak-visibility-toggle', VisibilityToggle);
