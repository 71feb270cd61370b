import { html, nothing, type TemplateResult } from 'lit';
import { define } from '../../elements/base.ts';
import type { ChallengeOf, DeviceChallenge } from '../challenge.ts';
import { fieldErrors, requiredLabel } from '../field.ts';
import { prefill } from '../prefill.ts';
import { Stage, continueButton, formActions } from '../stage.ts';

type Validate = ChallengeOf<'ak-stage-authenticator-validate'>;

/** Where the code of a kind of device comes from. */
const HELP: Readonly<Record<string, string>> = {
  totp: 'Open your authenticator app to retrieve a one-time use code.',
  static: 'Enter a one-time recovery code for this user.',
  email: 'A code has been sent to your email address.',
  sms: 'A one-time use code has been sent to you via SMS text message.',
};

/** Asks for a code of the chosen device. */
class AuthenticatorValidateCode extends Stage<Validate> {
  static override properties = {
    ...Stage.properties,
    device: { attribute: false },
    onBack: { attribute: false },
  };

  device: DeviceChallenge | null = null;
  /** Leads to the choice of devices; `null` when there is only one. */
  onBack: (() => void) | null = null;

  protected override firstUpdated(): void {
    this.focus();
  }

  protected override renderChallenge(challenge: Validate): TemplateResult {
    const recovery = this.device?.device_class === 'static';
    return html`<form class="pf-c-form" @submit=${this.answering(() => ({ code: this.field('code') }))}>
      ${this.renderUser(challenge)}
      <input name="username" autocomplete="username" type="hidden" value=${challenge.pending_user ?? ''} />
      <fieldset class="pf-c-form__group">
        <legend class="sr-only">Authentication code</legend>
        ${requiredLabel(recovery ? 'Static token' : 'Authentication code', 'validation-code-input')}
        <input
          id="validation-code-input"
          aria-describedby="validation-code-help"
          type="text"
          name="code"
          inputmode=${recovery ? 'text' : 'numeric'}
          pattern=${recovery ? '[0-9a-zA-Z]*' : '[0-9]*'}
          placeholder="Type an authentication code..."
          autofocus
          spellcheck="false"
          autocomplete="one-time-code"
          class="pf-c-form-control pf-m-monospace"
          value=${prefill.code}
          required
        />
        <div class="pf-c-form__helper-text" id="validation-code-help">
          ${HELP[this.device?.device_class ?? ''] ?? 'Enter the code from your authenticator device.'}
        </div>
        ${fieldErrors(challenge.response_errors?.['code'])}
      </fieldset>
      ${formActions(html`${continueButton} ${this.#renderBack()}`)}
    </form>`;
  }

  #renderBack(): unknown {
    if (this.onBack === null) return nothing;
    return html`<button class="pf-c-button pf-m-secondary pf-m-block" type="button" @click=${this.onBack}>
      Select another authentication method
    </button>`;
  }
}

define('ak-stage-authenticator-validate-code', AuthenticatorValidateCode);
