import { html, nothing, type TemplateResult } from 'lit';
import { html as staticHtml, literal, unsafeStatic } from 'lit/static-html.js';
import { announceRefresh, capability, define, Element } from './base.ts';
import { Form } from './form.ts';
import { Modal } from './modal.ts';
import { openDialog } from './native-dialog.ts';
import './spinner.ts';

/** A dialog around a form; form, heading and text of the button are light children. */
export class FormsModal extends Modal {
  static override properties = { loading: { type: Boolean } };

  loading = false;
  #dismiss: (() => void) | null = null;
  #moved: Form | null = null;

  /** From 2026.5 on the form moves into a dialog of the browser, and back when that closes. */
  override show(): void {
    if (capability('dialogs') === 'div') {
      super.show();
      return;
    }
    const form = this.#form;
    if (form === null || this.#dismiss !== null) return;
    this.#moved = form;
    form.classList.add('ak-c-dialog__slotted-content');
    form.removeAttribute('slot');
    const heading = this.#text('header');
    this.#dismiss = openDialog(this, {
      label: heading,
      content: form,
      form: {
        heading,
        buttons: html`${this.#cancelButton('pf-m-link')} ${this.#sendButton(this.#text('submit'))}`,
      },
      onClose: () => {
        this.#dismiss = null;
        this.#moved = null;
        form.reset();
        form.slot = 'form';
        this.append(form);
      },
    });
    form.requestUpdate();
  }

  override close(): void {
    if (this.#dismiss !== null) {
      this.#dismiss();
      return;
    }
    this.#form?.reset();
    super.close();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#dismiss?.();
  }

  #text(slot: string): string {
    return this.querySelector(`:scope > [slot=${slot}]`)?.textContent.trim() ?? '';
  }

  #cancelButton(look: string): TemplateResult {
    return html`<button
      type="button"
      class="pf-c-button ${look}"
      @click=${() => {
        this.close();
      }}
    >
      Cancel
    </button>`;
  }

  #sendButton(text: unknown): TemplateResult {
    return html`<button
      type="button"
      class="pf-c-button pf-m-primary"
      @click=${() => {
        // The form has shown what is wrong; the dialog stays open with what was typed.
        this.#send().catch(() => undefined);
      }}
    >
      ${text}
    </button>`;
  }

  protected override renderBox(): TemplateResult {
    return html`${this.loading ? html`<ak-loading-overlay topmost></ak-loading-overlay>` : nothing}
    ${capability('dialogFooter') === 'footer' ? this.#sections() : this.#fieldset()}`;
  }

  /** Up to 2025.8: buttons that show how sending went, and take no click for a while afterwards. */
  #sections(): TemplateResult {
    return html`<section class="pf-c-modal-box__header pf-c-page__main-section pf-m-light">
        <div class="pf-c-content">
          <h1 class="pf-c-title pf-m-2xl"><slot name="header"></slot></h1>
        </div>
      </section>
      <section class="pf-c-modal-box__body"><slot name="form"></slot></section>
      <footer class="pf-c-modal-box__footer">
        <ak-spinner-button class="pf-m-primary" .quiet=${true} .callAction=${this.#send}
          ><slot name="submit"></slot></ak-spinner-button
        >&nbsp;
        <ak-spinner-button
          class="pf-m-secondary"
          .callAction=${() => {
            this.close();
            return Promise.resolve();
          }}
          >Cancel</ak-spinner-button
        >
      </footer>`;
  }

  #fieldset(): TemplateResult {
    return html`<header class="pf-c-modal-box__header">
        <h1 id="modal-title" class="pf-c-modal-box__title"><slot name="header"></slot></h1>
      </header>
      <div class="pf-c-modal-box__body"><slot name="form"></slot></div>
      <fieldset class="pf-c-modal-box__footer">
        <legend class="sr-only">Form actions</legend>
        ${this.#sendButton(html`<slot name="submit"></slot>`)} ${this.#cancelButton('pf-m-secondary')}
      </fieldset>`;
  }

  get #form(): Form | null {
    if (this.#moved !== null) return this.#moved;
    const slotted = this.querySelector(':scope > [slot=form]');
    return slotted instanceof Form ? slotted : null;
  }

  readonly #send = async (): Promise<void> => {
    const form = this.#form;
    if (form === null || !form.reportValidity()) return;
    this.loading = true;
    this.locked = true;
    try {
      await form.submit();
      this.close();
      announceRefresh(this);
    } finally {
      this.loading = false;
      this.locked = false;
    }
  };
}

define('ak-forms-modal', FormsModal);

/** The form of a type; tags come from the server, so only what looks like one of ours is used. */
function formOfTag(tag: string): TemplateResult {
  const checked = /^ak-[-a-z0-9]+$/.test(tag) ? unsafeStatic(tag) : literal`div`;
  return staticHtml`<${checked}></${checked}>`;
}

/** Holds a form that is made by its tag when the page of its wizard comes into view (up to 2025.12). */
export class ProxyForm extends Element {
  static override properties = { type: {}, awake: { state: true } };

  type = '';
  protected awake = false;

  /** The form, once it is there. */
  get form(): Form | null {
    const made = this.renderRoot.firstElementChild;
    return made instanceof Form ? made : null;
  }

  /** Makes the form, or tells it that it can be seen. */
  wake(): void {
    this.awake = true;
    this.form?.requestUpdate();
  }

  override render(): TemplateResult | typeof nothing {
    return this.awake ? formOfTag(this.type) : nothing;
  }
}

/** The form of a type inside a wizard. */
export const wizardForm = (tag: string): TemplateResult =>
  capability('proxyForm') ? html`<ak-proxy-form type=${tag}></ak-proxy-form>` : formOfTag(tag);

/** Name of the step that is the form of a type. */
export const stepLabel = (type: string): string =>
  capability('wizardAutoAdvance') ? `${type} Details` : `Create ${type}`;

/** Name of the step that asks for a type. */
export const typeStepLabel = (things: string): string =>
  capability('wizardAutoAdvance') ? `Choose ${things} Type` : 'Select type';

define('ak-proxy-form', ProxyForm);
