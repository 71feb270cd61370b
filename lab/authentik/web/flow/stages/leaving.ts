import { html, type PropertyValues, type TemplateResult } from 'lit';
import { define } from '../../elements/base.ts';
import type { ChallengeOf } from '../challenge.ts';
import { Stage } from '../stage.ts';

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
        <ak-empty-state loading default-label></ak-empty-state>
      </form>`,
    );
  }
}

define('ak-stage-redirect', RedirectStage);
define('ak-stage-autosubmit', AutosubmitStage);
