/** Stages that end a flow: access denied, an error, the end of a session, a redirect, a form that sends itself. */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { capability, define } from '../../elements/base.ts';
import type { ChallengeOf } from '../challenge.ts';
import { Stage, formActions } from '../stage.ts';

type Denied = ChallengeOf<'ak-stage-access-denied'>;

/** The flow ended: a policy, too many wrong passwords, a `next` that is not allowed. */
class AccessDeniedStage extends Stage<Denied> {
  protected override renderChallenge(challenge: Denied): TemplateResult {
    const cancel = challenge.flow_info?.cancel_url;
    const { error_message: message } = challenge;
    return this.framed(
      challenge,
      html`<form class="pf-c-form">
        ${this.renderUser(challenge)}
        <ak-empty-state icon="fa-times"
          ><span>Request has been denied.</span>
          ${message ? html`<div slot="body"><p>${message}</p></div>` : nothing}
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

type FlowError = ChallengeOf<'ak-stage-flow-error'>;

/** Something went wrong on the server; what exactly is reported to administrators only. */
class FlowErrorStage extends Stage<FlowError> {
  protected override renderChallenge(challenge: FlowError): TemplateResult {
    const { error, traceback, request_id: id } = challenge;
    return this.framed(
      challenge,
      html`<form class="pf-c-form">
        <ak-empty-state icon="fa-times"
          ><span> ${error || 'Something went wrong! Please try again later.'}</span>
          <div slot="body">
            ${traceback ? html`<pre class="ak-exception">${traceback}</pre>` : nothing}
            ${
              id
                ? html`<p>Request ID</p>
                    <code>${id}</code>`
                : nothing
            }
          </div>
        </ak-empty-state>
      </form>`,
    );
  }
}

type SessionEnd = ChallengeOf<'ak-stage-session-end'>;

/** After a logout that an application asked for. */
class SessionEndStage extends Stage<SessionEnd> {
  protected override renderChallenge(challenge: SessionEnd): TemplateResult {
    const { application_name: application, application_launch_url: launch, brand_name: brand } = challenge;
    const { invalidation_flow_url: invalidation } = challenge;
    return this.framed(
      challenge,
      html`<form class="pf-c-form">
        ${this.renderUser(challenge)}
        <p>${`You've logged out of ${application ?? ''}.`}</p>
        <a href="/" class="pf-c-button pf-m-primary">Go back to overview</a>
        ${
          invalidation
            ? html`<a href=${invalidation} class="pf-c-button pf-m-secondary" id="logout"
                >${`Log out of ${brand}`}</a
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

type Redirect = ChallengeOf<'xak-flow-redirect'>;

/** Ends a flow: the page goes to another address. */
class RedirectStage extends Stage<Redirect> {
  protected override updated(changed: PropertyValues): void {
    if (changed.has('challenge') && this.challenge !== null) window.location.assign(this.challenge.to);
  }

  /** An address of another scheme is handed to an app, and the page stays. */
  protected override renderChallenge(challenge: Redirect): TemplateResult {
    const { protocol } = new URL(challenge.to, document.baseURI);
    if (protocol.startsWith('http'))
      return html`<ak-flow-card .challenge=${challenge} loading></ak-flow-card>`;
    return this.framed(
      challenge,
      html`<ak-empty-state icon="fa-check"><span>You may close this page now.</span></ak-empty-state>`,
    );
  }
}

type Autosubmit = ChallengeOf<'ak-stage-autosubmit'>;

/** Sends a form to another site by itself (`response_mode=form_post`). */
class AutosubmitStage extends Stage<Autosubmit> {
  protected override updated(changed: PropertyValues): void {
    if (changed.has('challenge') && this.challenge !== null) this.renderRoot.querySelector('form')?.submit();
  }

  protected override renderChallenge(challenge: Autosubmit): TemplateResult {
    return this.framed(
      challenge,
      html`<form class="pf-c-form" action=${challenge.url} method="post">
        ${Object.entries(challenge.attrs).map(
          ([name, value]) => html`<input type="hidden" name=${name} value=${value} />`,
        )}
        <ak-empty-state loading>Loading</ak-empty-state>
      </form>`,
    );
  }
}

define('ak-stage-access-denied', AccessDeniedStage);
define('ak-stage-flow-error', FlowErrorStage);
define('ak-stage-session-end', SessionEndStage);
define('ak-stage-redirect', RedirectStage);
define('ak-stage-autosubmit', AutosubmitStage);
