import { LitElement, html, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import { patternfly } from '../patternfly.ts';
import './library.ts';

const HOME = '/library';

/** Shows the page that the address asks for (`#/library`); drawn into the tree of the interface. */
class RouterOutlet extends LitElement {
  static override properties = { path: { state: true } };

  protected path = '';
  #listening = new AbortController();

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.role = 'presentation';
    this.#listening = new AbortController();
    window.addEventListener('hashchange', this.#navigate, { signal: this.#listening.signal });
    this.#navigate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening.abort();
  }

  readonly #navigate = (): void => {
    const [path = ''] = window.location.hash.slice(1).split(';');
    if (path === '' || path === '/') window.location.hash = `#${HOME}`;
    else this.path = path;
  };

  override render(): TemplateResult {
    if (this.path === HOME) return html`<ak-library></ak-library>`;
    return html`<div class="pf-c-page__main"><ak-router-404 url=${this.path}></ak-router-404></div>`;
  }
}

/** There is no such page. */
class NotFound extends Element {
  static override styles = [Element.styles, patternfly.emptyState, patternfly.title, patternfly.button];
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

define('ak-router-404', NotFound);
define('ak-router-outlet', RouterOutlet);
