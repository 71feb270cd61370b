import { html, type TemplateResult } from 'lit';
import { call } from '../api.ts';
import { define } from '../elements/base.ts';
import { errorDetail } from '../elements/errors.ts';
import { showMessage } from '../elements/messages.ts';
import { Modal } from '../elements/modal.ts';
import { announceRefresh } from '../elements/refresh.ts';
import '../elements/spinner-button.ts';
import type { UserRow } from './user-model.ts';

/** Asks before an account is switched off or on. */
export class UserActiveForm extends Modal {
  static override properties = { user: { attribute: false } };

  user: UserRow | null = null;

  protected override renderBox(): TemplateResult {
    return html`<section class="pf-c-modal-box__header pf-c-page__main-section pf-m-light">
        <div class="pf-c-content"><h1 class="pf-c-title pf-m-2xl">Update User</h1></div>
      </section>
      <section class="pf-c-modal-box__body pf-m-light">
        <form class="pf-c-form pf-m-horizontal">
          <p>Are you sure you want to update User "${this.user?.username}"?</p>
        </form>
      </section>
      <footer class="pf-c-modal-box__footer">
        <ak-spinner-button class="pf-m-warning" .callAction=${() => this.#confirm()}>Update</ak-spinner-button
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
    const { user } = this;
    if (user === null) return;
    try {
      await call('PATCH', `core/users/${String(user.pk)}/`, { is_active: !user.is_active });
    } catch (error) {
      showMessage({ level: 'danger', title: `Failed to update User: ${errorDetail(error)}` });
      throw error;
    }
    showMessage({ level: 'success', title: `Successfully updated User ${user.username}` });
    announceRefresh(this);
    this.close();
  }
}

define('ak-user-active-form', UserActiveForm);
