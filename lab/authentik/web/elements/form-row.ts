import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { patternfly } from '../patternfly.ts';
import { define, Element } from './base.ts';
import { formLabel, type LabelPlace } from './form-label.ts';
import { capability } from './interface.ts';

/** Whether a row gives its name to an element: native controls, and our own that have a name. */
const isNameable = (element: HTMLElement): boolean =>
  element.matches('input, textarea, select') || (element.localName.includes('-') && 'name' in element);

/** One labelled line of a form; `name` is its key, in camel case. */
export class FormRow extends Element {
  static override styles = [
    Element.styles,
    patternfly.form,
    patternfly.formControl,
    css`
      :host {
        display: block;
      }
      .pf-c-form__group {
        display: grid;
        grid-template-columns:
          var(--pf-c-form--m-horizontal__group-label--md--GridColumnWidth)
          var(--pf-c-form--m-horizontal__group-control--md--GridColumnWidth);
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

  get #place(): LabelPlace {
    return this.fieldId === null ? {} : { htmlFor: this.fieldId };
  }

  /** The control of the row: the first thing that can have a name. */
  get control(): HTMLElement | null {
    return [...this.querySelectorAll<HTMLElement>('*')].find(isNameable) ?? null;
  }

  protected override firstUpdated(): void {
    this.#nameControl();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!capability('errorRoles')) return;
    if (changed.has('errorMessages') && changed.get('errorMessages') !== undefined) {
      this.control?.setAttribute('aria-invalid', this.errorMessages.length > 0 ? 'true' : 'false');
    }
  }

  override render(): TemplateResult {
    this.#nameControl();
    return html`<div
      class="pf-c-form__group"
      role=${capability('fieldNames') === 'aria-label' ? 'group' : nothing}
    >
      ${this.label === '' ? this.#slottedLabel() : formLabel(this.label, this.required, this.#place)}
      <div class="pf-c-form__group-control">
        <slot class="pf-c-form__horizontal-group"></slot>
        <div class="pf-c-form__horizontal-group">
          ${this.errorMessages.length === 0 ? nothing : this.errorMessages.map(fieldError)}
        </div>
      </div>
    </div>`;
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
  html`<p
    class="pf-c-form__helper-text pf-m-error"
    role=${capability('errorRoles') ? 'alert' : nothing}
    aria-label=${capability('errorRoles') ? message : nothing}
    aria-live=${capability('errorRoles') ? nothing : 'polite'}
  >
    <span class="pf-c-form__helper-text-icon">
      <i class="fas fa-exclamation-circle" aria-hidden="true"></i>
    </span>
    ${message}
  </p>`;

define('ak-form-element-horizontal', FormRow);
