import { css, html, nothing, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import { capability, word } from '../elements/interface.ts';
import { SIDEBAR_TOGGLE } from '../elements/page-heading.ts';
import '../elements/tooltip.ts';
import { patternfly } from '../patternfly.ts';
import './nav-buttons.ts';

const drawerButton = (label: string, icon: string): TemplateResult =>
  html`<button class="notification-trigger pf-c-button pf-m-plain">
    <pf-tooltip position="top" content=${label}><i class="fas ${icon}"></i></pf-tooltip>
  </button>`;

/** Heading of a page, part of the page itself (up to 2025.4). */
export class PageHeaderElement extends Element {
  static override styles = [
    Element.styles,
    patternfly.button,
    patternfly.page,
    patternfly.content,
    css`
      :host {
        display: block;
      }
      .bar {
        display: flex;
        flex-direction: row;
        min-height: 114px;
        background-color: var(--pf-global--BackgroundColor--200);
      }
      .pf-c-page__main-section.pf-m-light {
        flex: 1 1 0;
        min-width: 0;
        background-color: transparent;
        display: flex;
        flex-direction: column;
        justify-content: center;
      }
      .pf-c-button.pf-m-plain {
        padding: 0 1.5rem;
        font-size: 24px;
        color: var(--pf-global--Color--200);
      }
      h1 {
        display: flex;
        align-items: center;
        margin-block-end: 0;
      }
      .pf-c-content i {
        margin-inline-end: var(--pf-global--spacer--md);
      }
      .pf-c-page__header-tools,
      .pf-c-page__header-tools-group {
        display: flex;
        align-items: center;
      }
      .pf-c-page__header-tools {
        flex-shrink: 0;
        margin-inline: var(--pf-global--spacer--md);
      }
    `,
  ];
  static override properties = {
    icon: { reflect: true },
    header: { reflect: true },
    description: { reflect: true },
  };

  icon = '';
  header = '';
  description = '';

  override render(): TemplateResult {
    return html`<div class="bar">
      <button class="sidebar-trigger pf-c-button pf-m-plain" @click=${this.#toggle}>
        <i class="fas fa-bars"></i>
      </button>
      <section class="pf-c-page__main-section pf-m-light">
        <div class="pf-c-content">
          <h1>
            <slot name="icon">${this.icon === '' ? nothing : html`<i class=${this.icon}></i>`}</slot>
            <slot name="header">${this.header}</slot>
          </h1>
          ${this.description === '' ? nothing : html`<p>${this.description}</p>`}
        </div>
      </section>
      ${capability('pageHeader') === 'page' ? this.#drawers() : this.#tools()}
    </div>`;
  }

  #drawers(): TemplateResult {
    return html`${drawerButton(word('apiDrawer'), 'fa-code')}${drawerButton(word('notificationDrawer'), 'fa-bell')}`;
  }

  #tools(): TemplateResult {
    return html`<div class="pf-c-page__header-tools">
      <div class="pf-c-page__header-tools-group">
        <ak-nav-buttons>
          <a class="pf-c-button pf-m-secondary pf-m-small" href="${location.origin}/if/user/" slot="extra"
            >User interface</a
          >
        </ak-nav-buttons>
      </div>
    </div>`;
  }

  #toggle(): void {
    this.dispatchEvent(new CustomEvent(SIDEBAR_TOGGLE, { bubbles: true, composed: true }));
  }
}

define('ak-page-header', PageHeaderElement);
