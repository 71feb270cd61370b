import { html, nothing, type TemplateResult } from 'lit';
import { define } from '../../elements/base.ts';
import type { ChallengeOf } from '../challenge.ts';
import { Stage } from '../stage.ts';

type SessionEnd = ChallengeOf<'ak-stage-session-end'>;

/** After a logout that an application asked for. */
class SessionEndStage extends Stage<SessionEnd> {
  protected override renderChallenge(challenge: SessionEnd): TemplateResult {
    const {
      application_name: application,
      application_launch_url: launch,
      invalidation_flow_url: invalidation,
    } = challenge;
    const goodbye = `You've logged out of ${application ?? ''}. You can go back to the overview to launch another application, or log out of your authentik account.`;
    return this.framed(
      challenge,
      html`<form class="pf-c-form">
        ${this.renderUser(challenge)}
        <p>${goodbye}</p>
        <a href=${new URL('/', document.baseURI).href} class="pf-c-button pf-m-primary"
          >Go back to overview</a
        >
        ${
          invalidation
            ? html`<a href=${invalidation} class="pf-c-button pf-m-secondary" id="logout"
                >${`Log out of ${challenge.brand_name}`}</a
              >`
            : nothing
        }
        ${
          launch && application
            ? html`<a href=${launch} class="pf-c-button pf-m-secondary">${`Log back into ${application}`}</a>`
            : nothing
        }
      </form>`,
    );
  }
}

define('ak-stage-session-end', SessionEndStage);
