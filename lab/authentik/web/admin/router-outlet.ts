import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { define, Element } from '../elements/base.ts';
import { setPageHeader } from '../elements/page-header.ts';
import { patternfly } from '../patternfly.ts';
import { routes } from './routes.ts';

/** What shows for an address that leads nowhere. */
export class NotFound extends Element {
  static override styles = [
    Element.styles,
    patternfly.button,
    patternfly.emptyState,
    patternfly.title,
    css`
      :host {
        display: block;
      }
    `,
  ];
  static override properties = { url: {} };

  url = '';

  override render(): TemplateResult {
    return html`<div class="pf-c-empty-state pf-m-full-height">
      <div class="pf-c-empty-state__content">
        <i class="fas fa-question-circle pf-c-empty-state__icon" aria-hidden="true"></i>
        <h1 class="pf-c-title pf-m-lg">Not found</h1>
        <div class="pf-c-empty-state__body">The URL "${this.url}" was not found.</div>
        <a href="#/" class="pf-c-button pf-m-primary" type="button">Return home</a>
      </div>
    </div>`;
  }
}

/** Shows the page that the address behind `#` asks for, in its light DOM. */
export class RouterOutlet extends LitElement {
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

  protected override createRenderRoot(): HTMLElement {
    return this;
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

define('ak-router-404', NotFound);
define('ak-router-outlet', RouterOutlet);
