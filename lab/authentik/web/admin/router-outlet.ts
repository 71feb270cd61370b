import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { capability, define } from '../elements/base.ts';
import './overview.ts';
import './application-list.ts';
import './certificates.ts';
import './property-mappings.ts';
import './providers.ts';
import { sidebarGroups } from './sidebar.ts';
import './users.ts';

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
