import { css, html, nothing } from 'lit';
import { define, Element } from '../elements/base.ts';
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
    this.role = 'banner';
    this.ariaLabel = 'User information';
  }

  override render(): unknown {
    if (!this.username) return nothing;
    return html`<div class="primary-content">
        ${
          this.avatar === ''
            ? nothing
            : html`<img class="pf-c-avatar" src=${this.avatar} alt="Avatar for ${this.username}" />`
        }
        <div class="username" aria-description="Username">${this.username}</div>
      </div>
      <div class="links"><slot name="link"></slot></div>`;
  }
}

define('ak-form-static', FormStatic);
