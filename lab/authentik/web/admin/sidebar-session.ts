import { css, html, nothing, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import { pageGlobals } from '../elements/interface.ts';
import { patternfly } from '../patternfly.ts';
import { sessionUser } from './session.ts';

/** The brand above the sidebar (up to 2025.4). */
export class SidebarBrand extends Element {
  static override styles = [
    Element.styles,
    patternfly.page,
    css`
      :host {
        display: flex;
        align-items: center;
        height: 114px;
        min-height: 114px;
      }
      a {
        width: 100%;
        padding-inline: 1.5rem;
      }
      .pf-c-brand {
        width: 100%;
      }
      img {
        display: block;
        width: 100%;
        height: 2.25rem;
        object-fit: contain;
        margin-inline: auto;
      }
    `,
  ];

  override render(): TemplateResult {
    return html`<a href="#/" class="pf-c-page__header-brand-link">
      <div class="pf-c-brand ak-brand">
        <img src=${pageGlobals().brand.branding_logo} alt="authentik Logo" loading="lazy" />
      </div>
    </a>`;
  }
}

/** The user's settings and the way out, below the sidebar (2024). Neither link has a name. */
export class SidebarUser extends Element {
  static override styles = [
    Element.styles,
    patternfly.page,
    patternfly.nav,
    patternfly.avatar,
    css`
      :host {
        display: flex;
        flex-direction: row;
        justify-content: space-between;
        width: 100%;
      }
      .pf-c-nav__link {
        display: flex;
        flex: 1 1 0;
        align-items: center;
        justify-content: center;
        color: var(--pf-global--Color--100);
      }
      .pf-c-nav__link::before,
      .pf-c-nav__link::after {
        border: 0;
      }
    `,
  ];
  static override properties = { avatar: { state: true } };

  protected avatar = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void sessionUser().then((user) => {
      this.avatar = user?.avatar ?? '';
    });
  }

  override render(): TemplateResult {
    const address = (path: string): string => new URL(path, document.baseURI).href;
    return html`<a
        href=${address('/if/user/#/settings')}
        class="pf-c-nav__link user-avatar"
        id="user-settings"
        >${this.avatar === '' ? nothing : html`<img class="pf-c-avatar" src=${this.avatar} alt="" />`}</a
      >
      <a href=${address('/flows/-/default/invalidation/')} class="pf-c-nav__link user-logout" id="logout"
        ><i class="fas fa-sign-out-alt" aria-hidden="true"></i
      ></a>`;
  }
}

define('ak-sidebar-brand', SidebarBrand);
define('ak-sidebar-user', SidebarUser);
