import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { capability, define, word } from '../../elements/base.ts';
import type { ChallengeOf } from '../challenge.ts';
import { flowField } from '../field.ts';
import { passwordField } from '../password-input.ts';
import { Stage } from '../stage.ts';

type Identification = ChallengeOf<'ak-stage-identification'>;

const FIELDS: Readonly<Record<string, string>> = { email: 'Email', upn: 'UPN', username: 'Username' };
const eitherOf = new Intl.ListFormat('en', { style: 'short', type: 'disjunction' });

/**
 * Fields behind the body that password managers can see, which do not look into shadow roots: inputs beside those of
 * the stage.
 *
 * @param withPassword whether the stage has no password field of its own.
 */
function passwordManagerForm(withPassword: boolean): HTMLFormElement {
  const form = document.createElement('form');
  const fields = [
    { type: 'text', name: 'username', autocomplete: 'username' },
    ...(withPassword ? [{ type: 'password', name: 'password', autocomplete: 'current-password' }] : []),
    { type: 'text', name: 'code', autocomplete: 'one-time-code' },
  ];
  for (const attributes of fields) {
    const input = document.createElement('input');
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
    form.append(input);
  }
  document.documentElement.append(form);
  return form;
}

/** Asks who is there, and for the password on the same page when the stage is set up so. */
class IdentificationStage extends Stage<Identification> {
  #managerForm: HTMLFormElement | null = null;

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('challenge') || this.challenge === null) return;
    const { sources, user_fields: fields } = this.challenge;
    const [only] = sources;
    // A single source is not offered: the page goes there by itself.
    if (only !== undefined && (fields ?? []).length === 0) window.location.assign(only.challenge.to);
    this.#managerForm?.remove();
    this.#managerForm = passwordManagerForm(!this.challenge.password_fields);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#managerForm?.remove();
  }

  protected override renderChallenge(challenge: Identification): TemplateResult {
    const { application_pre: application } = challenge;
    const answer = this.answering(() => ({
      uid_field: this.field('uidField'),
      ...(challenge.password_fields ? { password: this.field('password') } : {}),
    }));
    // With a captcha on it the page waits for the token, and sends nothing (2024.10.5, 2026.2.2).
    const waiting = (event: SubmitEvent): void => {
      event.preventDefault();
    };
    return this.framed(
      challenge,
      html`<form class="pf-c-form" @submit=${challenge.captcha_stage ? waiting : answer}>
          ${application ? html`<p>${word('continueTo')} ${application}.</p>` : nothing}
          ${this.#renderFields(challenge)}
        </form>
        ${this.#passwordless(challenge)}`,
    );
  }

  #passwordless({ passwordless_url: address }: Identification): unknown {
    if (!address) return nothing;
    return html`<span>Or</span>
      <a class="pf-c-button pf-m-secondary pf-m-block" href=${address}>Use a security key</a>`;
  }

  #renderFields(challenge: Identification): TemplateResult {
    const fields = [...(challenge.user_fields ?? [])].sort();
    const label = eitherOf.format(fields.map((field) => FIELDS[field] ?? field));
    const input = html`<input
      id=${capability('flowLabels') ? 'ak-identifier-input' : nothing}
      type=${fields.join() === 'email' ? 'email' : 'text'}
      name="uidField"
      placeholder=${label}
      autofocus
      autocomplete="username"
      spellcheck="false"
      class="pf-c-form-control"
      value=${challenge.pending_user_identifier ?? ''}
      required
    />`;
    const { uid_field: errors, password } = challenge.response_errors ?? {};
    return html`${flowField({ label, id: 'ak-identifier-input', input, errors })}
      ${
        challenge.password_fields
          ? passwordField({ challenge, errors: password, placeholder: 'Password', alone: false })
          : nothing
      }
      ${this.renderFormErrors(challenge)}
      <div class="pf-c-form__group pf-m-action">
        <button type="submit" class="pf-c-button pf-m-primary pf-m-block">${challenge.primary_action}</button>
      </div>`;
  }
}

define('ak-stage-identification', IdentificationStage);
