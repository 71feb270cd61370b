import { css, html, nothing, type TemplateResult } from 'lit';
import { capability, define, Element } from './base.ts';
import { errorDetail } from './errors.ts';
import { showMessage } from './messages.ts';

/** A turning circle; its parts are authentik's. */
const circle = (modifiers: string, valueText = 'Loading...'): TemplateResult =>
  html`<span class="pf-c-spinner ${modifiers}" role="progressbar" aria-valuetext=${valueText}>
    <span class="pf-c-spinner__clipper"></span>
    <span class="pf-c-spinner__lead-ball"></span>
    <span class="pf-c-spinner__tail-ball"></span>
  </span>`;

/** Says that something is going on. */
class Spinner extends Element {
  static override properties = { size: {} };

  size: 'sm' | 'md' | 'lg' | 'xl' = 'md';

  override render(): TemplateResult {
    return circle(`pf-m-${this.size}`);
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

/** Up to 2025.6 the heading is an attribute, and the slots are always there. */
const hasHeader = capability('emptyState') === 'header';

/** Says that nothing is there, or not yet. */
class EmptyState extends Element {
  static override properties = {
    icon: {},
    loading: { type: Boolean, reflect: true },
    defaultLabel: { type: Boolean, reflect: true, attribute: 'default-label' },
    header: {},
  };

  icon = 'fa-question-circle';
  loading = false;
  /** A spinner with the word "Loading". */
  defaultLabel = false;
  /** Heading up to 2025.6; later it is slotted. */
  header = '';

  constructor() {
    super();
    if (capability('emptyState') === 'status') this.role = 'status';
  }

  override render(): TemplateResult {
    const picture =
      this.loading || this.defaultLabel
        ? html`<div class="pf-c-empty-state__icon"><ak-spinner size="xl"></ak-spinner></div>`
        : html`<i class="pf-icon fa ${this.icon} pf-c-empty-state__icon" aria-hidden="true"></i>`;
    return html`<div class="pf-c-empty-state" aria-label=${this.#name}>
      <div class="pf-c-empty-state__content">
        ${picture} ${this.#heading()} ${this.#part('body')} ${this.#part('primary')}
      </div>
    </div>`;
  }

  get #slotted(): globalThis.Element | null {
    return this.querySelector(':scope > :not([slot])');
  }

  get #name(): string | typeof nothing {
    if (hasHeader) return nothing;
    return this.loading || this.defaultLabel ? 'Loading' : (this.#slotted?.textContent ?? nothing);
  }

  #heading(): unknown {
    if (hasHeader) {
      const text = this.loading && this.header === '' ? 'Loading...' : this.header;
      return html`<h1 class="pf-c-title pf-m-lg">${text}</h1>`;
    }
    if (!this.defaultLabel && this.#slotted === null) return nothing;
    return html`<h1 class="pf-c-title pf-m-lg" id="empty-state-heading">
      ${this.defaultLabel ? html`<slot>Loading</slot>` : html`<slot></slot>`}
    </h1>`;
  }

  #part(slot: 'body' | 'primary'): unknown {
    return hasHeader || this.querySelector(`:scope > [slot=${slot}]`) !== null
      ? html`<div class="pf-c-empty-state__${slot}"><slot name=${slot}></slot></div>`
      : nothing;
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

/** An empty state with its heading where the family has it. */
export const emptyState = ({ title, icon, more = nothing }: EmptyStateParts): TemplateResult =>
  hasHeader
    ? html`<ak-empty-state icon=${icon ?? nothing} header=${title}>${more}</ak-empty-state>`
    : html`<ak-empty-state icon=${icon ?? nothing}><span>${title}</span>${more}</ak-empty-state>`;

/** Says that something is being fetched. */
export const loadingState = (): TemplateResult =>
  hasHeader
    ? html`<ak-empty-state loading header="Loading"></ak-empty-state>`
    : html`<ak-empty-state default-label></ak-empty-state>`;
