import { html, type TemplateResult } from 'lit';
import { call } from '../api.ts';
import { define } from '../elements/base.ts';
import { confirmationFooter } from '../elements/confirmation-footer.ts';
import { Modal } from '../elements/modal.ts';
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
      ${confirmationFooter(this, 'Revoke Sessions', 'pf-m-warning', () => ({
        act: () => {
          const query = new URLSearchParams(this.users.map(({ pk }) => ['user_pks', String(pk)]));
          return call('DELETE', `core/authenticated_sessions/bulk_delete/?${query.toString()}`);
        },
        failure: 'Failed to revoke sessions',
        success: 'Successfully revoked sessions',
      }))}`;
  }
}

define('ak-user-bulk-revoke-sessions', RevokeSessions);
