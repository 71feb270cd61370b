import { html, type TemplateResult } from 'lit';
import { define, Element } from './base.ts';

/** A time of day with its label (2025.10 and later). */
class Timestamp extends Element {
  static override properties = { timestamp: { attribute: false } };

  timestamp: Date | null = null;

  override render(): TemplateResult {
    if (this.timestamp === null) return html`<span role="time" aria-label="None">-</span>`;
    return html`<time
      datetime=${this.timestamp.toISOString()}
      aria-labelledby="timestamp-label"
      aria-describedby="elapsed"
    >
      <span part="label" id="timestamp-label"><slot></slot></span>
      <span part="elapsed" id="elapsed">${this.timestamp.toLocaleTimeString('en')}</span>
    </time>`;
  }
}

define('ak-timestamp', Timestamp);
