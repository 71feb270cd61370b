import { html, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import { word } from '../elements/interface.ts';
import { type PageHeader, pageHeading, setPageHeader } from '../elements/page-header.ts';
import { displayName, sessionUser } from './session.ts';

/** Where the guide goes from here. */
const pages = [
  ['/core/property-mappings', 'Customization > Property Mappings'],
  ['/crypto/certificates', 'System > Certificates'],
  ['/core/providers', 'Applications > Providers'],
  ['/core/applications', 'Applications > Applications'],
  ['/identity/users', 'Directory > Users'],
] as const;

/** The page an administrator sees first. */
class AdminOverview extends Element {
  static override properties = { header: { state: true } };

  protected header: PageHeader = { title: '' };

  override connectedCallback(): void {
    super.connectedCallback();
    void sessionUser().then((user) => {
      if (user === null || !this.isConnected) return;
      this.header = { title: `Welcome, ${displayName(user)}${word('welcomeEnd')}` };
      setPageHeader(this.header);
    });
  }

  override render(): TemplateResult {
    return html`${pageHeading(this.header)}
      <main class="pf-c-page__main-section" aria-label="Overview">
        <div class="pf-c-card">
          <div class="pf-c-card__title">Pages of the guide</div>
          <div class="pf-c-card__body pf-c-content">
            <ul>
              ${pages.map(([path, label]) => html`<li><a href="#${path}">${label}</a></li>`)}
            </ul>
          </div>
        </div>
      </main>`;
  }
}

define('ak-admin-overview', AdminOverview);
