import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { call } from '../api.ts';
import { define, Element } from '../elements/base.ts';
import { descriptionList, descriptionStyles } from '../elements/description-list.ts';
import { setPageHeader, type PageHeader } from '../elements/page-header.ts';
import { pageHeading } from '../elements/page-heading.ts';
import '../elements/timestamp.ts';
import { patternfly } from '../patternfly.ts';
import { actionLabel, eventAddress, eventRow, eventUser, type EventRow } from './event-model.ts';

const json = (value: unknown): string => JSON.stringify(value, null, 4);

/** What an event carries: its context, and who it was. */
class EventInfo extends Element {
  static override styles = [Element.styles, patternfly.card, patternfly.flex];
  static override properties = { event: { attribute: false } };

  event: EventRow | null = null;

  override render(): TemplateResult | typeof nothing {
    if (this.event === null) return nothing;
    return html`<div class="pf-l-flex">
      ${[
        ['Context', this.event.context],
        ['User', this.event.user],
      ].map(
        ([title, value]) =>
          html`<div class="pf-l-flex__item">
            <div class="pf-c-card__title">${title}</div>
            <div class="pf-c-card__body"><code style="white-space: pre-wrap">${json(value)}</code></div>
          </div>`,
      )}
    </div>`;
  }
}

/** Page of one event. */
export class EventView extends Element {
  static override styles = [
    Element.styles,
    patternfly.page,
    patternfly.grid,
    patternfly.card,
    descriptionStyles,
  ];
  static override properties = { eventID: {}, event: { state: true } };

  eventID = '';
  protected event: EventRow | null = null;

  get #header(): PageHeader {
    return {
      icon: 'pf-icon pf-icon-catalog',
      title: this.event === null ? 'Event' : `Event ${this.event.pk}`,
      description: '',
    };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('eventID') && this.eventID !== '') void this.#load();
  }

  protected override updated(): void {
    setPageHeader(this.#header);
  }

  async #load(): Promise<void> {
    this.event = eventRow.parse(await call('GET', `events/events/${this.eventID}/`));
  }

  override render(): TemplateResult {
    const { event } = this;
    if (event === null) return html`${pageHeading(this.#header)}`;
    return html`${pageHeading(this.#header)}
      <section class="pf-c-page__main-section pf-m-no-padding-mobile">
        <div class="pf-l-grid pf-m-gutter">
          <div class="pf-c-card pf-l-grid__item pf-m-12-col pf-m-4-col-on-xl">
            <div class="pf-c-card__title">Event info</div>
            <div class="pf-c-card__body">${this.#details(event)}</div>
          </div>
          <div class="pf-c-card pf-l-grid__item pf-m-12-col pf-m-8-col-on-xl">
            <ak-event-info .event=${event}></ak-event-info>
          </div>
          <div class="pf-c-card pf-l-grid__item pf-m-12-col">
            <div class="pf-c-card__title">Raw event info</div>
            <div class="pf-c-card__body"><pre>${json(event)}</pre></div>
          </div>
        </div>
      </section>`;
  }

  #details(event: EventRow): TemplateResult {
    return descriptionList(
      [
        ['Action', actionLabel(event.action)],
        ['App', event.app],
        ['User', eventUser(event)],
        ['Created', html`<ak-timestamp datetime .timestamp=${new Date(event.created)}></ak-timestamp>`],
        ['Client IP', eventAddress(event)],
        ['Brand', event.brand.name ?? '-'],
      ],
      'pf-m-horizontal',
    );
  }
}

define('ak-event-info', EventInfo);
define('ak-event-view', EventView);
