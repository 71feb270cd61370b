import { css, html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Json } from '../api.ts';
import { capability, define, Element, fieldId, hasJson, LightElement } from './base.ts';

/** Where a label belongs. */
interface LabelPlace {
  readonly id?: string;
  readonly htmlFor?: string;
  readonly slot?: string;
}

/** Label of a field that names it; the star of a required one is drawn by the style sheet and no part of the name. */
const namingLabel = (text: string, required: boolean, place: LabelPlace, className = ''): TemplateResult =>
  html`<label
    class="pf-c-form__label ${className}"
    for=${place.htmlFor ?? nothing}
    aria-required=${required ? 'true' : 'false'}
    id=${place.id ?? nothing}
    slot=${place.slot ?? nothing}
    ><span class="pf-c-form__label-text" data-required-label=${required ? 'Required' : nothing}
      >${text}</span
    ></label
  >`;

const star = html`<span class="pf-c-form__label-required" aria-hidden="true">*</span>`;

/** Label of a field that names nothing: the field is in another tree (up to 2025.8). */
const idleLabel = (text: string, required: boolean, { htmlFor }: LabelPlace): TemplateResult =>
  capability('fieldNames') === 'none'
    ? html`<label class="pf-c-form__label"
        ><span class="pf-c-form__label-text">${text}</span>${required ? star : nothing}</label
      >`
    : html`<label class="pf-c-form__label" for=${htmlFor ?? nothing} aria-required=${required ? '' : nothing}
        ><span class="pf-c-form__label-text">${text}</span></label
      >`;

/** Label of a field. */
export function formLabel(text: string, required: boolean, place: LabelPlace = {}): TemplateResult {
  if (!capability('wrappedLabels')) return namingLabel(text, required, place, 'pf-c-form__group-label');
  const { slot, ...rest } = place;
  const draw = capability('fieldNames') === 'label' ? namingLabel : idleLabel;
  return html`<div class="pf-c-form__group-label" slot=${slot ?? nothing}>
    ${draw(text, required, rest)}
  </div>`;
}

/** Whether a row gives its name to an element: native controls, and our own that have a name. */
const isNameable = (element: HTMLElement): boolean =>
  element.matches('input, textarea, select') || (element.localName.includes('-') && 'name' in element);

/** One labelled line of a form; `name` is its key, in camel case. */
export class FormRow extends Element {
  static override styles = [
    Element.styles,
    css`
      :host {
        display: block;
      }
      .pf-c-form__group {
        display: grid;
        grid-template-columns: 9.5rem minmax(0, 1fr);
        column-gap: 1rem;
      }
    `,
  ];
  static override properties = {
    label: {},
    name: {},
    required: { type: Boolean },
    fieldId: { attribute: false },
    errorMessages: { attribute: false },
  };

  /** A label in the shadow root: it names no control. Rows with a real one slot it (`slot="label"`). */
  label = '';
  name = '';
  required = false;
  /** Id of the control that the label points at, in vain: it is in another tree. */
  fieldId: string | null = null;
  errorMessages: readonly string[] = [];

  /** The control of the row: the first thing that can have a name. */
  get control(): HTMLElement | null {
    return [...this.querySelectorAll<HTMLElement>('*')].find(isNameable) ?? null;
  }

  protected override firstUpdated(): void {
    this.#nameControl();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.get('errorMessages') === undefined) return;
    this.control?.setAttribute('aria-invalid', String(this.errorMessages.length > 0));
  }

  override render(): TemplateResult {
    this.#nameControl();
    return html`<div
      class="pf-c-form__group"
      role=${capability('fieldNames') === 'aria-label' ? 'group' : nothing}
    >
      ${this.label === '' ? this.#slottedLabel() : this.#ownLabel()}
      <div class="pf-c-form__group-control">
        <slot class="pf-c-form__horizontal-group"></slot>
        <div class="pf-c-form__horizontal-group">${this.errorMessages.map(fieldError)}</div>
      </div>
    </div>`;
  }

