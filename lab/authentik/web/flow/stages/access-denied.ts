import { html, nothing, type TemplateResult } from 'lit';
import { define } from '../../elements/base.ts';
import { capability } from '../../elements/interface.ts';
import type { ChallengeOf } from '../challenge.ts';
import { Stage, formActions } from '../stage.ts';

type Denied = ChallengeOf<'ak-stage-access-denied'>;

/** The flow ended: a policy, too many wrong passwords, a `next` that is not allowed. */
class AccessDeniedStage extends Stage<Denied> {
  protected override renderChallenge(challenge: Denied): TemplateResult {
    const cancel = challenge.flow_info?.cancel_url;
    return this.framed(
      challenge,
      html`<form class="pf-c-form">
        ${this.renderUser(challenge)}
        <ak-empty-state icon="fa-times"
          ><span>Request has been denied.</span>
          ${
            challenge.error_message ? html`<div slot="body"><p>${challenge.error_message}</p></div>` : nothing
          }
        </ak-empty-state>
        ${
          cancel && capability('flowPartNames')
            ? formActions(html`<a class="pf-c-button pf-m-primary pf-m-block" href=${cancel}>Go back</a>`)
            : nothing
        }
      </form>`,
    );
  }
}

define('ak-stage-access-denied', AccessDeniedStage);
