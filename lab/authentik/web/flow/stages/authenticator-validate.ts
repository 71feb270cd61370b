import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { define } from '../../elements/base.ts';
import type { ChallengeOf, DeviceChallenge } from '../challenge.ts';
import { prefill } from '../prefill.ts';
import { Stage } from '../stage.ts';
import './authenticator-validate-code.ts';

type Validate = ChallengeOf<'ak-stage-authenticator-validate'>;

/** Icon, name and description of a kind of device. */
const DEVICES: Readonly<Record<string, readonly [icon: string, label: string, description: string]>> = {
  totp: ['fa-clock', 'Traditional authenticator', 'Use a code-based authenticator.'],
  static: ['fa-key', 'Recovery keys', 'In case you lose access to your primary authenticators.'],
  email: ['fa-envelope', 'Email', 'Tokens sent via email.'],
  sms: ['fa-comment', 'SMS', 'Tokens sent via SMS.'],
  webauthn: ['fa-mobile-alt', 'Security key', 'Use a Passkey or security key to prove your identity.'],
  duo: ['fa-mobile-alt', 'Duo push-notifications', 'Receive a push notification on your device.'],
};

/** Asks for a second factor: for the device when there are several, then for its code. */
class AuthenticatorValidateStage extends Stage<Validate> {
  static override styles = [
    ...Stage.styles,
    css`
      fieldset {
        padding: 0;
        border: 0;
      }
      legend {
        margin-block-end: var(--pf-global--spacer--md);
      }
      .authenticator-button {
        display: grid;
        grid-template-columns: minmax(auto, 2rem) minmax(33%, max-content);
        gap: var(--pf-global--spacer--lg);
        align-items: center;
        width: 100%;
        text-align: start;
      }
      .authenticator-button:hover {
        background-color: var(--pf-global--BackgroundColor--200);
      }
    `,
  ];
  static override properties = { ...Stage.properties, device: { state: true } };

  protected device: DeviceChallenge | null = null;
  #chosen = false;

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('challenge') || this.challenge === null) return;
    const { device_challenges: devices } = this.challenge;
    const { device } = this;
    if (device !== null && !devices.some(({ device_uid: uid }) => uid === device.device_uid)) {
      this.device = null;
      this.#chosen = false;
    }
    if (this.#chosen) return;
    this.#chosen = true;
    const first = this.#firstChoice(devices);
    if (first !== undefined) this.#choose(first);
  }

  /** The only device; the one a password manager has a code for; else the one used last, unless it is the recovery keys. */
  #firstChoice(devices: readonly DeviceChallenge[]): DeviceChallenge | undefined {
    if (devices.length === 1) return devices[0];
    const totp = devices.find(({ device_class: kind }) => kind === 'totp');
    if (prefill.code !== '' && totp !== undefined) return totp;
    const [last] = devices
      .filter(({ last_used: used }) => used)
      .sort((left, right) => Date.parse(right.last_used ?? '') - Date.parse(left.last_used ?? ''));
    return last?.device_class === 'static' ? undefined : last;
  }

  #choose(device: DeviceChallenge): void {
    this.device = device;
    void this.host?.notify({ selected_challenge: device });
  }

  /** Back to the choice of devices. */
  readonly #back = (): void => {
    this.device = null;
  };

  protected override renderChallenge(challenge: Validate): TemplateResult {
    return this.framed(
      challenge,
      html`${
        this.device === null
          ? this.#renderPicker(challenge)
          : html`<ak-stage-authenticator-validate-code
              .challenge=${challenge}
              .host=${this.host}
              .device=${this.device}
              .onBack=${challenge.device_challenges.length > 1 ? this.#back : null}
            ></ak-stage-authenticator-validate-code>`
      }`,
    );
  }

  #renderPicker(challenge: Validate): TemplateResult {
    return html`<form class="pf-c-form">
      ${this.renderUser(challenge)}
      <fieldset class="pf-c-form__group pf-m-action" name="device-challenges">
        <legend class="pf-c-title">Select an authentication method</legend>
        ${challenge.device_challenges.map((device, index) => this.#renderDevice(device, index))}
      </fieldset>
    </form>`;
  }

  #renderDevice(device: DeviceChallenge, index: number): TemplateResult {
    const [icon, label, description] = DEVICES[device.device_class] ?? [
      'fa-question',
      'Unknown device',
      'An unknown device class was provided.',
    ];
    const id = `device-challenge-${index}`;
    return html`<button
      id=${id}
      aria-labelledby="${id}-label"
      aria-describedby="${id}-description"
      class="pf-c-button authenticator-button"
      type="button"
      @click=${() => {
        this.#choose(device);
      }}
    >
      <i class="fas ${icon}" aria-hidden="true"></i>
      <div class="content">
        <h1 class="pf-c-title pf-m-sm" id="${id}-label">${label}</h1>
        <p class="pf-c-form__helper-text" id="${id}-description">${description}</p>
      </div>
    </button>`;
  }
}

define('ak-stage-authenticator-validate', AuthenticatorValidateStage);
