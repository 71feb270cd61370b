import { html, type TemplateResult } from 'lit';
import { define } from '../../elements/base.ts';
import type { ChallengeOf } from '../challenge.ts';
import { Stage } from '../stage.ts';

type Captcha = ChallengeOf<'ak-stage-captcha'>;

/** A captcha without a way to its maker: an empty frame, no button, no error (2024.10.5, 2026.2.2). */
class CaptchaStage extends Stage<Captcha> {
  protected override renderChallenge(challenge: Captcha): TemplateResult {
    return this.framed(
      challenge,
      html`<form class="pf-c-form">${this.renderUser(challenge)}<iframe></iframe></form>`,
    );
  }
}

define('ak-stage-captcha', CaptchaStage);
