import { html, nothing, type TemplateResult } from 'lit';
import { absent } from '../admin/overview.ts';
import { canAccessAdmin, displayName, sessionUser, type SessionUser } from '../admin/session-user.ts';
import { define, Element, markRoot } from '../elements/base.ts';

/** Where everybody ends who signs in without being on the way to an application. The lab has no library of them. */
class UserInterface extends Element {
  static override properties = { user: { state: true } };

  protected user: SessionUser | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    markRoot(this);
    void sessionUser().then((user) => {
      this.user = user;
    });
  }

  override render(): TemplateResult {
    const { user } = this;
    if (user === null) return html`<slot name="placeholder"></slot>`;
    return html`<main class="pf-c-content" style="padding: 2rem" id="main-content">
      <h1>My applications</h1>
      <p>Signed in as ${displayName(user)}.</p>
      ${canAccessAdmin(user) ? html`<a class="pf-c-button pf-m-secondary" href="/if/admin/">Admin interface</a>` : nothing}
      <a class="pf-c-button pf-m-link" href="/flows/-/default/invalidation/">Sign out</a>
      ${absent()}
    </main>`;
  }
}

define('ak-interface-user', UserInterface);
