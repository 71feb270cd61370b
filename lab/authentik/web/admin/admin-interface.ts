import { css, html, nothing, type TemplateResult } from 'lit';
import { capability, define, Element, markRoot } from '../elements/base.ts';
import '../elements/messages.ts';
import { SIDEBAR_TOGGLE } from '../elements/list-page.ts';
import { canAccessAdmin, sessionUser } from './header.ts';
import './router-outlet.ts';
import { sidebar } from './sidebar.ts';

/** Width from which on the sidebar shows by itself. */
const wide = window.matchMedia('(width >= 1200px)');

/** Sidebar and pages stand in trees of their own. */
const isNested = capability('adminShell') === 'nested';

/** The admin interface: header, sidebar and the page that the address asks for. */
class AdminInterface extends Element {
  static override styles = [
    Element.styles,

    css`
      .pf-c-page {
        height: 100dvh;
        --pf-c-page__sidebar--BackgroundColor: #fff;
      }
      .pf-c-page__main {
        display: flex;
        flex-flow: column;
        scrollbar-gutter: stable;
      }
      .pf-c-page__drawer {
        /* Dialogs are drawn inside the page and have to lie above the sidebar. */
        z-index: auto;
        background-color: var(--ak-grey);
      }
      ak-page-navbar {
        grid-area: header;
      }
      ak-sidebar-item {
        display: block;
      }
    `,
  ];
  static override properties = { sidebarOpen: { state: true }, ready: { state: true } };

  protected sidebarOpen = wide.matches;
  /** Somebody is signed in who may be here. */
  protected ready = false;

  override connectedCallback(): void {
    super.connectedCallback();
    markRoot(this);
    this.addEventListener(SIDEBAR_TOGGLE, () => {
      this.sidebarOpen = !this.sidebarOpen;
    });
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
    const page = html`<div class="pf-c-page">
      <ak-page-navbar></ak-page-navbar>
      ${sidebar(this.sidebarOpen)}
      <div class="pf-c-page__drawer">
        <ak-router-outlet
          role=${isNested ? 'main' : 'presentation'}
          class="pf-c-page__main"
          tabindex="-1"
          id="main-content"
          default-url="/administration/overview"
          @ak-route-change=${this.#fit}
        ></ak-router-outlet>
      </div>
    </div>`;
    return html`${isNested ? html`<ak-locale-context>${page}</ak-locale-context>` : page}
    ${
      capability('dialogs') === 'native'
        ? html`<dialog class="ak-c-command-palette" aria-label="Command palette"></dialog>`
        : nothing
    }`;
  }
}

define('ak-interface-admin', AdminInterface);
