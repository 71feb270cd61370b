import { html, nothing, type TemplateResult } from 'lit';
import { define } from './base.ts';
import { Form } from './form.ts';
import { capability } from './interface.ts';
import { Modal } from './modal.ts';
import { openDialog } from './native-dialog.ts';
import { announceRefresh } from './refresh.ts';
import './spinner-button.ts';

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
