import { html, nothing, unsafeCSS, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import { capability } from '../elements/interface.ts';
import login from './login.css';

/** Who the flow takes the user for; slot `link` for the way out. */
class FormStatic extends Element {
  static override styles = [Element.styles, unsafeCSS(login)];
  static override properties = { username: {}, avatar: { attribute: false } };

  username = '';
  avatar = '';

  constructor() {
    super();
    if (!capability('flowLabels')) return;
    this.role = 'banner';
    this.ariaLabel = 'User information';
  }

  override render(): unknown {
    if (!this.username) return nothing;
    if (capability('flowCard') === 'none') return this.#classic();
    const content = this.#content();
    return capability('flowLabels') ? content : html`<div class="form-control-static">${content}</div>`;
  }

  #picture(): unknown {
    if (this.avatar === '') return nothing;
    return html`<img class="pf-c-avatar" src=${this.avatar} alt="Avatar for ${this.username}" />`;
  }

  /** Up to 2025.6. */
  #classic(): TemplateResult {
    return html`<div class="form-control-static">
      <div class="avatar">${this.#picture()} ${this.username}</div>
      <slot name="link"></slot>
    </div>`;
  }

  #content(): TemplateResult {
    return html`<div class="primary-content">
        ${this.#picture()}
        <div
          class="username"
          aria-label=${capability('flowLabels') ? nothing : 'Username'}
          aria-description=${capability('flowLabels') ? 'Username' : nothing}
        >
          ${this.username}
        </div>
      </div>
      <div class="links"><slot name="link"></slot></div>`;
  }
}

define('ak-form-static', FormStatic);
