import { css, html, LitElement, nothing, type CSSResultGroup } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { define } from '../elements/base.ts';
import { capability } from '../elements/interface.ts';
import '../elements/not-found.ts';
import { setPageHeader } from '../elements/page-header.ts';
import { routes } from './routes.ts';

/** Shows the page that the address behind `#` asks for, in its light DOM; in 2024 in a tree of its own. */
export class RouterOutlet extends LitElement {
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
    const { path } = this;
    if (path === null) return nothing;
    for (const route of routes) {
      const match = route.path.exec(path);
      if (match !== null) return keyed(path, route.render(match.groups ?? {}));
    }
    setPageHeader({ title: '' });
    return html`<div class="pf-c-page__main"><ak-router-404 url=${path}></ak-router-404></div>`;
  }
}

define('ak-router-outlet', RouterOutlet);
