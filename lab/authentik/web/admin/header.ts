import { css, html, type TemplateResult } from 'lit';
import { define, Element, logo } from '../elements/base.ts';
import { PageHeaderEvent, SIDEBAR_TOGGLE } from '../elements/list-page.ts';

/** The bar above every page: brand, heading, tools. */
class PageNavbar extends Element {
  static override styles = [
    Element.styles,
    css`
      .bar {
        display: flex;
        align-items: center;
        gap: 1rem;
        padding: 1rem;
      }
      h1 {
        flex: 1 1 auto;
      }
      img {
        height: 2.25rem;
      }
    `,
  ];
  static override properties = { header: { state: true } };

  protected header = '';

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener(PageHeaderEvent.type, this.#changed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener(PageHeaderEvent.type, this.#changed);
  }

  readonly #changed = (event: Event): void => {
    if (event instanceof PageHeaderEvent) this.header = event.title;
  };

  readonly #toggle = (): void => {
    this.dispatchEvent(new CustomEvent(SIDEBAR_TOGGLE, { bubbles: true, composed: true }));
  };

  override render(): TemplateResult {
    return html`<div role="banner" aria-label="Main" class="bar">
      <a aria-label="Home" href="#/">${logo}</a>
      <button
        class="pf-c-button pf-m-plain"
        type="button"
        aria-label="Toggle navigation"
        @click=${this.#toggle}
      >
        <i class="fas fa-bars" aria-hidden="true"></i>
      </button>
      <h1 class="pf-c-title">${this.header}</h1>
      <a class="pf-c-button pf-m-secondary" href="/if/user/">User interface</a>
      <a class="pf-c-button pf-m-plain" href="/flows/-/default/invalidation/" aria-label="Sign out"
        ><i class="fas fa-sign-out-alt" aria-hidden="true"></i
      ></a>
    </div>`;
  }
}

define('ak-page-navbar', PageNavbar);
