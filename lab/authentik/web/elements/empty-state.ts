import { html, nothing, type TemplateResult } from 'lit';
import { patternfly } from '../patternfly.ts';
import { define, Element } from './base.ts';
import { capability } from './interface.ts';
import './spinner.ts';

/** Says that nothing is there, or not yet. */
export class EmptyState extends Element {
  static override styles = [Element.styles, patternfly.emptyState, patternfly.title];
  static override properties = {
    icon: {},
    loading: { type: Boolean, reflect: true },
    defaultLabel: { type: Boolean, reflect: true, attribute: 'default-label' },
    fullHeight: { type: Boolean, attribute: 'full-height' },
    header: {},
  };

  icon = '';
  loading = false;
  /** A spinner with the word "Loading". */
  defaultLabel = false;
  fullHeight = false;
  /** Heading of an empty state up to 2025.6; later it is slotted. */
  header = '';

  constructor() {
    super();
    if (capability('emptyState') === 'status') this.role = 'status';
  }

  override render(): TemplateResult {
    return capability('emptyState') === 'header' ? this.#withHeader() : this.#slotted();
  }

  /** Up to 2025.6, with its untidy class and slots that are always there. */
  #withHeader(): TemplateResult {
    return html`<div class="pf-c-empty-state ${String(this.fullHeight && 'pf-m-full-height')}">
      <div class="pf-c-empty-state__content">
        ${
          this.loading
            ? html`<div class="pf-c-empty-state__icon"><ak-spinner size="xl"></ak-spinner></div>`
            : html`<i
                class="pf-icon fa ${this.icon === '' ? 'fa-question-circle' : this.icon} pf-c-empty-state__icon"
                aria-hidden="true"
              ></i>`
        }
        <h1 class="pf-c-title pf-m-lg">${this.loading && this.header === '' ? 'Loading...' : this.header}</h1>
        <div class="pf-c-empty-state__body"><slot name="body"></slot></div>
        <div class="pf-c-empty-state__primary"><slot name="primary"></slot></div>
      </div>
    </div>`;
  }

  #slotted(): TemplateResult {
    return html`<div
      class="pf-c-empty-state ${this.fullHeight ? 'pf-m-full-height' : ''}"
      aria-label=${this.#heading}
    >
      <div
        class="pf-c-empty-state__content"
        role=${capability('emptyState') === 'progressbar' ? 'progressbar' : nothing}
      >
        ${
          this.loading || this.defaultLabel
            ? html`<div part="spinner" class="pf-c-empty-state__icon">
                <ak-spinner size="xl"></ak-spinner>
              </div>`
            : html`<i
                part="icon"
                class="pf-icon fa ${this.icon === '' ? 'fa-question-circle' : this.icon} pf-c-empty-state__icon"
                aria-hidden="true"
              ></i>`
        }
        ${
          this.defaultLabel || this.#has(':scope > :not([slot])')
            ? html`<h1 part="heading" class="pf-c-title pf-m-lg" id="empty-state-heading">
                ${this.defaultLabel ? html`<slot>Loading</slot>` : html`<slot></slot>`}
              </h1>`
            : nothing
        }
        ${this.#part('body')} ${this.#part('primary')}
      </div>
    </div>`;
  }

  /** The text of the slotted heading. */
  get #heading(): string | typeof nothing {
    if (this.loading || this.defaultLabel) return 'Loading';
    return this.querySelector(':scope > :not([slot])')?.textContent ?? nothing;
  }

  #has(selector: string): boolean {
    return this.querySelector(selector) !== null;
  }

  #part(slot: 'body' | 'primary'): unknown {
    return this.#has(`:scope > [slot=${slot}]`)
      ? html`<div part=${slot} class="pf-c-empty-state__${slot}"><slot name=${slot}></slot></div>`
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

/** An empty state with its heading where the generation has it. */
export const emptyState = ({ title, icon, more = nothing }: EmptyStateParts): TemplateResult =>
  capability('emptyState') === 'header'
    ? html`<ak-empty-state icon=${icon ?? nothing} header=${title}>${more}</ak-empty-state>`
    : html`<ak-empty-state icon=${icon ?? nothing}><span>${title}</span>${more}</ak-empty-state>`;

/** Says that something is being fetched. */
export const loadingState = (): TemplateResult =>
  capability('emptyState') === 'header'
    ? html`<ak-empty-state loading header="Loading"></ak-empty-state>`
    : html`<ak-empty-state default-label></ak-empty-state>`;
