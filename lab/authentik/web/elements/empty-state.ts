import { html, nothing, type TemplateResult } from 'lit';
import { patternfly } from '../patternfly.ts';
import { define, Element } from './base.ts';
import './spinner.ts';

/** Says that nothing is there, or not yet. */
export class EmptyState extends Element {
  static override styles = [Element.styles, patternfly.emptyState, patternfly.title];
  static override properties = {
    icon: {},
    loading: { type: Boolean, reflect: true },
    defaultLabel: { type: Boolean, reflect: true, attribute: 'default-label' },
    fullHeight: { type: Boolean, attribute: 'full-height' },
  };

  icon = '';
  loading = false;
  /** A spinner with the word "Loading". */
  defaultLabel = false;
  fullHeight = false;

  constructor() {
    super();
    this.role = 'status';
  }

  override render(): TemplateResult {
    return html`<div class="pf-c-empty-state ${this.fullHeight ? 'pf-m-full-height' : ''}">
      <div class="pf-c-empty-state__content">
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
