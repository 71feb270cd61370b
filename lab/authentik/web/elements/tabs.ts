import { css, html, nothing, type TemplateResult } from 'lit';
import { define, Element } from './base.ts';
import { capability } from './interface.ts';

/** A panel of tabs. */
export interface TabPanel {
  /** Slot and id: `page-…`. */
  readonly slot: string;
  readonly title: string;
  readonly content: unknown;
}

/** Up to 2025.8 neither tabs nor panels have a role. */
const hasRoles = capability('tabsRoles');

/** A panel of tabs. */
export const tabPanel = ({ slot, title, content }: TabPanel): TemplateResult =>
  hasRoles
    ? html`<div role="tabpanel" tabindex="0" slot=${slot} id=${slot} aria-label=${title}>${content}</div>`
    : html`<section slot=${slot} data-tab-title=${title}>${content}</section>`;

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
    return html`<div class="pf-c-tabs" part=${hasRoles ? 'container row' : nothing}>
        <ul
          class="pf-c-tabs__list"
          role=${hasRoles ? 'tablist' : nothing}
          aria-orientation=${hasRoles ? 'horizontal' : nothing}
        >
          ${panels.map((panel) => this.#tab(panel))}
        </ul>
      </div>
      <slot name=${this.active ?? nothing}></slot>`;
  }

  #tab({ slot, ariaLabel, dataset }: HTMLElement): TemplateResult {
    const current = slot === this.active;
    const only = (value: string): string | typeof nothing => (hasRoles ? value : nothing);
    return html`<li part=${only('tab-item')} class="pf-c-tabs__item ${current ? 'pf-m-current' : ''}">
      <button
        type=${only('button')}
        role=${only('tab')}
        part=${only('tab-button')}
        id=${only(`${slot}-tab`)}
        name=${only(slot)}
        aria-selected=${only(String(current))}
        aria-controls=${only(slot)}
        class="pf-c-tabs__link"
        @click=${() => {
          this.active = slot;
        }}
      >
        <span class="pf-c-tabs__item-text">${ariaLabel ?? dataset['tabTitle']}</span>
      </button>
    </li>`;
  }
}

define('ak-tabs', Tabs);
