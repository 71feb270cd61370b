import { html, type TemplateResult } from 'lit';
import { patternfly } from '../patternfly.ts';
import { define, Element } from './base.ts';

/** The eye beside a secret. */
export class VisibilityToggle extends Element {
  static override styles = [Element.styles, patternfly.button];
  static override properties = {
    open: { type: Boolean, reflect: true },
    showMessage: { attribute: 'show-message' },
    hideMessage: { attribute: 'hide-message' },
  };

  open = false;
  showMessage = 'Show field content';
  hideMessage = 'Hide field content';

  override render(): TemplateResult {
    const label = this.open ? this.hideMessage : this.showMessage;
    return html`<button class="pf-c-button pf-m-control" type="button" aria-label=${label} title=${label}>
      <i class="fas ${this.open ? 'fa-eye' : 'fa-eye-slash'}" aria-hidden="true"></i>
    </button>`;
  }
}

define('ak-visibility-toggle', VisibilityToggle);
