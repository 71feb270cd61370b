import { html, nothing, type TemplateResult } from 'lit';
import { capability, define, Element } from '../../elements/base.ts';
import type { ChallengeOf } from '../challenge.ts';
import { flowField } from '../field.ts';
import { Stage, continueButton, formActions, type StageHost } from '../stage.ts';

type Validate = ChallengeOf<'ak-stage-authenticator-validate'>;
type Device = Validate['device_challenges'][number];

/** What devices are called in the picker. */
const PICKER: Readonly<Record<string, string>> = {
  static: 'Recovery keys',
  totp: 'Traditional authenticator',
  webauthn: 'Security key',
};

/** The device whose form opens by itself: the only one, or the one used last unless that gives recovery codes. */
function opened(devices: readonly Device[]): Device | null {
  const [only, ...others] = devices;
  if (only !== undefined && others.length === 0) return only;
  const used = devices.filter(({ last_used: used }) => used != null);
  const [last] = used.sort((one, other) => (other.last_used ?? '').localeCompare(one.last_used ?? ''));
  return last === undefined || last.device_class === 'static' ? null : last;
}

/** The button that leads to the picker. */
const backButton = (toPicker: () => void): TemplateResult =>
  html`<button
    type=${capability('flowPartNames') ? 'button' : nothing}
    class="pf-c-button pf-m-secondary pf-m-block"
    @click=${(event: Event) => {
      event.preventDefault();
      toPicker();
    }}
  >
    Select another authentication method
  </button>`;

/** Asks for a code of a device, with a tree of its own. */
class ValidateCode extends Element {
  static override properties = {
    challenge: { attribute: false },
    host: { attribute: false },
    deviceClass: { attribute: false },
    back: { attribute: false },
  };

  challenge: Validate | null = null;
  host: StageHost | null = null;
  deviceClass = '';
  /** The button that leads to the picker. */
  back: unknown = nothing;

  override render(): TemplateResult {
    const isStatic = this.deviceClass === 'static';
    const input = html`<input
      id=${capability('flowLabels') ? 'validation-code-input' : nothing}
      type="text"
      name="code"
      inputmode=${isStatic ? 'text' : 'numeric'}
      placeholder=${capability('flowLabels') ? 'Type an authentication code...' : 'Please enter your code'}
      autocomplete="one-time-code"
      class="pf-c-form-control"
      required
    />`;
    const label = isStatic ? 'Static token' : 'Authentication code';
    const errors = this.challenge?.response_errors?.['code'];
    return html`<form class="pf-c-form" @submit=${this.#answer}>
      <input type="hidden" name="username" value=${this.challenge?.pending_user ?? ''} />
      ${flowField({ label, id: 'validation-code-input', input, errors })}
      ${formActions(html`${continueButton} ${this.back}`)}
    </form>`;
  }

  readonly #answer = (event: SubmitEvent): void => {
    event.preventDefault();
    const code = this.renderRoot.querySelector('input[name="code"]');
    void this.host?.submit({ code: code instanceof HTMLInputElement ? code.value : '' });
  };
}

/** Asks for a second factor: which device, and its code. */
class AuthenticatorValidateStage extends Stage<Validate> {
  static override properties = { ...Stage.properties, chosen: { state: true } };

  /** `undefined`: nobody has chosen yet; `null`: the picker was asked for. */
  protected chosen: Device | null | undefined = undefined;

  #told = false;

  /** A device whose form opens by itself is reported to the server as if somebody had chosen it (2026.2.2, 2026.5.0). */
  protected override updated(): void {
    const device = opened(this.challenge?.device_challenges ?? []);
    if (this.#told || device === null) return;
    this.#told = true;
    this.#tell(device);
  }

  #tell(device: Device): void {
    // A passkey's form does so itself.
    if (device.device_class !== 'webauthn') void this.host?.submit({ selected_challenge: device });
  }

  protected override renderChallenge(challenge: Validate): TemplateResult {
    const { device_challenges: devices } = challenge;
    const device = this.chosen === undefined ? opened(devices) : this.chosen;
    const toPicker = (): void => {
      this.chosen = null;
    };
    const back = devices.length > 1 ? backButton(toPicker) : nothing;
    const content = device === null ? this.#picker(devices) : this.#form(challenge, device, back);
    return this.framed(challenge, html`${this.renderUser(challenge)}${content}`);
  }

  #form(challenge: Validate, device: Device, back: unknown): TemplateResult {
    return device.device_class === 'webauthn'
      ? html`<ak-stage-authenticator-validate-webauthn
          .host=${this.host}
          .device=${device}
          .back=${back}
        ></ak-stage-authenticator-validate-webauthn>`
      : html`<ak-stage-authenticator-validate-code
          .challenge=${challenge}
          .host=${this.host}
          .deviceClass=${device.device_class}
          .back=${back}
        ></ak-stage-authenticator-validate-code>`;
  }

  #picker(devices: readonly Device[]): TemplateResult {
    const buttons = devices.map((device) => {
      const name = PICKER[device.device_class] ?? '';
      const choose = (): void => {
        this.chosen = device;
        this.#tell(device);
      };
      return html`<button type="button" class="pf-c-button authenticator-button" @click=${choose}>
        ${
          capability('flowLabels')
            ? html`<h1>${name}</h1>`
            : html`<i class="fas fa-mobile-alt" aria-hidden="true"></i>
                <p>${name}</p>`
        }
      </button>`;
    });
    return capability('flowLabels')
      ? html`<fieldset>
          <legend class="sr-only">Select an authentication method</legend>
          ${buttons}
        </fieldset>`
      : html`<p>Select an authentication method.</p>
          <ul>
            ${buttons.map((button) => html`<li>${button}</li>`)}
          </ul>`;
  }
}

define('ak-stage-authenticator-validate-code', ValidateCode);
define('ak-stage-authenticator-validate', AuthenticatorValidateStage);