  #ownLabel(): TemplateResult {
    return formLabel(this.label, this.required, this.fieldId === null ? {} : { htmlFor: this.fieldId });
  }

  #slottedLabel(): TemplateResult {
    const slot = html`<slot name="label"></slot>`;
    return capability('wrappedLabels') ? html`<div class="pf-c-form__group-label">${slot}</div>` : slot;
  }

  #nameControl(): void {
    const { control } = this;
    if (this.name !== '' && control !== null && control.getAttribute('name') !== this.name) {
      control.setAttribute('name', this.name);
    }
  }
}

const fieldError = (message: string): TemplateResult =>
  html`<p class="pf-c-form__helper-text pf-m-error" role="alert" aria-label=${message}>
    <span class="pf-c-form__helper-text-icon">
      <i class="fas fa-exclamation-circle" aria-hidden="true"></i>
    </span>
    ${message}
  </p>`;

/** `scopeName` as it is on the wire: `scope_name`. */
export const toSnakeCase = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function valueOf(control: globalThis.Element): unknown {
  if (hasJson(control)) return control.json();
  if (control instanceof HTMLSelectElement && control.multiple) {
    return Array.from(control.selectedOptions, (option) => option.value);
  }
  if (control instanceof HTMLInputElement && control.type === 'checkbox') return control.checked;
  return 'value' in control ? control.value : undefined;
}

/**
 * The values of rows by name. A row that is hidden sends nothing; one in a closed group sends its default.
 *
 * @throws NotReady when a control has no value yet.
 */
export function serializeRows(rows: readonly FormRow[]): Json {
  const data: Record<string, unknown> = {};
  for (const row of rows) {
    const control = row.querySelector('[name]');
    if (row.hidden || row.name === '' || control === null || control.hasAttribute('data-form-ignore'))
      continue;
    data[toSnakeCase(row.name)] = valueOf(control);
  }
  return data;
}

define('ak-form-element-horizontal', FormRow);

/**
 * Base of the fields that bring their row and label along. They render into the light DOM, so that the form finds the
 * row. From 2025.10 on the label is in the same tree as the control and names it, and the host is labelled, too:
 * looking for a field by its label finds two elements. Before, the label is in the row's own tree and names nothing.
 */
export abstract class LabelledField extends LightElement {
  static override properties: PropertyDeclarations = {
    name: { reflect: true },
    label: {},
    required: { type: Boolean },
    hidden: { type: Boolean, reflect: true },
  };

  name = '';
  label = '';
  required = false;
  override hidden = false;
  protected readonly fieldId = fieldId();
  protected readonly helpId = `field-help-${this.fieldId}`;
  protected readonly labelId = `field-label-${this.fieldId}`;

  protected abstract renderControl(): unknown;

  /** Whether host, control and label belong together for assistive technology. */
  protected get isLabelled(): boolean {
    return capability('fieldNames') === 'label';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.isLabelled) return;
    this.role ??= 'presentation';
    this.setAttribute('aria-labelledby', this.labelId);
  }

  override focus(options?: FocusOptions): void {
    this.querySelector<HTMLElement>('input, textarea, select')?.focus(options);
  }

  protected override willUpdate(): void {
    if (!this.isLabelled) return;
    if (this.required) this.ariaRequired = 'true';
    if (this.hidden) this.ariaHidden = 'true';
    else this.removeAttribute('aria-hidden');
  }

  override render(): TemplateResult {
    const labelled = this.isLabelled;
    return html`<ak-form-element-horizontal
      role=${labelled ? 'presentation' : nothing}
      label=${labelled ? nothing : this.label}
      ?required=${this.required}
      ?hidden=${this.hidden}
      name=${this.name}
      .fieldId=${capability('fieldNames') === 'aria-label' ? this.fieldId : null}
    >
      ${labelled ? this.#label() : nothing} ${this.renderControl()}
      ${labelled ? html`<div id=${this.helpId}></div>` : nothing}
    </ak-form-element-horizontal>`;
  }

  #label(): TemplateResult {
    return formLabel(this.label, this.required, { id: this.labelId, slot: 'label', htmlFor: this.fieldId });
  }
}
