import { html, type TemplateResult } from 'lit';
import { call, type Json } from '../api.ts';
import { define } from '../elements/base.ts';
import { Form } from '../elements/form.ts';
import '../elements/form-row.ts';
import { formLabel } from '../elements/form-label.ts';
import '../elements/switch-input.ts';
import '../elements/text-input.ts';

const DAY = 86_400_000;
/** How long the token of a new service account is valid, in days. */
const VALID_DAYS = 360;

/** A time as `datetime-local` inputs write it. */
const localTime = (time: Date): string =>
  new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);

/** Form of a new service account. */
export class ServiceAccountForm extends Form {
  readonly #expires = localTime(new Date(Date.now() + VALID_DAYS * DAY));

  protected override send(data: Json): Promise<Json> {
    const expires = new Date(String(data['expires'])).toISOString();
    return call('POST', 'core/users/service_account/', { ...data, expires });
  }

  protected override successMessage(): string {
    return 'Successfully created user.';
  }

  protected override renderRows(): TemplateResult {
    return html`<ak-text-input
        name="name"
        label="Username"
        placeholder="Type a username for the user..."
        input-hint="code"
        required
        maxlength="150"
        autofocus
        help="The user's primary identifier used for authentication. 150 characters or fewer."
      ></ak-text-input>
      <ak-switch-input
        name="createGroup"
        label="Create group"
        help="Create and assign a group with the same name as the user."
      ></ak-switch-input>
      <ak-switch-input
        name="expiring"
        label="Expiring"
        checked
        help="Whether the token will expire. Upon expiration, the token will be rotated."
      ></ak-switch-input>
      <ak-form-element-horizontal name="expires">
        ${formLabel('Expires on', false, {
          slot: 'label',
          htmlFor: 'expiration-date-input',
        })}
        <input
          id="expiration-date-input"
          type="datetime-local"
          value=${this.#expires}
          class="pf-c-form-control"
        />
      </ak-form-element-horizontal>`;
  }
}

define('ak-user-service-account-form', ServiceAccountForm);
