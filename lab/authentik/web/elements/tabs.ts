import { css, html, nothing, type TemplateResult } from 'lit';
import { define, Element } from './base.ts';

/** A panel of tabs. */
interface TabPanel {
  /** Slot and id: `page-…`. */
  readonly slot: string;
  readonly title: string;
  readonly content: unknown;
}

/** A panel of tabs. */
export const tabPanel = ({ slot, title, content }: TabPanel): TemplateResult =>
  html`<div role="tabpanel" tabindex="0" slot=${slot} id=${slot} aria-label=${title}>${content}</div>`;

/** Tabs over panels, the children with `slot="page-…"`. */
class Tabs extends Element {
  static override styles = [
    Element.styles,
    css`
      .pf-c-tabs__list {
        display: flex;
      }
    `,
  ];
  static override properties = { active: { state: true } };

  protected active: string | null = null;

  get #panels(): readonly HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(":scope > [slot^='page-']")];
  }

  override render(): TemplateResult {
    const panels = this.#panels;
    this.active ??= panels[0]?.slot ?? null;
    return html`<div class="pf-c-tabs">
        <ul class="pf-c-tabs__list" role="tablist">
          ${panels.map((panel) => this.#tab(panel))}
        </ul>
      </div>
      <slot name=${this.active ?? nothing}></slot>`;
  }

  #tab({ slot, ariaLabel }: HTMLElement): TemplateResult {
    const current = slot === this.active;
    return html`<li class="pf-c-tabs__item ${current ? 'pf-m-current' : ''}">
      <button
        type="button"
        role="tab"
        id=${`${slot}-tab`}
        name=${slot}
        aria-selected=${String(current)}
        aria-controls=${slot}
        class="pf-c-tabs__link"
        @click=${() => {
          this.active = slot;
        }}
      >
        <span class="pf-c-tabs__item-text">${ariaLabel}</span>
      </button>
    </li>`;
  }
}

define('ak-tabs', Tabs);

/** Yes or no. */
class StatusLabel extends Element {
  static override properties = { good: { type: Boolean } };

  good = false;

  override render(): TemplateResult {
    const label = this.good ? 'Yes' : 'No';
    return html`<span class="pf-c-label" aria-label=${label} role="status">${label}</span>`;
  }
}

define('ak-status-label', StatusLabel);
