import { css, html, nothing, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import { markRoot } from '../elements/interface-root.ts';
import { capability } from '../elements/interface.ts';
import '../elements/messages.ts';
import { dialogStyles } from '../elements/native-dialog.ts';
import { SIDEBAR_TOGGLE } from '../elements/page-heading.ts';
import '../elements/skip-to-content.ts';
import { patternfly } from '../patternfly.ts';
import { AboutModal } from './about-modal.ts';
import './page-header-element.ts';
import './page-navbar.ts';
import './router-outlet.ts';
import { canAccessAdmin, sessionUser } from './session.ts';
import { sidebarEntries, type SidebarEntry } from './sidebar-entries.ts';
import './sidebar-item.ts';
import './sidebar.ts';
import './admin-sidebar.ts';

/** Width from which on the sidebar shows by itself. */
const wide = window.matchMedia('(width >= 1200px)');

/** Up to 2025.6 the label of an item is slotted. */
const classicItem = (entry: SidebarEntry): TemplateResult =>
  html`<ak-sidebar-item
    path=${entry.path ?? nothing}
    ?expanded=${entry.expanded}
    ?highlight=${entry.path === '/if/user/'}
    .activeWhen=${entry.activeWhen ?? null}
    ><span slot="label">${entry.label}</span>${entry.children?.map(classicItem)}</ak-sidebar-item
  >`;

const namedItem = (entry: SidebarEntry): TemplateResult =>
  html`<ak-sidebar-item
    label=${entry.label}
    path=${entry.path ?? nothing}
    ?expanded=${entry.expanded}
    ?enterprise=${entry.enterprise}
    .activeWhen=${entry.activeWhen ?? null}
    >${entry.children?.map(namedItem)}</ak-sidebar-item
  >`;

const sidebarItem = (entry: SidebarEntry): TemplateResult =>
  (capability('sidebarGroups') === 'label' ? classicItem : namedItem)(entry);

/** Sidebar and pages stand in trees of their own. */
const isNested = capability('adminShell') === 'nested';

/** The admin interface: header, sidebar and the page that the address asks for. */
export class AdminInterface extends Element {
  static override styles = [
    Element.styles,
    patternfly.page,
    patternfly.button,
    patternfly.drawer,
    patternfly.nav,
    dialogStyles,
    css`
      .pf-c-page {
        height: 100dvh;
        --pf-c-page__sidebar--BackgroundColor: var(--pf-global--BackgroundColor--100);
      }
      .pf-c-page__main {
        display: flex;
        flex-flow: column;
        scrollbar-gutter: stable;
      }
      .pf-c-page__main > :first-child {
        display: flex;
        flex-flow: column;
        flex-grow: 1;
      }
      .pf-c-page__drawer {
        position: relative;
      }
      .pf-c-drawer__content {
        /* Dialogs are drawn inside the page and have to lie above the sidebar. */
        z-index: auto;
        background-color: var(--pf-global--BackgroundColor--200);
      }
      ak-page-navbar {
        grid-area: header;
      }
      ak-sidebar-item {
        display: block;
      }
    `,
  ];
  static override properties = {
    sidebarOpen: { type: Boolean, reflect: true, attribute: 'sidebar' },
    ready: { state: true },
  };

  sidebarOpen = wide.matches;
  /** Somebody is signed in who may be here. */
  protected ready = false;

  override connectedCallback(): void {
    super.connectedCallback();
    markRoot(this);
    this.addEventListener(SIDEBAR_TOGGLE, this.#toggle);
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
    const page = html`<div class="pf-c-page" @ak-about=${this.#about}>
      ${capability('pageHeader') === 'navbar' ? this.#navbar() : nothing} ${this.#sidebar()}
      ${this.#content()}
    </div>`;
    return html`${isNested ? html`<ak-locale-context>${page}</ak-locale-context>` : page}
    ${
      capability('dialogs') === 'native'
        ? html`<dialog class="ak-c-command-palette" aria-label="Command palette"></dialog>`
        : nothing
    }`;
  }

  #sidebar(): TemplateResult {
    const classes = `pf-c-page__sidebar ${this.sidebarOpen ? 'pf-m-expanded' : 'pf-m-collapsed'} ${
      capability('sidebarGroups') === 'label' ? 'pf-m-light' : ''
    }`;
    const items = sidebarEntries.map(sidebarItem);
    return isNested
      ? html`<ak-admin-sidebar
          class=${classes}
          ?hidden=${!this.sidebarOpen}
          .items=${items}
        ></ak-admin-sidebar>`
      : html`<ak-sidebar class=${classes} ?hidden=${!this.sidebarOpen}>${items}</ak-sidebar>`;
  }

  #navbar(): TemplateResult {
    return html`<ak-page-navbar>
      <button
        slot="toggle"
        aria-controls="global-nav"
        class="pf-c-button pf-m-plain"
        aria-label=${this.sidebarOpen ? 'Collapse navigation' : 'Expand navigation'}
        aria-expanded=${String(this.sidebarOpen)}
        @click=${this.#toggle}
      >
        <i aria-hidden="true" class="fas fa-bars"></i>
      </button>
    </ak-page-navbar>`;
  }

  #content(): TemplateResult {
    return html`<div class="pf-c-page__drawer">
      <div class="pf-c-drawer pf-m-collapsed">
        <div class="pf-c-drawer__main">
          <div class="pf-c-drawer__content">
            <div class="pf-c-drawer__body">
              <ak-router-outlet
                role=${isNested ? 'main' : 'presentation'}
                class="pf-c-page__main"
                tabindex="-1"
                id="main-content"
                default-url="/administration/overview"
                @ak-route-change=${this.#fit}
              ></ak-router-outlet>
            </div>
          </div>
          <ak-about-modal></ak-about-modal>
        </div>
      </div>
      <div
        class="pf-c-page__sidebar-backdrop"
        aria-label=${this.sidebarOpen ? 'Close sidebar' : 'Open sidebar'}
        role="button"
        tabindex="0"
        @click=${this.#toggle}
      ></div>
    </div>`;
  }

  readonly #toggle = (): void => {
    this.sidebarOpen = !this.sidebarOpen;
  };

  readonly #about = (): void => {
    const about = this.renderRoot.querySelector('ak-about-modal');
    if (about instanceof AboutModal) about.show();
  };
}

define('ak-interface-admin', AdminInterface);
