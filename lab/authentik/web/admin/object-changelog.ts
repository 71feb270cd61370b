import { html, type TemplateResult } from 'lit';
import { define } from '../elements/base.ts';
import { fetchList, type ListQuery, type Page } from '../elements/list-page.ts';
import { Table, type Column } from '../elements/table.ts';
import '../elements/timestamp.ts';
import {
  actionLabel,
  eventAddress,
  eventContext,
  eventRow,
  eventUser,
  type EventRow,
} from './event-model.ts';

/** What happened to one object. */
export class ObjectChangelog extends Table<EventRow> {
  static override properties = { pk: { attribute: false }, model: { attribute: false } };

  pk = '';
  /** App and name, e.g. `authentik_core.application`. */
  model = '';
  protected override readonly expandable = true;
  override order = '-created';
  protected override readonly columns: readonly Column[] = [
    { label: 'Action', orderBy: 'action' },
    { label: 'User', orderBy: 'enabled' },
    { label: 'Creation Date', orderBy: 'created' },
    { label: 'Client IP', orderBy: 'client_ip' },
  ];

  protected override fetchPage(query: ListQuery): Promise<Page<EventRow>> {
    const [app, name] = this.model.split('.', 2);
    return fetchList('events/events/', eventRow, {
      ...query,
      action: 'model_',
      context_model_app: app,
      context_model_name: name,
      context_model_pk: this.pk,
    });
  }

  protected override rowLabel(event: EventRow): string {
    return actionLabel(event.action);
  }

  protected override renderCells(event: EventRow): readonly unknown[] {
    return [
      actionLabel(event.action),
      eventUser(event),
      html`<ak-timestamp datetime .timestamp=${new Date(event.created)}></ak-timestamp>`,
      eventAddress(event),
    ];
  }

  protected override renderExpanded(event: EventRow): TemplateResult {
    return eventContext(event);
  }
}

define('ak-object-changelog', ObjectChangelog);
