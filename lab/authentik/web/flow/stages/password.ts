import { html, nothing, type TemplateResult } from 'lit';
import { define } from '../../elements/base.ts';
import type { ChallengeOf } from '../challenge.ts';
import '../password-input.ts';
import { prefill } from '../prefill.ts';
import { Stage, continueButton, formActions } from '../stage.ts';

type Password = ChallengeOf<'ak-stage-password'>;

/** Asks for the password. After an error the wrong one stays in the field (2025.2+). */
class PasswordStage extends Stage<Password> {
  protected override renderChallenge(challenge: Password): TemplateResult {
    return html`<ak-flow-card .challenge=${challenge}>
      <form class="pf-c-form" @submit=${this.answering(() => ({ password: this.field('password') }))}>
        ${this.renderUser(challenge)}
        <input
          name="username"
          type="text"
          autocomplete="username"
          hidden
          readonly
          value=${challenge.pending_user ?? ''}
        />
        <ak-flow-input-password
          label="Password"
          required
          grab-focus
          class="pf-c-form__group"
          .errors=${challenge.response_errors?.['password']}
          ?allow-show-password=${challenge.allow_show_password}
          prefill=${prefill.password}
        ></ak-flow-input-password>
        ${formActions(continueButton)}
      </form>
      ${
        challenge.recovery_url
          ? html`<fieldset slot="footer-band" part="additional-actions" class="pf-c-login__main-footer-band">
              <legend class="sr-only">Additional actions</legend>
              <div class="pf-c-login__main-footer-band-item">
                <a name="forgot-password" href=${challenge.recovery_url}>Forgot password?</a>
              </div>
            </fieldset>`
          : nothing
      }
    </ak-flow-card>`;
  }
}

define('ak-stage-password', PasswordStage);
