import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { define } from '../../elements/base.ts';
import { capability } from '../../elements/interface.ts';
import type { ChallengeOf } from '../challenge.ts';
import { flowField } from '../field.ts';
import '../password-input.ts';
import { prefill } from '../prefill.ts';
import { Stage, continueButton, formActions } from '../stage.ts';

type Password = ChallengeOf<'ak-stage-password'>;

/** Asks for the password. After an error the wrong one stays in the field (2025.2+). */
class PasswordStage extends Stage<Password> {
  /** Up to 2024.12 every answer of the server makes the field anew: after an error it is empty. */
  #field(challenge: Password): unknown {
    const errors = challenge.response_errors?.['password'];
    if (!capability('flowPasswordInput')) {
      const input = html`<input
        type="password"
        name="password"
        placeholder="Please enter your password"
        autofocus
        autocomplete="current-password"
        class="pf-c-form-control"
        required
        value=${prefill.password}
      />`;
      return keyed(challenge, flowField({ label: 'Password', id: '', input, errors }));
    }
    const field = html`<ak-flow-input-password
      label="Password"
      required
      grab-focus
      class="pf-c-form__group"
      .errors=${errors}
      ?allow-show-password=${challenge.allow_show_password}
      prefill=${prefill.password}
    ></ak-flow-input-password>`;
    return capability('keepsWrongPassword') ? field : keyed(challenge, field);
  }

  protected override renderChallenge(challenge: Password): TemplateResult {
    return this.framed(
      challenge,
      html`<form class="pf-c-form" @submit=${this.answering(() => ({ password: this.field('password') }))}>
          ${this.renderUser(challenge)}
          <input
            name="username"
            type=${capability('flowCard') === 'none' ? 'hidden' : 'text'}
            autocomplete="username"
            ?hidden=${capability('flowCard') !== 'none'}
            ?readonly=${capability('flowCard') !== 'none'}
            value=${challenge.pending_user ?? ''}
          />
          ${this.#field(challenge)} ${formActions(continueButton)}
        </form>
        ${
          challenge.recovery_url
            ? html`<fieldset
                slot="footer-band"
                part="additional-actions"
                class="pf-c-login__main-footer-band"
              >
                <legend class="sr-only">Additional actions</legend>
                <div class="pf-c-login__main-footer-band-item">
                  <a name="forgot-password" href=${challenge.recovery_url}>Forgot password?</a>
                </div>
              </fieldset>`
            : nothing
        }`,
    );
  }
}

define('ak-stage-password', PasswordStage);
