import { html, nothing, type TemplateResult } from 'lit';
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
    return this.framed(
      challenge,
      html`<form class="pf-c-form" @submit=${this.answering(() => ({ token: challenge.token }))}>
        ${this.renderUser(challenge)} ${this.#renderPermissions(challenge)} ${formActions(continueButton)}
      </form>`,
    );
  }

  #renderPermissions({
    header_text,
    permissions,
    additional_permissions: additional,
  }: Consent): TemplateResult {
    const known =
      additional.length > 0
        ? 'Application already has access to the following permissions:'
        : 'Application requires following permissions:';
    return html`<div class="pf-c-form__group">
        ${stageHeading(header_text, 'pf-u-mb-md')}
        ${
          permissions.length > 0
            ? html`<p class="pf-u-mb-md">${known}</p>
                ${permissionList(permissions)}`
            : nothing
        }
      </div>
      ${
        additional.length > 0
          ? html`<div class="pf-c-form__group">
              <p class="pf-u-font-weight-bold pf-u-mb-md">Application requires following new permissions:</p>
              ${permissionList(additional)}
            </div>`
          : nothing
      }`;
  }
}

define('ak-stage-consent', ConsentStage);
