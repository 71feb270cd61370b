import { css, html, type TemplateResult } from 'lit';
import { define, Element } from './base.ts';
import { capability } from './interface.ts';

const format = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

const units = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** How long ago something was: "now", "2 minutes ago", "in 3 days". */
export function elapsed(date: Date): string {
  const seconds = Math.round((date.getTime() - Date.now()) / 1000);
  const unit = units.find(([, size]) => Math.abs(seconds) >= size);
  return unit === undefined
    ? format.format(seconds, 'second')
    : format.format(Math.round(seconds / unit[1]), unit[0]);
}

/** A time, as the distance from now. */
export class Timestamp extends Element {
  static override styles = [
    Element.styles,
    css`
      [part='elapsed'] {
        text-transform: capitalize;
      }
    `,
  ];
  static override properties = {
    timestamp: { attribute: false },
    datetime: { type: Boolean },
  };

  timestamp: Date | null = null;
  /** Show the date itself, too. */
  datetime = false;
  #interval = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#interval = window.setInterval(() => {
      this.requestUpdate();
    }, 60_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearInterval(this.#interval);
  }

  override render(): TemplateResult {
    if (this.timestamp === null) return html`<span role="time" aria-label="None">-</span>`;
    if (capability('rowBodies')) {
      return html`<div>${elapsed(this.timestamp)}</div>
        ${this.datetime ? html`<small>${this.timestamp.toLocaleString()}</small>` : ''}`;
    }
    return html`<time
      datetime=${this.timestamp.toISOString()}
      aria-labelledby="timestamp-label"
      aria-describedby="elapsed"
    >
      <div part="label" id="timestamp-label"><slot></slot></div>
      <div part="elapsed" id="elapsed">${elapsed(this.timestamp)}</div>
      ${this.datetime ? html`<small part="datetime">${this.timestamp.toLocaleString()}</small>` : ''}
    </time>`;
  }
}

define('ak-timestamp', Timestamp);
