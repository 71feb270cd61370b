import { html, type TemplateResult } from 'lit';
import { call } from '../api.ts';
import { define } from '../elements/base.ts';
import { confirmationFooter } from '../elements/confirmation-footer.ts';
import { Modal } from '../elements/modal.ts';
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
      ${confirmationFooter(this, 'Update', 'pf-m-warning', () => ({
        act: () =>
          call('PATCH', `core/users/${String(this.user?.pk)}/`, { is_active: !this.user?.is_active }),
        failure: 'Failed to update User',
        success: `Successfully updated User ${this.user?.username}`,
      }))}`;
  }
}

define('ak-user-active-form', UserActiveForm);
