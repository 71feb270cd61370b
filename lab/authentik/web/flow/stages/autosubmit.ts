import { html, type PropertyValues, type TemplateResult } from 'lit';
import { define } from '../../elements/base.ts';
import type { ChallengeOf } from '../challenge.ts';
import { Stage } from '../stage.ts';

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

define('ak-stage-autosubmit', AutosubmitStage);
