import { html, type TemplateResult } from 'lit';
import { capability, define } from '../../elements/base.ts';
import type { ChallengeOf } from '../challenge.ts';
import { passwordField } from '../password-input.ts';
import { Stage, continueButton, formActions } from '../stage.ts';

type Password = ChallengeOf<'ak-stage-password'>;

/** Asks for the password. After an error the wrong one stays in the field (2025.2+). */
class PasswordStage extends Stage<Password> {
  protected override renderChallenge(challenge: Password): TemplateResult {
    const classic = capability('flowCard') === 'none';
    const { response_errors: errors } = challenge;
    return this.framed(
      challenge,
      html`<form class="pf-c-form" @submit=${this.answering(() => ({ password: this.field('password') }))}>
        ${this.renderUser(challenge)}
        <input
          name="username"
          type=${classic ? 'hidden' : 'text'}
          autocomplete="username"
          ?hidden=${!classic}
          ?readonly=${!classic}
          value=${challenge.pending_user ?? ''}
        />
        ${passwordField({
          challenge,
          errors: errors?.['password'],
          placeholder: 'Please enter your password',
          alone: true,
        })}
        ${formActions(continueButton)}
      </form>`,
    );
  }
}

define('ak-stage-password', PasswordStage);
