import { html, type TemplateResult } from 'lit';
import { define } from './base.ts';
import { confirmationFooter } from './confirmation-footer.ts';
import { Modal } from './modal.ts';

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
      ${confirmationFooter(this, this.action, this.actionLevel, () => ({
        act: this.onConfirm,
        failure: this.errorMessage,
        success: this.successMessage,
      }))}`;
  }
}

define('ak-forms-confirm', FormsConfirm);
