import { html, nothing, type TemplateResult } from 'lit';
import { call, type Json } from '../api.ts';
import { define } from '../elements/base.ts';
import { capability, word } from '../elements/interface.ts';
import { Form } from '../elements/form.ts';
import '../elements/form-row.ts';

/** Sets a new password for an account. */
export class UserPasswordForm extends Form {
  static override properties = {
    instancePk: { attribute: false },
    username: {},
    email: {},
  };

  /** Primary key of the account. */
  instancePk = 0;
  username = '';
  email = '';

  protected override send(data: Json): Promise<Json> {
    return call('POST', `core/users/${String(this.instancePk)}/set_password/`, data);
  }

  protected override successMessage(): string {
    return 'Successfully updated password.';
  }

  protected override renderRows(): TemplateResult {
    const named = capability('fieldNames') === 'label';
    return html`${
        this.username === '' || !named
          ? nothing
          : html`<input
              hidden
              readonly
              autocomplete="username"
              type="text"
              name="username"
              value=${this.username}
            />`
      }
      ${
        this.email === '' || !named
          ? nothing
          : html`<input hidden autocomplete="email" readonly type="email" name="email" value=${this.email} />`
      }
      <ak-form-element-horizontal label=${word('newPassword')} required name="password">
        <input
          type="password"
          value=""
          class="pf-c-form-control"
          required
          placeholder=${capability('fieldNames') === 'none' ? nothing : 'New Password'}
          aria-label=${capability('fieldNames') === 'none' ? nothing : word('newPassword')}
          autocomplete=${capability('fieldNames') === 'none' ? nothing : 'off'}
        />
      </ak-form-element-horizontal>`;
  }
}

define('ak-user-password-form', UserPasswordForm);
