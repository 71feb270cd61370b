import { html, nothing, type TemplateResult } from 'lit';
import { define } from '../../elements/base.ts';
import type { ChallengeOf } from '../challenge.ts';
import { Stage } from '../stage.ts';

type FlowError = ChallengeOf<'ak-stage-flow-error'>;

/** Something went wrong on the server; what exactly is told to administrators only. */
class FlowErrorStage extends Stage<FlowError> {
  protected override renderChallenge(challenge: FlowError): TemplateResult {
    return this.framed(
      challenge,
      html`<form class="pf-c-form">
        <ak-empty-state icon="fa-times"
          ><span> ${challenge.error || 'Something went wrong! Please try again later.'}</span>
          <div slot="body">
            ${
              challenge.traceback
                ? html`<div class="pf-c-form__group">
                    <pre class="ak-exception">${challenge.traceback}</pre>
                  </div>`
                : nothing
            }
            ${
              challenge.request_id
                ? html`<div class="pf-c-form__group">
                    <p>Request ID</p>
                    <code>${challenge.request_id}</code>
                  </div>`
                : nothing
            }
          </div>
        </ak-empty-state>
      </form>`,
    );
  }
}

define('ak-stage-flow-error', FlowErrorStage);
