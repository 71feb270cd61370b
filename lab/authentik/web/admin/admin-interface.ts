import { css, type CSSResultGroup, html, LitElement, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { capability, define, Element, markRoot } from '../elements/base.ts';
import { SIDEBAR_TOGGLE } from '../elements/list-page.ts';
import { canAccessAdmin, sessionUser } from './session-user.ts';
import { sidebar, sidebarGroups } from './sidebar.ts';
import '../elements/messages.ts';
import './header.ts';
import './overview.ts';
import './application-list.ts';
import './certificates.ts';
import './property-mappings.ts';
import './providers.ts';
import './users.ts';

/** Width from which on the sidebar shows by itself. */
const wide = window.matchMedia('(width >= 1200px)');

/** Sidebar and pages stand in trees of their own. */
const isNested = capability('adminShell') === 'nested';

/** The admin interface: header, sidebar and the page that the address asks for. */
class AdminInterface extends Element {
  static override styles = [
    Element.styles,

    css`
      .pf-c-page {
        height: 100dvh;
        --pf-c-page__sidebar--BackgroundColor: #fff;
      }
      .pf-c-page__main {
        display: flex;
        flex-flow: column;
        scrollbar-gutter: stable;
      }
      .pf-c-page__drawer {
        /* Dialogs are drawn inside the page and have to lie above the sidebar. */
        z-index: auto;
        background-color: var(--ak-grey);
      }
      ak-page-navbar {
        grid-area: header;
      }
      ak-sidebar-item {
        display: block;
      }
    `,
  ];
  static override properties = { sidebarOpen: { state: true }, ready: { state: true } };

  protected sidebarOpen = wide.matches;
  /** Somebody is signed in who may be here. */
  protected ready = false;

  override connectedCallback(): void {
    super.connectedCallback();
    markRoot(this);
    this.addEventListener(SIDEBAR_TOGGLE, () => {
      this.sidebarOpen = !this.sidebarOpen;
    });
    wide.addEventListener('change', this.#fit);
    void this.#enter();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    wide.removeEventListener('change', this.#fit);
  }

  readonly #fit = (): void => {
    this.sidebarOpen = wide.matches;
  };

  async #enter(): Promise<void> {
    const user = await sessionUser();
    if (user === null) return;
    if (canAccessAdmin(user)) this.ready = true;
    else location.assign('/if/user/');
  }

  override render(): TemplateResult {
    if (!this.ready) return html`<slot name="placeholder"></slot>`;
    const page = html`<div class="pf-c-page">
      <ak-page-navbar></ak-page-navbar>
      ${sidebar(this.sidebarOpen)}
      <div class="pf-c-page__drawer">
        <ak-router-outlet
          role=${isNested ? 'main' : 'presentation'}
          class="pf-c-page__main"
          tabindex="-1"
          id="main-content"
          default-url="/administration/overview"
          @ak-route-change=${this.#fit}
        ></ak-router-outlet>
      </div>
    </div>`;
    return html`${isNested ? html`<ak-locale-context>${page}</ak-locale-context>` : page}
    ${
      capability('dialogs') === 'native'
        ? html`<dialog class="ak-c-command-palette" aria-label="Command palette"></dialog>`
        : nothing
    }`;
  }
}

define('ak-interface-admin', AdminInterface);

/** What there is, by the path behind `#`. */
const pages: Readonly<Record<string, TemplateResult>> = {
  '/administration/overview': html`<ak-admin-overview></ak-admin-overview>`,
  '/core/applications': html`<ak-application-list></ak-application-list>`,
  '/core/providers': html`<ak-provider-list></ak-provider-list>`,
  '/core/property-mappings': html`<ak-property-mapping-list></ak-property-mapping-list>`,
  '/crypto/certificates': html`<ak-crypto-certificate-list></ak-crypto-certificate-list>`,
  '/identity/users': html`<ak-user-list></ak-user-list>`,
};

/** The page of an address; authentik has many more than the lab. */
function pageAt(path: string): TemplateResult {
  const page = pages[path];
  if (page !== undefined) return page;
  const id = /^\/core\/providers\/(\d+)$/.exec(path)?.[1];
  if (id !== undefined) return html`<ak-provider-view .providerID=${Number(id)}></ak-provider-view>`;
  const entry = sidebarGroups.flatMap(({ links }) => links).find(([known]) => path.startsWith(known));
  return html`<ak-absent-page label=${entry?.[1] ?? path}></ak-absent-page>`;
}

/** Shows the page that the address behind `#` asks for, in its light DOM; in 2024 in a tree of its own. */
class RouterOutlet extends LitElement {
  static override styles: CSSResultGroup = css`
    :first-child {
      display: flex;
      flex-flow: column;
      flex-grow: 1;
    }
  `;
  static override properties = {
    defaultUrl: { attribute: 'default-url' },
    path: { state: true },
  };

  defaultUrl = '/';
  protected path: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#navigate);
    this.#navigate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#navigate);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return capability('adminShell') === 'nested' ? super.createRenderRoot() : this;
  }

  /** A change of parameters alone leaves the page as it is. */
  readonly #navigate = (): void => {
    const [path = ''] = location.hash.slice(1).split(';', 1);
    if (path === '' || path === '/') {
      location.hash = `#${this.defaultUrl}`;
      return;
    }
    if (path === this.path) return;
    this.path = path;
    this.dispatchEvent(new CustomEvent('ak-route-change', { bubbles: true }));
  };

  override render(): unknown {
    return this.path === null ? nothing : keyed(this.path, pageAt(this.path));
  }
}

define('ak-router-outlet', RouterOutlet);
