import drawer from '@patternfly/patternfly/components/NotificationDrawer/notification-drawer.css';
import { css, html, unsafeCSS, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import '../elements/empty-state.ts';
import { patternfly } from '../patternfly.ts';
import { TOGGLE_NOTIFICATIONS } from './nav-buttons.ts';

/** The notifications of the user: none. */
class NotificationDrawer extends Element {
  static override styles = [
    Element.styles,
    patternfly.button,
    unsafeCSS(drawer),
    css`
      .text {
        flex: 1 1 auto;
      }
    `,
  ];

  override render(): TemplateResult {
    return html`<aside class="pf-c-drawer__body pf-m-no-padding" aria-labelledby="notification-drawer-title">
      <div class="pf-c-notification-drawer">
        <header class="pf-c-notification-drawer__header">
          <div class="text">
            <h2 id="notification-drawer-title" class="pf-c-notification-drawer__header-title">
              Notifications
            </h2>
            <span aria-live="polite" aria-atomic="true">0 unread</span>
          </div>
          <div class="pf-c-notification-drawer__header-action">
            <button
              class="pf-c-button pf-m-plain"
              type="button"
              aria-label="Clear all notifications"
              disabled
            >
              <i class="fa fa-trash" aria-hidden="true"></i>
            </button>
            <button
              class="pf-c-button pf-m-plain"
              type="button"
              aria-label="Close notification drawer"
              @click=${this.#close}
            >
              <i class="fas fa-times" aria-hidden="true"></i>
            </button>
          </div>
        </header>
        <div class="pf-c-notification-drawer__body">
          <ak-empty-state
            ><span>No notifications found.</span>
            <div slot="body">You don't have any notifications currently.</div>
          </ak-empty-state>
        </div>
      </div>
    </aside>`;
  }

  readonly #close = (): void => {
    this.dispatchEvent(new CustomEvent(TOGGLE_NOTIFICATIONS, { bubbles: true, composed: true }));
  };
}

define('ak-notification-drawer', NotificationDrawer);
