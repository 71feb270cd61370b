import { html, type TemplateResult } from 'lit';
import { define } from '../../elements/base.ts';
import type { ChallengeOf } from '../challenge.ts';
import { Stage } from '../stage.ts';

type Validate = ChallengeOf<'ak-stage-authenticator-validate'>;

/** Stands where a second factor is asked for: nobody can give one here. */
class AuthenticatorValidateStage extends Stage<Validate> {
  protected override renderChallenge(challenge: Validate): TemplateResult {
    const content = html`${this.renderUser(challenge)}
      <p>Second factors are not part of the lab.</p>`;
    return this.framed(challenge, content);
  }
}

define('ak-stage-authenticator-validate', AuthenticatorValidateStage);
