import { html, nothing, type TemplateResult } from 'lit';
import { define, Element } from './base.ts';
import { capability } from './interface.ts';
import './spinner.ts';

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
export interface EmptyStateParts {
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
