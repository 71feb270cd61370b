import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define } from '../../elements/base.ts';
import type { ChallengeOf } from '../challenge.ts';
import { capability, word } from '../../elements/interface.ts';
import { flowField } from '../field.ts';
import { PasswordManagerForm } from '../password-manager-form.ts';
import '../password-input.ts';
import { prefill } from '../prefill.ts';
import { Stage } from '../stage.ts';

type Identification = ChallengeOf<'ak-stage-identification'>;

const FIELDS: Readonly<Record<string, string>> = { email: 'Email', upn: 'UPN', username: 'Username' };
const eitherOf = new Intl.ListFormat('en', { style: 'short', type: 'disjunction' });

/** Asks who is there, and for the password on the same page when the stage is set up so. */
class IdentificationStage extends Stage<Identification> {
  #helper: PasswordManagerForm | null = null;

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('challenge') || this.challenge === null) return;
    this.#helper?.remove();
    this.#helper = new PasswordManagerForm({
      withPassword: !this.challenge.password_fields,
      target: () => this.renderRoot.querySelector<HTMLInputElement>('input[name=uidField]'),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#helper?.remove();
  }

  protected override accepted(): void {
    this.#helper?.remove();
  }

  protected override renderChallenge(challenge: Identification): TemplateResult {
    const answer = this.answering(() => ({
      uid_field: this.field('uidField'),
      ...(challenge.password_fields ? { password: this.field('password') } : {}),
    }));
    return this.framed(
      challenge,
      html`<form class="pf-c-form" @submit=${answer}>
          ${challenge.application_pre ? html`<p>${word('continueTo')} ${challenge.application_pre}.</p>` : nothing}
          ${this.#renderFields(challenge)}
        </form>
        ${this.#renderLinks(challenge)}`,
    );
  }

  #renderFields(challenge: Identification): TemplateResult {
    const fields = [...(challenge.user_fields ?? [])].sort();
    if (fields.length === 0) return html`<p>Select one of the options below to continue.</p>`;
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
    const errors = challenge.response_errors?.['uid_field'];
    return html`${flowField({ label, id: 'ak-identifier-input', input, errors })}
      ${challenge.password_fields ? this.#passwordField(challenge) : nothing}
      ${this.renderFormErrors(challenge)}
      <div class="pf-c-form__group pf-m-action">
        <button type="submit" class="pf-c-button pf-m-primary pf-m-block">${challenge.primary_action}</button>
      </div>`;
  }

  #passwordField(challenge: Identification): TemplateResult {
    const errors = challenge.response_errors?.['password'];
    if (!capability('flowPasswordInput')) {
      const input = html`<input
        type="password"
        name="password"
        placeholder="Password"
        autocomplete="current-password"
        class="pf-c-form-control"
        required
        value=${prefill.password}
      />`;
      return flowField({ label: 'Password', id: '', input, errors });
    }
    return html`<ak-flow-input-password
      label="Password"
      input-id="ak-stage-identification-password"
      required
      class="pf-c-form__group"
      .errors=${errors}
      ?allow-show-password=${challenge.allow_show_password}
      prefill=${prefill.password}
    ></ak-flow-input-password>`;
  }

  #renderLinks({ enroll_url: enroll, recovery_url: recovery }: Identification): unknown {
    if (!enroll && !recovery) return nothing;
    return html`<fieldset slot="footer-band" part="additional-actions" class="pf-c-login__main-footer-band">
      <legend class="sr-only">Additional actions</legend>
      ${
        enroll
          ? html`<div class="pf-c-login__main-footer-band-item">
              Need an account?
              <a name="enroll" href=${enroll}>Sign up.</a>
            </div>`
          : nothing
      }
      ${
        recovery
          ? html`<div class="pf-c-login__main-footer-band-item">
              <a name="recovery" href=${recovery}>Forgot username or password?</a>
            </div>`
          : nothing
      }
    </fieldset>`;
  }
}

define('ak-stage-identification', IdentificationStage);
