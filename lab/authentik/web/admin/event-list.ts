import { css, html, type TemplateResult } from 'lit';
import { define } from '../elements/base.ts';
import { fetchList, type ListQuery, type Page } from '../elements/list-page.ts';
import { TablePage } from '../elements/table-page.ts';
import type { Column } from '../elements/table.ts';
import '../elements/timestamp.ts';
import '../elements/tooltip.ts';
import {
  actionLabel,
  eventAddress,
  eventContext,
  eventRow,
  eventUser,
  type EventRow,
} from './event-model.ts';
import './event-volume-chart.ts';

/** Events > Logs. */
export class EventList extends TablePage<EventRow> {
  static override styles = [
    TablePage.styles,
    css`
      .pf-m-no-padding-bottom {
        padding-bottom: 0;
      }
    `,
  ];

  protected override readonly pageTitle = 'Event Log';
  protected override readonly pageIcon = 'pf-icon pf-icon-catalog';
  protected override readonly searchEnabled = true;
  protected override readonly searchByQuery = true;
  protected override readonly expandable = true;
  override order = '-created';
  protected override readonly columns: readonly Column[] = [
    { label: 'Action', orderBy: 'action' },
    { label: 'User', orderBy: 'user' },
    { label: 'Creation Date', orderBy: 'created' },
    { label: 'Client IP', orderBy: 'client_ip' },
    { label: 'Brand', orderBy: 'brand_name' },
    { label: 'Actions', ariaLabel: 'Row Actions' },
  ];

  protected override fetchPage(query: ListQuery): Promise<Page<EventRow>> {
    return fetchList('events/events/', eventRow, query);
  }

  protected override rowLabel(event: EventRow): string {
    return actionLabel(event.action);
  }

  protected override renderCells(event: EventRow): readonly unknown[] {
    return [
      html`<div>${actionLabel(event.action)}</div>
        <small>${event.app}</small>`,
      eventUser(event),
      html`<ak-timestamp datetime .timestamp=${new Date(event.created)}></ak-timestamp>`,
      eventAddress(event),
      html`<span>${event.brand.name ?? '-'}</span>`,
      html`<a href="#/events/log/${event.pk}">
        <pf-tooltip position="top" content="Show details"
          ><i class="fas fa-share-square" aria-hidden="true"></i
        ></pf-tooltip>
      </a>`,
    ];
  }

  protected override renderExpanded(event: EventRow): TemplateResult {
    return eventContext(event);
  }

  protected override renderSectionBefore(): TemplateResult {
    return html`<div class="pf-c-page__main-section pf-m-no-padding-bottom">
      <ak-events-volume-chart></ak-events-volume-chart>
    </div>`;
  }
}

define('ak-event-list', EventList);
