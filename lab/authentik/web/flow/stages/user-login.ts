import { html, nothing, type TemplateResult } from 'lit';
import { capability, define } from '../../elements/base.ts';
import type { ChallengeOf } from '../challenge.ts';
import { Stage, formActions, stageHeading } from '../stage.ts';

type UserLogin = ChallengeOf<'ak-stage-user-login'>;

/** Asks whether to stay signed in. */
class UserLoginStage extends Stage<UserLogin> {
  protected override renderChallenge(challenge: UserLogin): TemplateResult {
    const answer = this.answering(({ submitter }) => ({
      remember_me: submitter?.matches('.pf-m-primary') ?? false,
    }));
    return this.framed(
      challenge,
      html`<form class="pf-c-form" @submit=${answer}>
        ${this.renderUser(challenge)}
        <div class="pf-c-form__group">${stageHeading('Stay signed in?', 'pf-u-mb-xl')}</div>
        ${formActions(
          html`<button
              name=${capability('flowPartNames') ? 'remember-me' : nothing}
              type=${capability('flowCard') === 'none' ? nothing : 'submit'}
              class="pf-c-button pf-m-primary"
            >
              Yes
            </button>
            <button
              name=${capability('flowPartNames') ? 'forget-me' : nothing}
              type=${capability('flowCard') === 'none' ? nothing : 'submit'}
              class="pf-c-button pf-m-secondary"
            >
              No
            </button>`,
        )}
      </form>`,
    );
  }
}

define('ak-stage-user-login', UserLoginStage);
