import { html, type TemplateResult } from 'lit';
import { call, type Json } from '../api.ts';
import { define } from '../elements/base.ts';
import { Form } from '../elements/form.ts';
import '../elements/forms-modal.ts';
import '../elements/text-input.ts';
import '../elements/tooltip.ts';
import type { UserRow } from './user-model.ts';

/** Asks why somebody wants to act as another account. */
export class UserImpersonateForm extends Form {
  static override properties = { instancePk: { attribute: false } };

  /** Primary key of the account. */
  instancePk = 0;

  protected override async send(data: Json): Promise<Json> {
    const answer = await call('POST', `core/users/${String(this.instancePk)}/impersonate/`, data);
    location.reload();
    return answer;
  }

  protected override successMessage(): string {
    return 'Impersonating user...';
  }

  protected override renderRows(): TemplateResult {
    return html`<ak-text-input
      name="reason"
      label="Reason"
      autocomplete="off"
      placeholder="Reason for impersonating the user"
      help="A brief explanation of why you are impersonating the user. This will be included in audit logs."
    ></ak-text-input>`;
  }
}

define('ak-user-impersonate-form', UserImpersonateForm);

/**
 * The button to act as an account; nobody sees it for his own.
 *
 * @param modifier of the button, such as `pf-m-tertiary`.
 */
export const impersonateButton = (user: UserRow, modifier: string): TemplateResult =>
  html`<ak-forms-modal size="pf-m-md" id="impersonate-request">
    <span slot="submit">Impersonate</span>
    <span slot="header">Impersonate ${user.username}</span>
    <ak-user-impersonate-form slot="form" .instancePk=${user.pk}></ak-user-impersonate-form>
    <button slot="trigger" class="pf-c-button ${modifier}">
      <pf-tooltip position="top" content="Temporarily assume the identity of this user"
        ><span>Impersonate</span></pf-tooltip
      >
    </button>
  </ak-forms-modal>`;
