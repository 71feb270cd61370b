import { html, type TemplateResult } from 'lit';
import { define, Element } from './base.ts';

/** Yes or no. */
class StatusLabel extends Element {
  static override properties = { good: { type: Boolean } };

  good = false;

  override render(): TemplateResult {
    const label = this.good ? 'Yes' : 'No';
    return html`<span class="pf-c-label" aria-label=${label} role="status">${label}</span>`;
  }
}

define('ak-status-label', StatusLabel);
