import brand from '@patternfly/patternfly/components/Brand/brand.css';
import display from '@patternfly/patternfly/utilities/Display/display.css';
import { css, html, nothing, unsafeCSS, type TemplateResult } from 'lit';
import { canAccessAdmin, sessionUser, type SessionUser } from '../admin/session.ts';
import { call } from '../api.ts';
import { define, Element } from '../elements/base.ts';
import { markRoot } from '../elements/interface-root.ts';
import { pageGlobals } from '../elements/interface.ts';
import { showMessage } from '../elements/messages.ts';
import '../elements/skip-to-content.ts';
import { patternfly } from '../patternfly.ts';
import { headerStyles } from './header-styles.ts';
import { TOGGLE_NOTIFICATIONS } from './nav-buttons.ts';
import './notification-drawer.ts';
import './router-outlet.ts';

/** The interface of everybody who is signed in (interface reference, section 6). */
class UserInterface extends Element {
  static override styles = [
    Element.styles,
    patternfly.page,
    patternfly.button,
    unsafeCSS(brand),
    patternfly.drawer,
    unsafeCSS(display),
    headerStyles,
    css`
      .pf-c-page {
        background-color: transparent;
      }
      .pf-c-drawer {
        --pf-c-drawer__content--BackgroundColor: transparent;
        --pf-c-drawer__panel--BackgroundColor: transparent;
      }
      .pf-c-brand {
        height: 2rem;
      }
      .pf-c-drawer__main {
        min-height: calc(100vh - 76px);
        max-height: calc(100vh - 76px);
      }
      [part='background-wrapper'] {
        position: fixed;
        z-index: -1;
        background-color: var(--pf-global--BackgroundColor--200);
        inset: 0;
      }
      [part='background-default-slant'] {
        height: 50dvh;
        background-color: var(--pf-global--BackgroundColor--100);
        clip-path: polygon(0 0, 100% 0, 100% 100%, 0 calc(100% - 5vw));
      }
    `,
  ];
  static override properties = { user: { state: true }, notifications: { state: true } };

  protected user: SessionUser | null = null;
  protected notifications = false;

  override connectedCallback(): void {
    super.connectedCallback();
    markRoot(this);
    this.addEventListener(TOGGLE_NOTIFICATIONS, () => {
      this.notifications = !this.notifications;
    });
    void this.#start().catch((problem: unknown) => {
      showMessage({ level: 'danger', title: problem instanceof Error ? problem.message : String(problem) });
    });
  }

  async #start(): Promise<void> {
    const user = await sessionUser();
    if (user === null) return;
    this.user = user;
    await Promise.all([
      call('GET', 'enterprise/license/summary/'),
      call('GET', 'admin/version/'),
      call('GET', `events/notifications/?ordering=-created&seen=false&user=${user.pk}`),
    ]);
  }

  override render(): TemplateResult {
    if (this.user === null) return html`<slot name="placeholder"></slot>`;
    const { branding_logo: logo, branding_title: title } = pageGlobals().brand;
    return html`<ak-enterprise-status interface="user"></ak-enterprise-status>
      <div part="page" class="pf-c-page">
        <div part="background-wrapper"><div part="background-default-slant"></div></div>
        <header part="page__header" class="pf-c-page__header">
          <div part="brand" class="pf-c-page__header-brand">
            <a href="#/" class="pf-c-page__header-brand-link">
              <img class="pf-c-brand" src=${logo} alt=${title} />
            </a>
          </div>
          <ak-nav-buttons .user=${this.user}>${this.#renderAdminLinks(this.user)}</ak-nav-buttons>
        </header>
        <div class="pf-c-page__drawer">
          <div class="pf-c-drawer ${this.notifications ? 'pf-m-expanded' : 'pf-m-collapsed'}">
            <div class="pf-c-drawer__main">
              <div class="pf-c-drawer__content">
                <div class="pf-c-drawer__body">
                  <ak-router-outlet
                    class="pf-l-bullseye__item pf-c-page__main"
                    tabindex="-1"
                    id="main-content"
                  ></ak-router-outlet>
                </div>
              </div>
              <div class="pf-c-drawer__panel ${this.notifications ? '' : 'pf-u-display-none'}">
                <ak-notification-drawer
                  class="pf-c-drawer__panel_content"
                  ?hidden=${!this.notifications}
                ></ak-notification-drawer>
              </div>
            </div>
          </div>
        </div>
      </div>`;
  }

  /** For administrators; one link for wide, one for narrow pages. */
  #renderAdminLinks(user: SessionUser): unknown {
    if (!canAccessAdmin(user)) return nothing;
    const href = new URL('/if/admin/', document.baseURI).href;
    const button = 'pf-c-button pf-m-secondary pf-m-small';
    return html`<a class="${button} pf-u-display-none pf-u-display-block-on-md" href=${href} slot="extra"
        >Admin interface</a
      >
      <a class="${button} pf-u-display-none-on-md pf-u-display-block" href=${href} slot="extra">Admin</a>`;
  }
}

define('ak-interface-user', UserInterface);
