import { css, html, nothing, type TemplateResult } from 'lit';
import { capability, define, Element } from './base.ts';
import { errorDetail } from './errors.ts';
import { showMessage } from './messages.ts';

/** Says that something is going on. */
class Spinner extends Element {
  static override properties = { size: {} };

  size: 'sm' | 'md' | 'lg' | 'xl' = 'md';

  override render(): TemplateResult {
    return html`<span
      class="pf-c-spinner pf-m-${this.size}"
      role="progressbar"
      aria-valuetext="Loading..."
    ></span>`;
  }
}

/** Covers a dialog while its form is being sent. */
class LoadingOverlay extends Element {
  static override styles = [
    Element.styles,
    css`
      :host {
        position: absolute;
        z-index: 999;
        inset: 0;
        display: flex;
        align-items: center;
        justify-content: center;
        background-color: rgb(255 255 255 / 60%);
      }
    `,
  ];

  override render(): TemplateResult {
    return html`<ak-spinner size="xl"></ak-spinner>`;
  }
}

define('ak-spinner', Spinner);
define('ak-loading-overlay', LoadingOverlay);

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

/** Says that nothing is there, or not yet; what it says is slotted or, up to 2025.6, an attribute. */
class EmptyState extends Element {
  static override properties = { icon: {}, loading: { type: Boolean, reflect: true }, header: {} };

  icon = 'fa-question-circle';
  loading = false;
  header = '';

  constructor() {
    super();
    if (capability('emptyState') === 'status') this.role = 'status';
  }

  override render(): TemplateResult {
    return html`<div class="pf-c-empty-state">
      ${
        this.loading
          ? html`<ak-spinner size="xl"></ak-spinner>`
          : html`<i class="pf-icon fa ${this.icon}" aria-hidden="true"></i>`
      }
      <h1 class="pf-c-title pf-m-lg">${this.header}<slot></slot></h1>
      <slot name="body"></slot><slot name="primary"></slot>
    </div>`;
  }
}

define('ak-empty-state', EmptyState);

/** What an empty state says. */
interface EmptyStateParts {
  readonly title: string;
  readonly icon?: string;
  /** Content for the slots `body` and `primary`. */
  readonly more?: unknown;
}

/** An empty state with its heading. */
export const emptyState = ({ title, icon, more = nothing }: EmptyStateParts): TemplateResult =>
  capability('emptyState') === 'header'
    ? html`<ak-empty-state icon=${icon ?? nothing} header=${title}>${more}</ak-empty-state>`
    : html`<ak-empty-state icon=${icon ?? nothing}><span>${title}</span>${more}</ak-empty-state>`;

/** Says that something is being fetched. */
export const loadingState: TemplateResult = html`<ak-empty-state loading>Loading</ak-empty-state>`;
