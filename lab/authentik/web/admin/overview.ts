import { html, type TemplateResult } from 'lit';
import { define, Element, word } from '../elements/base.ts';
import { setPageHeader } from '../elements/list-page.ts';
import { Modal } from '../elements/modal.ts';
import { emptyState } from '../elements/spinner.ts';
import { displayName, sessionUser } from './session-user.ts';

/** What stands where authentik has something that the guide never needs. */
export const absent = (): TemplateResult =>
  emptyState({ title: 'This is not part of the lab.', icon: 'pf-icon-info' });

/** A page of authentik that the lab has not. */
class AbsentPage extends Element {
  static override properties = { label: {} };

  label = '';

  protected override updated(): void {
    setPageHeader(this.label);
  }

  override render(): TemplateResult {
    return html`<section class="pf-c-page__main-section pf-c-card">${absent()}</section>`;
  }
}

/** A dialog of authentik that the lab has not; its light child opens it. */
class AbsentDialog extends Modal {
  protected override renderBox(): TemplateResult {
    return html`<div class="pf-c-modal-box__body">${absent()}</div>`;
  }
}

define('ak-absent-page', AbsentPage);
define('ak-absent-dialog', AbsentDialog);

/** Where the guide goes from here. */
const overviewLinks = [
  ['/core/property-mappings', 'Customization > Property Mappings'],
  ['/crypto/certificates', 'System > Certificates'],
  ['/core/providers', 'Applications > Providers'],
  ['/core/applications', 'Applications > Applications'],
  ['/identity/users', 'Directory > Users'],
] as const;

/** The page an administrator sees first. */
class AdminOverview extends Element {
  override connectedCallback(): void {
    super.connectedCallback();
    void sessionUser().then((user) => {
      if (user !== null) setPageHeader(`Welcome, ${displayName(user)}${word('welcomeEnd')}`);
    });
  }

  override render(): TemplateResult {
    return html`<main class="pf-c-page__main-section" aria-label="Overview">
      <div class="pf-c-card">
        <div class="pf-c-card__title">Pages of the guide</div>
        <div class="pf-c-card__body pf-c-content">
          <ul>
            ${overviewLinks.map(([path, label]) => html`<li><a href="#${path}">${label}</a></li>`)}
          </ul>
        </div>
      </div>
    </main>`;
  }
}

define('ak-admin-overview', AdminOverview);
