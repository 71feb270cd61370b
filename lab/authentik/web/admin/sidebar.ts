import { css, html, nothing, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import { capability, pageGlobals } from '../elements/interface.ts';
import { patternfly } from '../patternfly.ts';
import { serverVersion } from './server-version.ts';
import './sidebar-session.ts';
import { lightSidebar, sidebarStyles } from './sidebar-styles.ts';

/** Product and version at the foot of the sidebar. */
export class SidebarVersion extends Element {
  static override styles = [
    Element.styles,
    patternfly.nav,
    patternfly.button,
    css`
      :host {
        display: flex;
        flex-direction: column;
        width: 100%;
        padding: 1rem;
      }
      .pf-c-button {
        width: 100%;
      }
      p {
        width: 100%;
        font-size: var(--pf-global--FontSize--xs);
        text-align: center;
        color: var(--pf-c-nav__link--Color);
      }
    `,
  ];
  static override properties = { version: { state: true } };

  protected version: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void serverVersion().then(({ version_current }) => {
      this.version = version_current;
    });
  }

  override render(): unknown {
    if (this.version === null) return nothing;
    switch (capability('sidebarVersion')) {
      case 'none':
        return nothing;
      case 'button':
        return this.#button(this.version);
      case 'about':
        return this.#about(this.version);
      case 'contentinfo':
        return html`<div role="contentinfo" aria-label="authentik information">
          ${this.#about(this.version)}
        </div>`;
    }
  }

  #open(): void {
    this.dispatchEvent(new CustomEvent('ak-about', { bubbles: true, composed: true }));
  }

  #button(version: string): TemplateResult {
    return html`<button class="pf-c-button pf-m-plain" @click=${this.#open}>
      <p class="pf-c-title">${pageGlobals().brand.branding_title}</p>
      <p class="pf-c-title">Version ${version}</p>
    </button>`;
  }

  #about(version: string): TemplateResult {
    return html`<button
      part="trigger"
      role=${capability('sidebarVersion') === 'about' ? 'contentinfo' : nothing}
      aria-label="Open about dialog"
      class="pf-c-button pf-m-plain"
      @click=${this.#open}
    >
      ${this.#line('Product name', 'product-name', pageGlobals().brand.branding_title)}
      ${this.#line('Product version', 'product-version', `Version ${version}`)}
    </button>`;
  }

  #line(label: string, part: string, text: string): TemplateResult {
    return html`<p
      role="heading"
      aria-level="1"
      aria-label=${label}
      id="sidebar-version-product"
      class="pf-c-title"
      part="button-content ${part}"
    >
      ${text}
    </p>`;
  }
}

/** The navigation of the admin interface; its items are light children. */
export class Sidebar extends Element {
  static override styles = [
    Element.styles,
    patternfly.page,
    patternfly.nav,
    sidebarStyles,
    lightSidebar,
    css`
      :host {
        z-index: 100;
      }
      .pf-c-nav {
        display: flex;
        flex-direction: column;
        height: 100%;
        overflow-y: hidden;
        padding-block-start: var(--pf-global--spacer--sm);
      }
    `,
  ];
  override render(): TemplateResult {
    return capability('sidebarGroups') === 'label' ? this.#classic() : this.#named();
  }

  /** Up to 2025.6; up to 2025.4 with the brand above, in 2024 with the user's links below. */
  #classic(): TemplateResult {
    return html`<nav class="pf-c-nav pf-m-light" aria-label="Global">
      ${capability('pageHeader') === 'navbar' ? nothing : html`<ak-sidebar-brand></ak-sidebar-brand>`}
      <ul class="pf-c-nav__list">
        <slot></slot>
      </ul>
      ${
        capability('sessionLinks') === 'sidebar'
          ? html`<ak-sidebar-user></ak-sidebar-user>`
          : html`<ak-sidebar-version></ak-sidebar-version>`
      }
    </nav>`;
  }

  #named(): TemplateResult {
    return html`<div part="nav" class="pf-c-nav" role="presentation">
      <ul
        id="global-nav"
        aria-label="Global navigation"
        role="navigation"
        class="pf-c-nav__list"
        part="list"
        ?hidden=${this.hidden}
      >
        <slot></slot>
      </ul>
      <ak-sidebar-version></ak-sidebar-version>
    </div>`;
  }
}

define('ak-sidebar-version', SidebarVersion);
define('ak-sidebar', Sidebar);
