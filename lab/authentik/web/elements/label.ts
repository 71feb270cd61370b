import { html, nothing, type TemplateResult } from 'lit';
import { define, Element } from './base.ts';
import { capability } from './interface.ts';

/** Yes or no. */
class StatusLabel extends Element {
  static override properties = { good: { type: Boolean } };

  good = false;

  override render(): TemplateResult {
    const named = capability('fieldNames') !== 'none';
    const label = this.good ? 'Yes' : 'No';
    return html`<span
      class="pf-c-label"
      aria-label=${named ? label : nothing}
      role=${named ? 'status' : nothing}
    >
      <span class="pf-c-label__content">${label}</span>
    </span>`;
  }
}

define('ak-status-label', StatusLabel);
