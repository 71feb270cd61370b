import { css, html, type TemplateResult } from 'lit';
import { define } from '../elements/base.ts';
import { fetchList, type ListQuery, type Page } from '../elements/list-page.ts';
import { Table, type Column } from '../elements/table.ts';
import { patternfly } from '../patternfly.ts';
import { actionLabel, eventAddress, eventRow, eventUser, type EventRow } from './event-model.ts';

/** The latest events, on the overview. */
export class RecentEvents extends Table<EventRow> {
  static override styles = [
    Table.styles,
    patternfly.card,
    css`
      :host {
        display: block;
        height: 100%;
        background-color: var(--pf-global--BackgroundColor--100);
        box-shadow: var(--pf-global--BoxShadow--sm);
      }
      .pf-c-card__title {
        padding: 0;
      }
    `,
  ];
  static override properties = { pageSize: { attribute: 'pagesize', type: Number } };

  override label = 'Events';
  override order = '-created';
  protected override pageSize = 10;
  protected override readonly columns: readonly Column[] = [
    { label: 'Action', orderBy: 'action' },
    { label: 'User', orderBy: 'user' },
    { label: 'Creation Date', orderBy: 'created' },
    { label: 'Client IP', orderBy: 'client_ip' },
  ];

  constructor() {
    super();
    this.role = 'region';
    this.ariaLabel = 'Recent events';
  }

  protected override fetchPage(query: ListQuery): Promise<Page<EventRow>> {
    return fetchList('events/events/', eventRow, query);
  }

  protected override renderToolbar(): TemplateResult {
    return html`<h1 class="pf-c-card__title">
      <i class="pf-icon pf-icon-catalog" aria-hidden="true"></i> Recent events
    </h1>`;
  }

  protected override renderCells(event: EventRow): readonly unknown[] {
    return [
      html`<div><a href="#/events/log/${event.pk}">${actionLabel(event.action)}</a></div>
        <small>${event.app}</small>`,
      eventUser(event),
      html`<ak-timestamp .timestamp=${new Date(event.created)}></ak-timestamp>`,
      eventAddress(event),
    ];
  }

  protected override renderEmpty(): TemplateResult {
    return html`<ak-empty-state
      ><span>No Events found.</span>
      <div slot="body">No matching events could be found.</div></ak-empty-state
    >`;
  }
}

define('ak-recent-events', RecentEvents);
