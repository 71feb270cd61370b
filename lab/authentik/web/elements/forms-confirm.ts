import { html, type TemplateResult } from 'lit';
import { define } from './base.ts';
import { errorDetail } from './errors.ts';
import { showMessage } from './messages.ts';
import { Modal } from './modal.ts';
import { announceRefresh } from './refresh.ts';
import './spinner-button.ts';

/** Asks before something is done. */
export class FormsConfirm extends Modal {
  static override properties = {
    successMessage: {},
    errorMessage: {},
    action: {},
    actionLevel: { attribute: false },
    onConfirm: { attribute: false },
  };

  successMessage = '';
  errorMessage = '';
  /** Text of the button. */
  action = '';
  actionLevel = 'pf-m-danger';
  onConfirm: () => Promise<unknown> = () => Promise.resolve();

  protected override renderBox(): TemplateResult {
    return html`<section class="pf-c-modal-box__header pf-c-page__main-section pf-m-light">
        <div class="pf-c-content">
          <h1 class="pf-c-title pf-m-2xl"><slot name="header"></slot></h1>
        </div>
      </section>
      <section class="pf-c-modal-box__body pf-m-light">
        <form class="pf-c-form pf-m-horizontal"><slot class="pf-c-content" name="body"></slot></form>
      </section>
      <footer class="pf-c-modal-box__footer">
        <ak-spinner-button class=${this.actionLevel} .callAction=${() => this.#confirm()}
          >${this.action}</ak-spinner-button
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

  async #confirm(): Promise<void> {
    try {
      await this.onConfirm();
    } catch (error) {
      showMessage({ level: 'danger', title: `${this.errorMessage}: ${errorDetail(error)}` });
      throw error;
    }
    showMessage({ level: 'success', title: this.successMessage });
    this.close();
    announceRefresh(this);
  }
}

define('ak-forms-confirm', FormsConfirm);
