import { html, type TemplateResult } from 'lit';
import { call } from '../api.ts';
import { define } from '../elements/base.ts';
import { errorDetail } from '../elements/errors.ts';
import { showMessage } from '../elements/messages.ts';
import { Modal } from '../elements/modal.ts';
import { announceRefresh } from '../elements/refresh.ts';
import '../elements/spinner-button.ts';
import type { UserRow } from './user-model.ts';

/** Asks before all sessions of some accounts are ended. */
export class RevokeSessions extends Modal {
  static override properties = { users: { attribute: false } };

  users: readonly UserRow[] = [];

  protected override renderBox(): TemplateResult {
    return html`<section class="pf-c-modal-box__header pf-c-page__main-section pf-m-light">
        <div class="pf-c-content"><h1 class="pf-c-title pf-m-2xl">Revoke Sessions</h1></div>
      </section>
      <section class="pf-c-modal-box__body pf-m-light">
        <p>Are you sure you want to revoke all sessions for ${this.users.length} user(s)?</p>
      </section>
      <footer class="pf-c-modal-box__footer">
        <ak-spinner-button class="pf-m-warning" .callAction=${() => this.#confirm()}
          >Revoke Sessions</ak-spinner-button
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
    const query = new URLSearchParams(this.users.map(({ pk }) => ['user_pks', String(pk)]));
    try {
      await call('DELETE', `core/authenticated_sessions/bulk_delete/?${query.toString()}`);
    } catch (error) {
      showMessage({ level: 'danger', title: `Failed to revoke sessions: ${errorDetail(error)}` });
      throw error;
    }
    showMessage({ level: 'success', title: 'Successfully revoked sessions' });
    announceRefresh(this);
    this.close();
  }
}

define('ak-user-bulk-revoke-sessions', RevokeSessions);
