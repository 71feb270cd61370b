import { LitElement, html, type TemplateResult } from 'lit';
import { define } from '../elements/base.ts';
import '../elements/not-found.ts';
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

define('ak-router-outlet', RouterOutlet);
