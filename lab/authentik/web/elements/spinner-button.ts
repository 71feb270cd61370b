import { css, html, nothing, type TemplateResult } from 'lit';
import { patternfly } from '../patternfly.ts';
import { define, Element } from './base.ts';
import { errorDetail } from './errors.ts';
import { capability } from './interface.ts';
import { showMessage } from './messages.ts';
import './spinner.ts';

/** How long the button shows a result and takes no click, in milliseconds. */
const DEAD_TIME = 1500;

const stateClasses = {
  idle: '',
  running: 'pf-m-in-progress working',
  succeeded: 'pf-m-success working',
  failed: 'pf-m-danger working',
} as const;

/** A button that runs something and shows how it went. */
export class SpinnerButton extends Element {
  static override styles = [
    Element.styles,
    patternfly.button,
    patternfly.spinner,
    css`
      #spinner-button {
        transition: all var(--pf-c-button--m-progress--TransitionDuration) ease 0s;
      }
      #spinner-button.working {
        pointer-events: none;
      }
      .pf-m-primary.pf-m-success {
        color: var(--pf-c-button--m-primary--Color) !important;
        background-color: var(--pf-global--success-color--100);
      }
      .pf-m-secondary.pf-m-success {
        color: var(--pf-global--success-color--100) !important;
        --pf-c-button--m-secondary--after--BorderColor: var(--pf-global--success-color--100);
      }
      .pf-m-danger.pf-m-success {
        color: var(--pf-global--Color--light-100) !important;
      }
    `,
  ];
  static override properties = {
    callAction: { attribute: false },
    disabled: { type: Boolean },
    quiet: { attribute: false },
    label: {},
    state: { state: true },
  };

  callAction: () => Promise<unknown> = () => Promise.resolve();
  disabled = false;
  /** Whoever is called tells failures himself. */
  quiet = false;
  label: string | null = null;
  protected state: keyof typeof stateClasses = 'idle';

  override render(): TemplateResult {
    return html`<button
      id="spinner-button"
      part="spinner-button"
      class="pf-c-button pf-m-progress ${[...this.classList, stateClasses[this.state]].join(' ').trim()}"
      type=${capability('nativeValidation') ? 'button' : nothing}
      aria-label=${this.label ?? nothing}
      aria-busy=${capability('errorRoles') ? String(this.state === 'running') : nothing}
      ?disabled=${this.disabled}
      @click=${() => this.#run()}
    >
      ${
        this.state === 'running'
          ? html`<span class="pf-c-button__progress"><ak-spinner size="md"></ak-spinner></span>`
          : nothing
      }
      <slot></slot>
    </button>`;
  }

  /** What follows a failure; the dead time is over only after it. */
  protected reportFailure(error: unknown): void {
    if (!this.quiet) showMessage({ level: 'danger', title: errorDetail(error) });
  }

  async #run(): Promise<void> {
    if (this.state === 'running') return;
    this.state = 'running';
    try {
      await this.callAction();
      this.state = 'succeeded';
    } catch (error) {
      this.state = 'failed';
      this.reportFailure(error);
    }
    window.setTimeout(() => {
      this.state = 'idle';
    }, DEAD_TIME);
  }
}

/** A button that sends a request of the API. */
export class ActionButton extends SpinnerButton {
  set apiRequest(request: () => Promise<unknown>) {
    this.callAction = request;
  }
}

define('ak-spinner-button', SpinnerButton);
define('ak-action-button', ActionButton);
