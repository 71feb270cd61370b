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
      html`<ak-empty-state icon="fas fa-check"><span>You may close this page now.</span></ak-empty-state>`,
    );
  }
}

define('ak-stage-redirect', RedirectStage);
