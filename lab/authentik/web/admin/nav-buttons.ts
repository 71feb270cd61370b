import { css, html, nothing, type TemplateResult } from 'lit';
import { z } from 'zod';
import { define, Element } from '../elements/base.ts';
import { capability, word } from '../elements/interface.ts';
import { fetchList } from '../elements/list-page.ts';
import '../elements/tooltip.ts';
import { userBadge } from '../elements/user-badge.ts';
import { patternfly } from '../patternfly.ts';
import { sessionUser, type SessionUser } from './session.ts';

/** An icon of the header: a button for the drawers, a link for everything else. */
const iconLink = (href: string, label: string, icon: string): TemplateResult =>
  html`<div class="pf-c-page__header-tools-item">
    <a class="pf-c-button pf-m-plain" href=${href} aria-label=${label}>
      <pf-tooltip position="top" content=${label}><i class="fas ${icon}" aria-hidden="true"></i></pf-tooltip>
    </a>
  </div>`;

/** From 2025.12 on the drawers are toggled by buttons with names of their own; before, tooltips name them. */
const toggles = capability('flowPartNames');

/** The tools at the right of the header. */
export class NavigationButtons extends Element {
  static override styles = [
    Element.styles,
    patternfly.page,
    patternfly.avatar,
    patternfly.button,
    patternfly.notificationBadge,
    css`
      .pf-c-page__header-tools,
      .pf-c-page__header-tools-group:not(.pf-m-hidden) {
        display: flex;
        align-items: center;
      }
      .pf-c-avatar img {
        width: 100%;
        height: 100%;
        border-radius: 50%;
      }
    `,
  ];
  static override properties = { user: { state: true }, unread: { state: true } };

  protected user: SessionUser | null = null;
  protected unread = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override render(): TemplateResult {
    return html`<div role="presentation" class="pf-c-page__header-tools">
      <div class="pf-c-page__header-tools-group">
        <div class="pf-c-page__header-tools-item">
          <button
            id="api-drawer-toggle-button"
            class="pf-c-button pf-m-plain"
            type="button"
            aria-label=${toggles ? word('apiDrawer') : nothing}
          >
            <pf-tooltip position="top" content=${toggles ? 'API Drawer' : word('apiDrawer')}
              ><i class="fas fa-code" aria-hidden="true"></i
            ></pf-tooltip>
          </button>
        </div>
        <div class="pf-c-page__header-tools-item">${this.#notifications()}</div>
        ${iconLink(`${location.origin}/if/user/#/settings`, 'Settings', 'fa-cog')}
        <div class="pf-c-page__header-tools-item">
          <a class="pf-c-button pf-m-plain" href="${location.origin}/flows/-/default/invalidation/">
            <pf-tooltip position="top" content="Sign out"
              ><i class="fas fa-sign-out-alt" aria-hidden="true"></i
            ></pf-tooltip>
          </a>
        </div>
        <slot name="extra"></slot>
      </div>
      ${this.user === null ? nothing : userBadge(this.user.username, this.user.avatar)}
    </div>`;
  }

  #notifications(): TemplateResult {
    return html`<button
      id="notification-drawer-toggle-button"
      class="pf-c-button pf-m-plain"
      type="button"
      aria-label=${toggles ? word('notificationDrawer') : 'Unread notifications'}
      aria-describedby="notification-count"
    >
      <span class="pf-c-notification-badge ${this.unread > 0 ? 'pf-m-unread' : ''}">
        <pf-tooltip position="top" content=${toggles ? 'Notification Drawer' : word('notificationDrawer')}
          ><i class="fas fa-bell" aria-hidden="true"></i
        ></pf-tooltip>
        <span id="notification-count" class="pf-c-notification-badge__count" aria-live="polite">
          ${this.unread}
          <span class="sr-only">unread</span>
        </span>
      </span>
    </button>`;
  }

  async #load(): Promise<void> {
    this.user = await sessionUser();
    if (this.user === null) return;
    const { pagination } = await fetchList('events/notifications/', z.object({}), {
      seen: false,
      user: this.user.pk,
      ordering: '-created',
    });
    this.unread = pagination.count;
  }
}

define('ak-nav-buttons', NavigationButtons);
