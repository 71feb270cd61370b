import { css, html, nothing, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import { capability } from '../elements/interface.ts';
import { patternfly } from '../patternfly.ts';

/** Who the flow takes the user for; slot `link` for the way out. */
class FormStatic extends Element {
  static override styles = [
    Element.styles,
    patternfly.avatar,
    css`
      :host {
        display: flex;
        flex-flow: wrap;
        gap: var(--pf-global--spacer--sm);
        align-items: center;
        justify-content: space-between;
        margin-block-start: var(--pf-global--spacer--sm);
      }
      .form-control-static {
        display: flex;
        flex: 1 1 auto;
        align-items: center;
        justify-content: space-between;
      }
      .avatar {
        display: flex;
        gap: 0.25rem;
        align-items: center;
      }
      .primary-content {
        display: flex;
        flex: 1 1 auto;
        gap: var(--pf-global--spacer--md);
        align-items: center;
      }
      .username {
        flex: 1 1 auto;
        max-width: 20rem;
        overflow-wrap: anywhere;
      }
    `,
  ];
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
