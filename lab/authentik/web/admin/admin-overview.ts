import { css, html, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import { word } from '../elements/interface.ts';
import { setPageHeader, type PageHeader } from '../elements/page-header.ts';
import { pageHeading } from '../elements/page-heading.ts';
import { patternfly } from '../patternfly.ts';
import './cards.ts';
import './doughnut-chart.ts';
import './login-chart.ts';
import './quick-actions.ts';
import './recent-events.ts';
import { displayName, sessionUser } from './session.ts';
import './status-cards.ts';
import './top-applications.ts';

/** The page an administrator sees first. */
export class AdminOverview extends Element {
  static override styles = [
    Element.styles,
    patternfly.grid,
    patternfly.page,
    patternfly.divider,
    css`
      .pf-l-grid__item {
        height: 100%;
      }
      .big-graph-container {
        height: 35em;
      }
      .card-container {
        max-height: 10em;
      }
    `,
  ];

  static override properties = { header: { state: true } };

  protected header: PageHeader = { title: '', description: 'General system status' };

  override connectedCallback(): void {
    super.connectedCallback();
    void sessionUser().then((user) => {
      if (user === null || !this.isConnected) return;
      this.header = {
        title: `Welcome, ${displayName(user)}${word('welcomeEnd')}`,
        description: 'General system status',
      };
      setPageHeader(this.header);
    });
  }

  override render(): TemplateResult {
    return html`${pageHeading(this.header)}
      <main class="pf-c-page__main-section" aria-label="Overview">
        <div class="pf-l-grid pf-m-gutter">
          <div class="pf-l-grid__item pf-m-12-col pf-m-6-col-on-xl pf-l-grid pf-m-gutter">
            ${this.#start()}
            <div class="pf-l-grid__item pf-m-12-col"><hr class="pf-c-divider" /></div>
            ${this.#status()}
          </div>
          <div class="pf-l-grid__item pf-m-12-col pf-m-6-col-on-xl">
            <ak-recent-events pagesize="6"></ak-recent-events>
          </div>
          <div class="pf-l-grid__item pf-m-12-col"><hr class="pf-c-divider" /></div>
          ${this.#usage()}
        </div>
      </main>`;
  }

  #start(): TemplateResult {
    return html`<div class="pf-l-grid__item pf-m-12-col pf-m-6-col-on-xl pf-m-4-col-on-2xl">
        <ak-quick-actions-card></ak-quick-actions-card>
      </div>
      <div class="pf-l-grid__item pf-m-12-col pf-m-6-col-on-xl pf-m-4-col-on-2xl">
        <ak-aggregate-card icon="pf-icon pf-icon-zone" label="Outpost status" headerlink="#/outpost/outposts">
          <ak-admin-status-chart-outpost></ak-admin-status-chart-outpost>
        </ak-aggregate-card>
      </div>
      <div class="pf-l-grid__item pf-m-12-col pf-m-12-col-on-xl pf-m-4-col-on-2xl">
        <ak-aggregate-card
          icon="fa fa-sync-alt"
          label="Sync status"
          tooltip="Integrations synced in the last 12 hours."
        >
          <ak-admin-status-chart-sync></ak-admin-status-chart-sync>
        </ak-aggregate-card>
      </div>`;
  }

  #status(): TemplateResult {
    const place = 'card-container pf-l-grid__item pf-m-6-col pf-m-4-col-on-md pf-m-4-col-on-xl';
    return html`<div class=${place}><ak-admin-status-system></ak-admin-status-system></div>
      <div class=${place}><ak-admin-status-version></ak-admin-status-version></div>
      <div class=${place}><ak-admin-status-card-workers></ak-admin-status-card-workers></div>`;
  }

  #usage(): TemplateResult {
    return html`<div
        class="pf-l-grid__item pf-m-12-col pf-m-6-col-on-xl pf-m-8-col-on-2xl big-graph-container"
      >
        <ak-aggregate-card
          icon="pf-icon pf-icon-server"
          label="Logins and authorizations over the last week (per 8 hours)"
        >
          <ak-charts-admin-login-authorization></ak-charts-admin-login-authorization>
        </ak-aggregate-card>
      </div>
      <div class="pf-l-grid__item pf-m-12-col pf-m-6-col-on-xl pf-m-4-col-on-2xl big-graph-container">
        <ak-aggregate-card icon="pf-icon pf-icon-server" label="Apps with most usage">
          <ak-top-applications-table></ak-top-applications-table>
        </ak-aggregate-card>
      </div>`;
  }
}

define('ak-admin-overview', AdminOverview);
