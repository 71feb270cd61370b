import { css, html, nothing, type TemplateResult } from 'lit';
import type { SessionUser } from '../admin/session.ts';
import { define, Element } from '../elements/base.ts';
import { capability, word } from '../elements/interface.ts';
import '../elements/tooltip.ts';
import { userBadge } from '../elements/user-badge.ts';
import { patternfly } from '../patternfly.ts';

/** Event that opens and closes the notifications. */
export const TOGGLE_NOTIFICATIONS = 'ak-notifications-toggle';

const toggles = capability('flowPartNames');

/** The buttons at the right of the header; slot `extra` for more. */
class NavButtons extends Element {
  static override styles = [
    Element.styles,
    patternfly.page,
    patternfly.button,
    patternfly.avatar,
    patternfly.notificationBadge,
    css`
      .pf-c-page__header-tools {
        display: flex;
      }
      .pf-c-avatar img {
        width: 100%;
        height: 100%;
        border-radius: 50%;
      }
    `,
  ];
  static override properties = { user: { attribute: false } };

  user: SessionUser | null = null;

  override render(): TemplateResult {
    const address = (path: string): string => new URL(path, document.baseURI).href;
    return html`<div role="presentation" class="pf-c-page__header-tools">
      <div class="pf-c-page__header-tools-group">
        <div class="pf-c-page__header-tools-item pf-m-hidden pf-m-visible-on-xl">
          <button
            id="notification-drawer-toggle-button"
            class="pf-c-button pf-m-plain"
            type="button"
            aria-label=${toggles ? word('notificationDrawer') : 'Unread notifications'}
            aria-describedby="notification-count"
            @click=${this.#toggleNotifications}
          >
            <span class="pf-c-notification-badge">
              <pf-tooltip
                position="top"
                content=${toggles ? 'Notification Drawer' : word('notificationDrawer')}
              >
                <i class="fas fa-bell" aria-hidden="true"></i>
              </pf-tooltip>
              <span id="notification-count" class="pf-c-notification-badge__count" aria-live="polite">
                0 <span class="sr-only">unread</span>
              </span>
            </span>
          </button>
        </div>
        <div class="pf-c-page__header-tools-item">
          <a
            class="pf-c-button pf-m-plain"
            type="button"
            href=${address('/if/user/#/settings')}
            aria-label=${capability('flowLabels') ? 'Settings' : nothing}
          >
            <pf-tooltip position="top" content="Settings">
              <i class="fas fa-cog" aria-hidden="true"></i>
            </pf-tooltip>
          </a>
        </div>
        <div class="pf-c-page__header-tools-item">
          <a href=${address('/flows/-/default/invalidation/')} class="pf-c-button pf-m-plain">
            <pf-tooltip position="top" content="Sign out">
              <i class="fas fa-sign-out-alt" aria-hidden="true"></i>
            </pf-tooltip>
          </a>
        </div>
        <slot name="extra"></slot>
      </div>
      ${this.user === null ? nothing : userBadge(this.user.username, this.user.avatar)}
    </div>`;
  }

  readonly #toggleNotifications = (): void => {
    this.dispatchEvent(new CustomEvent(TOGGLE_NOTIFICATIONS, { bubbles: true, composed: true }));
  };
}

define('ak-nav-buttons', NavButtons);
