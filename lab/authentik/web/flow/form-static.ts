import { html, nothing, unsafeCSS } from 'lit';
import { define, Element } from '../elements/base.ts';
import login from './login.css';

/** Who the flow takes the user for; slot `link` for the way out. */
class FormStatic extends Element {
  static override styles = [Element.styles, unsafeCSS(login)];
  static override properties = { username: {}, avatar: { attribute: false } };

  username = '';
  avatar = '';

  override render(): unknown {
    if (!this.username) return nothing;
    return html`<div class="primary-content">
        ${
          this.avatar === ''
            ? nothing
            : html`<img class="pf-c-avatar" src=${this.avatar} alt="Avatar for ${this.username}" />`
        }
        <div class="username">${this.username}</div>
      </div>
      <slot name="link"></slot>`;
  }
}

define('ak-form-static', FormStatic);
