import { css, html, nothing, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import { pageGlobals } from '../elements/interface.ts';
import { patternfly } from '../patternfly.ts';
import { serverVersion } from './server-version.ts';
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
    return html`<button
      part="trigger"
      role="contentinfo"
      aria-label="Open about dialog"
      class="pf-c-button pf-m-plain"
      @click=${() => {
        this.dispatchEvent(new CustomEvent('ak-about', { bubbles: true, composed: true }));
      }}
    >
      ${this.#line('Product name', 'product-name', pageGlobals().brand.branding_title)}
      ${this.#line('Product version', 'product-version', `Version ${this.version}`)}
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
  static override properties = { dark: { type: Boolean, reflect: true } };

  dark = false;

  override render(): TemplateResult {
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
