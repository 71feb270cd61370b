import { html, type TemplateResult } from 'lit';
import { define } from '../../elements/base.ts';
import type { ChallengeOf } from '../challenge.ts';
import { Stage, continueButton, formActions, stageHeading } from '../stage.ts';

type Consent = ChallengeOf<'ak-stage-consent'>;

/** Scopes without a description and `openid` are not shown. */
const permissionList = (permissions: Consent['permissions']): TemplateResult =>
  html`<ul class="pf-c-list" id="permissions">
    ${permissions
      .filter(({ id, name }) => name !== '' && id !== 'openid')
      .map(({ id, name }) => html`<li data-permission-code=${id}>${name}</li>`)}
  </ul>`;

/** Asks whether an application may have what it asks for. */
class ConsentStage extends Stage<Consent> {
  protected override renderChallenge(challenge: Consent): TemplateResult {
    const { permissions, additional_permissions: additional } = challenge;
    return this.framed(
      challenge,
      html`<form class="pf-c-form" @submit=${this.answering(() => ({ token: challenge.token }))}>
        ${this.renderUser(challenge)}
        <div class="pf-c-form__group">${stageHeading(challenge.header_text, 'pf-u-mb-md')}</div>
        ${permissionList([...permissions, ...additional])} ${formActions(continueButton)}
      </form>`,
    );
  }
}

define('ak-stage-consent', ConsentStage);
