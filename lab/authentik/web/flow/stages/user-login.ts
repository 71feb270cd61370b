import { html, type TemplateResult } from 'lit';
import { define } from '../../elements/base.ts';
import type { ChallengeOf } from '../challenge.ts';
import { Stage, formActions } from '../stage.ts';

type UserLogin = ChallengeOf<'ak-stage-user-login'>;

/** Asks whether to stay signed in. */
class UserLoginStage extends Stage<UserLogin> {
  protected override renderChallenge(challenge: UserLogin): TemplateResult {
    const answer = this.answering(({ submitter }) => ({
      remember_me: submitter instanceof HTMLButtonElement && submitter.name === 'remember-me',
    }));
    return html`<ak-flow-card .challenge=${challenge}>
      <form class="pf-c-form" @submit=${answer}>
        ${this.renderUser(challenge)}
        <div class="pf-c-form__group">
          <h3 data-test-id="stage-heading" class="pf-c-title pf-m-xl pf-u-mb-xl">Stay signed in?</h3>
          <p class="pf-u-mb-sm">Select Yes to reduce the number of times you're asked to sign in.</p>
        </div>
        ${formActions(
          html`<button name="remember-me" type="submit" class="pf-c-button pf-m-primary">Yes</button>
            <button name="forget-me" type="submit" class="pf-c-button pf-m-secondary">No</button>`,
        )}
      </form>
    </ak-flow-card>`;
  }
}

define('ak-stage-user-login', UserLoginStage);
