import { html, type TemplateResult } from 'lit';
import { define, Element } from './base.ts';

/** The eye beside a secret. */
class VisibilityToggle extends Element {
  static override properties = { open: { type: Boolean, reflect: true } };

  open = false;

  override render(): TemplateResult {
    const label = this.open ? 'Hide field content' : 'Show field content';
    return html`<button class="pf-c-button pf-m-control" type="button" aria-label=${label} title=${label}>
      <i class="fas ${this.open ? 'fa-eye' : 'fa-eye-slash'}" aria-hidden="true"></i>
    </button>`;
  }
}

define('ak-visibility-toggle', VisibilityToggle);
