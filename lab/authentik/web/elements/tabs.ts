import { css, html, nothing, type TemplateResult } from 'lit';
import { patternfly } from '../patternfly.ts';
import { define, Element } from './base.ts';
import { capability } from './interface.ts';
import { announceRefresh } from './refresh.ts';
import { setRouteParameters, textParameter } from './route-parameters.ts';

/** Tabs over panels, the children with `slot="page-…"`; the chosen one is part of the address. */
export class Tabs extends Element {
  static override styles = [
    Element.styles,
    patternfly.tabs,
    css`
      :host([vertical]) {
        display: grid;
        grid-template-columns: auto 1fr;
      }
      .pf-c-tabs {
        --pf-c-tabs--inset: var(--pf-global--spacer--lg);
        margin-block-start: var(--pf-global--spacer--xs);
        background-color: transparent;
      }
      .pf-c-tabs__link {
        --pf-c-tabs__link--Color: var(--pf-global--Color--100);
      }
      .pf-c-tabs:not(.pf-m-vertical) .pf-m-current {
        --pf-c-tabs__link--after--BorderColor: var(--ak-accent);
      }
    `,
  ];
  static override properties = {
    pageIdentifier: { attribute: 'page-identifier' },
    vertical: { type: Boolean, reflect: true },
    active: { state: true },
  };

  /** Name of the route parameter. */
  pageIdentifier = 'page';
  vertical = false;
  protected active: string | null = null;
  #observer: MutationObserver | null = null;

  get #panels(): readonly HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(":scope > [slot^='page-']")];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer = new MutationObserver(() => {
      this.requestUpdate();
    });
    this.#observer.observe(this, { childList: true });
    const asked = textParameter(this.pageIdentifier, '');
    this.active ??= (this.#panels.find((panel) => panel.slot === asked) ?? this.#panels[0])?.slot ?? null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
  }

  protected override firstUpdated(): void {
    this.#activate();
  }

  override render(): TemplateResult {
    const panels = this.#panels;
    const roles = capability('tabsRoles');
    this.active ??= panels[0]?.slot ?? null;
    return html`<div
        class="pf-c-tabs ${this.vertical ? 'pf-m-vertical pf-m-box' : ''}"
        part=${roles ? `container ${this.vertical ? 'column' : 'row'}` : nothing}
      >
        <ul
          class="pf-c-tabs__list"
          role=${roles ? 'tablist' : nothing}
          aria-orientation=${roles ? (this.vertical ? 'vertical' : 'horizontal') : nothing}
        >
          ${panels.map((panel) => this.#tab(panel))}
        </ul>
      </div>
      <slot name="header"></slot>
      <slot name=${this.active ?? nothing}></slot>`;
  }

  #tab(panel: HTMLElement): TemplateResult {
    const current = panel.slot === this.active;
    const roles = capability('tabsRoles');
    return html`<li
      part=${roles ? 'tab-item' : nothing}
      class="pf-c-tabs__item ${current ? 'pf-m-current' : ''}"
    >
      <button
        type=${roles ? 'button' : nothing}
        role=${roles ? 'tab' : nothing}
        part=${roles ? 'tab-button' : nothing}
        id=${roles ? `${panel.slot}-tab` : nothing}
        name=${roles ? panel.slot : nothing}
        aria-selected=${roles ? String(current) : nothing}
        aria-controls=${roles ? panel.slot : nothing}
        class="pf-c-tabs__link"
        @click=${() => {
          this.#choose(panel.slot);
        }}
      >
        <span class="pf-c-tabs__item-text">${panel.ariaLabel ?? panel.dataset['tabTitle']}</span>
      </button>
    </li>`;
  }

  #choose(slot: string): void {
    const first = this.#panels[0]?.slot;
    setRouteParameters({ [this.pageIdentifier]: slot === first ? null : slot });
    this.active = slot;
    this.#activate();
  }

  /** Panels fetch when they are shown. */
  #activate(): void {
    const panel = this.#panels.find(({ slot }) => slot === this.active);
    if (panel === undefined) return;
    announceRefresh(panel);
    panel.dispatchEvent(new CustomEvent('activate'));
  }
}

define('ak-tabs', Tabs);
