import { css, html, nothing, type TemplateResult } from 'lit';
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
class SpinnerButton extends Element {
  static override styles = [
    Element.styles,
    css`
      .working {
        pointer-events: none;
      }
    `,
  ];
  static override properties = {
    callAction: { attribute: false },
    quiet: { attribute: false },
    state: { state: true },
  };

  callAction: () => Promise<unknown> = () => Promise.resolve();
  /** The action shows its failures itself. */
  quiet = false;
  protected state: keyof typeof stateClasses = 'idle';

  override render(): TemplateResult {
    return html`<button
      id="spinner-button"
      class="pf-c-button pf-m-progress ${[...this.classList, stateClasses[this.state]].join(' ').trim()}"
      type=${capability('nativeValidation') ? 'button' : nothing}
      aria-busy=${capability('errorRoles') ? String(this.state === 'running') : nothing}
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

  async #run(): Promise<void> {
    if (this.state === 'running') return;
    this.state = 'running';
    try {
      await this.callAction();
      this.state = 'succeeded';
    } catch (error) {
      this.state = 'failed';
      if (!this.quiet) showMessage({ level: 'danger', title: errorDetail(error) });
    }
    window.setTimeout(() => {
      this.state = 'idle';
    }, DEAD_TIME);
  }
}

define('ak-spinner-button', SpinnerButton);
