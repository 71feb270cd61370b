import { html, nothing, type TemplateResult } from 'lit';
import { capability, define } from '../../elements/base.ts';
import type { ChallengeOf } from '../challenge.ts';
import { flowField } from '../field.ts';
import { continueButton, formActions, Stage } from '../stage.ts';

type Totp = ChallengeOf<'ak-stage-authenticator-totp'>;

/** Sets up an app for codes. Its QR code is a frame here. */
class AuthenticatorTotpStage extends Stage<Totp> {
  protected override renderChallenge(challenge: Totp): TemplateResult {
    const later = capability('flowLabels');
    const input = html`<input
      id=${later ? 'totp-code-input' : nothing}
      type="text"
      name="code"
      inputmode="numeric"
      pattern="[0-9]*"
      aria-label=${later ? 'Time-based one-time password' : nothing}
      placeholder=${later ? 'Type your TOTP code...' : 'Please enter your TOTP Code'}
      autocomplete="one-time-code"
      class="pf-c-form-control"
      required
    />`;
    return this.framed(
      challenge,
      html`<form class="pf-c-form" @submit=${this.answering(() => ({ code: this.field('code') }))}>
        ${this.renderUser(challenge)}
        ${later ? html`<input type="hidden" name="otp_uri" value=${challenge.config_url} />` : nothing}
        <svg
          role="img"
          width="128"
          height="128"
          aria-label=${later ? 'QR-Code to setup a time-based one-time password' : nothing}
        ></svg>
        ${later ? this.#copy('TOTP Config', 'configuration') : html`<button type="button">Copy</button>`}
        ${later ? this.#copy('Secret', 'secret') : nothing}
        ${flowField({
          label: later ? 'TOTP Code' : 'Code',
          id: 'totp-code-input',
          input,
          errors: challenge.response_errors?.['code'],
        })}
        ${formActions(continueButton)}
      </form>`,
    );
  }

  #copy(what: string, named: string): TemplateResult {
    return html`<button
      type="button"
      class="pf-c-button pf-m-secondary"
      aria-label=${`Copy time-based one-time password ${named}`}
    >
      ${`Copy ${what}`}
    </button>`;
  }
}

define('ak-stage-authenticator-totp', AuthenticatorTotpStage);
