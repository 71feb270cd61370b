import { html, nothing } from 'lit';
import { define, Element } from '../elements/base.ts';

/** Who the flow takes the user for; slot `link` for the way out. */
class FormStatic extends Element {
  static override properties = { username: {} };

  username = '';

  override render(): unknown {
    if (!this.username) return nothing;
    return html`<div class="primary-content">
        <div class="username">${this.username}</div>
      </div>
      <slot name="link"></slot>`;
  }
}

define('ak-form-static', FormStatic);
