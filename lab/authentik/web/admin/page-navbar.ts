import { css, html, nothing, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import { pageGlobals } from '../elements/interface.ts';
import { PageHeaderEvent, type PageHeader } from '../elements/page-header.ts';
import { patternfly } from '../patternfly.ts';
import './nav-buttons.ts';

/** The bar above every page: brand, heading, tools. */
export class PageNavbar extends Element {
  static override styles = [
    Element.styles,
    patternfly.button,
    patternfly.page,
    patternfly.content,
    css`
      .main-content {
        display: grid;
        grid-template-areas: 'brand toggle primary secondary' 'brand toggle description secondary';
        grid-template-columns: auto auto 1fr auto;
        grid-template-rows: auto auto;
        column-gap: var(--pf-global--spacer--md);
        height: 7.5rem;
        border-bottom: 0.5px solid var(--pf-global--BorderColor--100);
        background-color: var(--pf-global--BackgroundColor--200);
        box-shadow: var(--pf-global--BoxShadow--sm-bottom);
      }
      .brand {
        grid-area: brand;
        display: flex;
        justify-content: center;
        align-items: center;
        width: 18.125rem;
        height: 100%;
        padding-inline: var(--pf-global--spacer--sm);
        background-color: var(--pf-global--BackgroundColor--100);
      }
      .logo,
      .logo img {
        height: 2.25rem;
      }
      .primary {
        grid-row: primary / description;
        grid-column: primary;
        align-self: center;
      }
      .primary.block-sibling {
        grid-row: primary;
        align-self: end;
      }
      h1.page-title {
        display: flex;
        align-items: center;
        gap: 0.35em;
        margin: 0;
      }
      .page-description {
        grid-area: description;
        padding-top: 0.3em;
      }
      .secondary {
        grid-area: secondary;
        align-content: center;
        justify-self: end;
        padding-inline-end: var(--pf-global--spacer--xl);
      }
      ::slotted([slot='toggle']) {
        grid-area: toggle;
        height: 100%;
        font-size: var(--pf-global--FontSize--2xl);
      }
      @media (width >= 1200px) {
        slot[name='toggle'] {
          display: none;
        }
      }
      @media (width < 1200px) {
        .brand {
          display: none;
        }
      }
    `,
  ];
  static override properties = {
    header: { state: true },
  };

  protected header: PageHeader = { title: '' };

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener(PageHeaderEvent.type, this.#changed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener(PageHeaderEvent.type, this.#changed);
  }

  readonly #changed = (event: Event): void => {
    if (!(event instanceof PageHeaderEvent)) return;
    const { title, description, icon } = this.header;
    const next = event.header;
    if (next.title !== title || next.description !== description || next.icon !== icon) this.header = next;
  };

  override render(): TemplateResult {
    const { title, description = '', icon = '' } = this.header;
    const described = description !== '';
    return html`<slot></slot>
      <div role="banner" aria-label="Main" class="main-content">
        <aside role="presentation" class="brand">
          <a aria-label="Home" href="#/">
            <div class="logo"><img src=${pageGlobals().brand.branding_logo} alt="authentik Logo" /></div>
          </a>
        </aside>
        <slot name="toggle"></slot>
        <div class="items primary pf-c-content ${described ? 'block-sibling' : ''}">
          <h1 aria-labelledby="page-navbar-heading" class="page-title">
            ${
              icon === ''
                ? nothing
                : html`<slot aria-hidden="true" name="icon"
                    ><i class="accent-icon ${icon}" aria-hidden="true"></i
                  ></slot>`
            }
            <span id="page-navbar-heading">${title}</span>
          </h1>
        </div>
        ${
          described
            ? html`<div
                role="heading"
                aria-level="2"
                aria-label=${description}
                class="items page-description pf-c-content"
              >
                <p>${description}</p>
              </div>`
            : nothing
        }
        <div class="items secondary">
          <div class="pf-c-page__header-tools-group">
            <ak-nav-buttons>
              <a class="pf-c-button pf-m-secondary pf-m-small" href="${location.origin}/if/user/" slot="extra"
                >User interface</a
              >
            </ak-nav-buttons>
          </div>
        </div>
      </div>`;
  }
}

define('ak-page-navbar', PageNavbar);
