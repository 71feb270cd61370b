import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { define } from '../elements/base.ts';
import type { ErrorDetail } from './challenge.ts';
import { capability } from '../elements/interface.ts';
import { fieldErrors, requiredLabel } from './field.ts';
import './form-element.ts';

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
class PasswordInput extends LitElement {
  static override properties = {
    inputId: { attribute: 'input-id' },
    label: {},
    errors: { attribute: false },
    initialValue: { attribute: 'prefill' },
    allowShowPassword: { type: Boolean, attribute: 'allow-show-password' },
    grabFocus: { type: Boolean, attribute: 'grab-focus' },
    shown: { state: true },
  };

  inputId = 'ak-stage-password-input';
  label = 'Password';
  errors: readonly ErrorDetail[] | undefined = undefined;
  initialValue = '';
  allowShowPassword = false;
  grabFocus = false;
  protected shown = false;
  #interval = 0;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

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
    return capability('flowLabels') ? this.#labelled() : this.#plain();
  }

  #plain(): TemplateResult {
    return html`<ak-form-element class="pf-c-form__group" label=${this.label} required .errors=${this.errors}>
      <div class="pf-c-form__group-control">
        <div class="pf-c-input-group">${this.#input()} ${this.#toggle()}</div>
      </div>
    </ak-form-element>`;
  }

  #input(): TemplateResult {
    return html`<input
      type=${this.shown ? 'text' : 'password'}
      id=${this.inputId}
      name="password"
      placeholder="Please enter your password"
      autocomplete="current-password"
      class="pf-c-form-control pf-m-icon"
      ?required=${capability('dialogs') === 'div'}
      aria-invalid=${this.errors?.length ? 'true' : 'false'}
      value=${this.initialValue}
    />`;
  }

  #labelled(): TemplateResult {
    return html`${requiredLabel(this.label, this.inputId)}
      <div class="pf-c-form__group">
        <div class="pf-c-form__group-control">
          <div class="pf-c-input-group">${this.#input()} ${this.#toggle()}</div>
          ${fieldErrors(this.errors)}
        </div>
      </div>`;
  }

  #toggle(): unknown {
    if (!this.allowShowPassword) return nothing;
    return html`<button
      aria-label=${this.shown ? 'Hide password' : 'Show password'}
      class="pf-c-button pf-m-control"
      type="button"
      @click=${() => {
        this.shown = !this.shown;
      }}
    >
      <i class="fas ${this.shown ? 'fa-eye-slash' : 'fa-eye'}" aria-hidden="true"></i>
    </button>`;
  }
}

define('ak-flow-input-password', PasswordInput);
