/** Stages that ask one thing: captcha, consent, prompt, and whether to stay signed in. */
import { html, nothing, type TemplateResult } from 'lit';
import { capability, define } from '../../elements/base.ts';
import type { ChallengeOf } from '../challenge.ts';
import { Stage, continueButton, formActions, stageHeading } from '../stage.ts';

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

type Prompt = ChallengeOf<'ak-stage-prompt'>;

/** Asks for more: here for check boxes alone. Nobody is named. */
class PromptStage extends Stage<Prompt> {
  protected override renderChallenge(challenge: Prompt): TemplateResult {
    const answer = this.answering(({ target }) =>
      target instanceof HTMLFormElement ? Object.fromEntries(new FormData(target).entries()) : {},
    );
    const fields = challenge.fields.map(
      ({ field_key: key, label, required }) =>
        html`<div class="pf-c-form__group">
          <div class="pf-c-check">
            <input type="checkbox" class="pf-c-check__input" id=${key} name=${key} ?required=${required} />
            <label class="pf-c-check__label" for=${key}>${label}</label>
            ${required ? html`<p class="pf-c-form__helper-text">Required.</p>` : ''}
          </div>
        </div>`,
    );
    return this.framed(
      challenge,
      html`<form class="pf-c-form" @submit=${answer}>${fields}${formActions(continueButton)}</form>`,
    );
  }
}

type UserLogin = ChallengeOf<'ak-stage-user-login'>;

/** Asks whether to stay signed in. */
class UserLoginStage extends Stage<UserLogin> {
  protected override renderChallenge(challenge: UserLogin): TemplateResult {
    const answer = this.answering(({ submitter }) => ({
      remember_me: submitter?.matches('.pf-m-primary') ?? false,
    }));
    return this.framed(
      challenge,
      html`<form class="pf-c-form" @submit=${answer}>
        ${this.renderUser(challenge)}
        <div class="pf-c-form__group">${stageHeading('Stay signed in?', 'pf-u-mb-xl')}</div>
        ${formActions(
          html`<button
              name=${capability('flowPartNames') ? 'remember-me' : nothing}
              type=${capability('flowCard') === 'none' ? nothing : 'submit'}
              class="pf-c-button pf-m-primary"
            >
              Yes
            </button>
            <button
              name=${capability('flowPartNames') ? 'forget-me' : nothing}
              type=${capability('flowCard') === 'none' ? nothing : 'submit'}
              class="pf-c-button pf-m-secondary"
            >
              No
            </button>`,
        )}
      </form>`,
    );
  }
}

define('ak-stage-captcha', CaptchaStage);
define('ak-stage-consent', ConsentStage);
define('ak-stage-prompt', PromptStage);
define('ak-stage-user-login', UserLoginStage);
