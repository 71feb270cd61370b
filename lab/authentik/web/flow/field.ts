import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { capability, define, Element, LightElement } from '../elements/base.ts';
import type { ErrorDetail } from './challenge.ts';

/** The label of a required field. */
const requiredLabel = (text: string, field: string): TemplateResult =>
  html`<label class="pf-c-form__label" for=${field} aria-required="true"
    ><span class="pf-c-form__label-text" data-required-label="Required">${text}</span></label
  >`;

/** A required field with its label and what the server objects to it. */
export interface FlowField {
  readonly label: string;
  readonly id: string;
  readonly input: TemplateResult;
  readonly errors: readonly ErrorDetail[] | undefined;
}

/** A required field: up to 2025.8 in an element whose label names nothing. */
export const flowField = ({ label, id, input, errors }: FlowField): TemplateResult =>
  capability('flowLabels')
    ? html`<div class="pf-c-form__group">${requiredLabel(label, id)} ${input} ${fieldErrors(errors)}</div>`
    : html`<ak-form-element class="pf-c-form__group" label=${label} required .errors=${errors}
        >${input}</ak-form-element
      >`;

/** What the server objects to a field. */
export const fieldErrors = (errors: readonly ErrorDetail[] | undefined): unknown =>
  errors?.map(
    ({ string }) =>
      html`<p
        class="pf-c-form__helper-text pf-m-error"
        role=${capability('flowLabels') ? 'alert' : nothing}
        aria-label=${capability('flowLabels') ? string : nothing}
      >
        <span class="pf-c-form__helper-text-icon"
          ><i class="fas fa-exclamation-circle" aria-hidden="true"></i></span
        >${string}
      </p>`,
  ) ?? nothing;

/** A labelled field of a flow up to 2025.8: the label is in a tree of its own and names nothing. */
class FormElement extends Element {
  static override properties = {
    label: { reflect: true },
    required: { type: Boolean, reflect: true },
    errors: { attribute: false },
  };

  label = '';
  required = false;
  errors: readonly ErrorDetail[] | undefined = undefined;

  protected override updated(): void {
    for (const input of this.querySelectorAll('input')) {
      if (this.required) input.setAttribute('required', '');
      input.setAttribute('aria-invalid', this.errors === undefined ? 'false' : 'true');
    }
  }

  override render(): TemplateResult {
    return html`<div class="pf-c-form__group">
      <label class="pf-c-form__label">
        <span class="pf-c-form__label-text">${this.label}</span>
        ${this.required ? html`<span class="pf-c-form__label-required" aria-hidden="true">*</span>` : nothing}
      </label>
      <slot></slot>
      ${fieldErrors(this.errors)}
    </div>`;
  }
}

define('ak-form-element', FormElement);

/** How often the field tries to get the focus, in milliseconds (authentik 2026.2.2). */
const FOCUS_INTERVAL = 10;

/** The element that has the focus, looked for inside shadow roots. */
function focused(): globalThis.Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/**
 * A password field with its label; drawn into the tree of the stage that uses it. With `grab-focus` it takes the focus
 * again and again until it has it.
 */
class PasswordInput extends LightElement {
  static override properties = {
    inputId: { attribute: 'input-id' },
    label: {},
    errors: { attribute: false },
    grabFocus: { type: Boolean, attribute: 'grab-focus' },
  };

  inputId = 'ak-stage-password-input';
  label = 'Password';
  errors: readonly ErrorDetail[] | undefined = undefined;
  grabFocus = false;
  #interval = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.grabFocus) return;
    this.#interval = window.setInterval(() => {
      const input = this.querySelector('input');
      if (input === null) return;
      if (focused() === input) window.clearInterval(this.#interval);
      input.focus();
    }, FOCUS_INTERVAL);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearInterval(this.#interval);
  }

  override render(): TemplateResult {
    const labelled = capability('flowLabels');
    const control = html`<div class="pf-c-form__group-control">
      <div class="pf-c-input-group">
        <input
          type="password"
          id=${this.inputId}
          name="password"
          placeholder="Please enter your password"
          autocomplete="current-password"
          class="pf-c-form-control pf-m-icon"
          ?required=${capability('dialogs') === 'div'}
          aria-invalid=${this.errors?.length ? 'true' : 'false'}
        />
      </div>
      ${labelled ? fieldErrors(this.errors) : nothing}
    </div>`;
    return labelled
      ? html`${requiredLabel(this.label, this.inputId)}
          <div class="pf-c-form__group">${control}</div>`
      : html`<ak-form-element class="pf-c-form__group" label=${this.label} required .errors=${this.errors}
          >${control}</ak-form-element
        >`;
  }
}

/** What a password field needs of its stage. */
export interface PasswordField {
  /** The challenge; up to 2024.12 every one makes the field anew: after an error it is empty. */
  readonly challenge: object;
  readonly errors: readonly ErrorDetail[] | undefined;
  readonly placeholder: string;
  /** The stage asks for nothing else. */
  readonly alone: boolean;
}

/** The password field of a stage: up to 2024.8 an input, later a component. */
export function passwordField({ challenge, errors, placeholder, alone }: PasswordField): unknown {
  if (!capability('flowPasswordInput')) {
    const input = html`<input
      type="password"
      name="password"
      placeholder=${placeholder}
      ?autofocus=${alone}
      autocomplete="current-password"
      class="pf-c-form-control"
      required
    />`;
    return keyed(challenge, flowField({ label: 'Password', id: '', input, errors }));
  }
  const field = html`<ak-flow-input-password
    label="Password"
    input-id=${alone ? nothing : 'ak-stage-identification-password'}
    required
    ?grab-focus=${alone}
    class="pf-c-form__group"
    .errors=${errors}
  ></ak-flow-input-password>`;
  return capability('keepsWrongPassword') ? field : keyed(challenge, field);
}

define('ak-flow-input-password', PasswordInput);
