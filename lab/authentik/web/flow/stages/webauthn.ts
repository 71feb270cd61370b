import { html, nothing, type TemplateResult } from 'lit';
import type { Json } from '../../api.ts';
import { capability, define, Element } from '../../elements/base.ts';
import { emptyState } from '../../elements/spinner.ts';
import type { ChallengeOf } from '../challenge.ts';
import { formActions, Stage, type StageHost } from '../stage.ts';

type Device = ChallengeOf<'ak-stage-authenticator-validate'>['device_challenges'][number];
type SetUp = ChallengeOf<'ak-stage-authenticator-webauthn'>;

/** What is shown while the browser asks its authenticator, and when that came to nothing. */
const asking = (says: string, failed: string | null, retry: () => void, others: unknown): TemplateResult => {
  const state = capability('flowLabels')
    ? html`<ak-empty-state ?loading=${failed === null}><span>${failed ?? says}</span></ak-empty-state>`
    : emptyState({ title: failed ?? says });
  const button = html`<button type="button" class="pf-c-button pf-m-primary pf-m-block" @click=${retry}>
    Retry ${says === 'Registering...' ? 'registration' : 'authentication'}
  </button>`;
  return html`${state} ${formActions(html`${failed === null ? nothing : button} ${others}`)}`;
};

/** A credential as it is sent; what the page has to say for itself is in its own tree. */
const sent = (credential: Credential | null): Json => {
  if (!(credential instanceof PublicKeyCredential)) throw new Error('no credential was given');
  const { id, rawId, response, type } = credential.toJSON();
  return { id, rawId, type, response };
};

/** Lets a passkey or a security key sign; nobody has to click. */
class ValidateWebauthn extends Element {
  static override properties = {
    host: { attribute: false },
    device: { attribute: false },
    back: { attribute: false },
    failed: { state: true },
  };

  host: StageHost | null = null;
  device: Device | null = null;
  /** The button that leads to the picker. */
  back: unknown = nothing;
  protected failed: string | null = null;

  /** The device is reported to the server first, as if somebody had chosen it (2024.10.5, 2026.2.2). */
  protected override firstUpdated(): void {
    void this.host?.submit({ selected_challenge: this.device }).then(() => this.#sign());
  }

  async #sign(): Promise<void> {
    this.failed = null;
    const why = capability('flowLabels')
      ? 'Authentication was cancelled or timed out'
      : 'Authentication failed. Please try again.';
    try {
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON({
        challenge: '',
        ...this.device?.challenge,
      });
      const webauthn = sent(await navigator.credentials.get({ publicKey }));
      if (!(await this.host?.submit({ webauthn }))) this.failed = why;
    } catch {
      this.failed = why;
    }
  }

  override render(): TemplateResult {
    const retry = (): void => void this.#sign();
    return asking('Authenticating...', this.failed, retry, this.back);
  }
}

/** Makes a passkey or a security key known; nobody has to click. */
class AuthenticatorWebauthnStage extends Stage<SetUp> {
  static override properties = { ...Stage.properties, failed: { state: true } };

  protected failed: string | null = null;

  protected override firstUpdated(): void {
    void this.#make();
  }

  async #make(): Promise<void> {
    this.failed = null;
    try {
      const { registration } = this.challenge ?? { registration: undefined };
      if (registration === undefined) throw new Error('there is nothing to register');
      const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(registration);
      const response = sent(await navigator.credentials.create({ publicKey }));
      if (!(await this.host?.submit({ response }))) this.failed = 'Registration failed. Please try again.';
    } catch {
      this.failed = 'Registration failed. Please try again.';
    }
  }

  protected override renderChallenge(challenge: SetUp): TemplateResult {
    const retry = (): void => void this.#make();
    const content = asking('Registering...', this.failed, retry, nothing);
    return this.framed(challenge, html`${this.renderUser(challenge)}${content}`);
  }
}

define('ak-stage-authenticator-validate-webauthn', ValidateWebauthn);
define('ak-stage-authenticator-webauthn', AuthenticatorWebauthnStage);
