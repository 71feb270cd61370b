import { css, html, LitElement, type TemplateResult } from 'lit';
import { define } from './base.ts';

/** An entry of a menu. */
export interface MenuEntry {
  readonly text: string;
  readonly description: string;
  readonly choose: () => void;
}

/** A button with a menu of further ways beside it; drawn into the tree around it (2026.5 and later). */
export class SplitButton extends LitElement {
  static override properties = {
    text: {},
    menuId: { attribute: 'menu-id' },
    entries: { attribute: false },
    open: { state: true },
  };

  text = '';
  menuId = '';
  entries: readonly MenuEntry[] = [];
  protected open = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.classList.add('pf-c-dropdown');
  }

  override render(): TemplateResult {
    const [first] = this.entries;
    return html`<div class="pf-c-dropdown__toggle pf-m-primary pf-m-split-button pf-m-action">
        <button class="pf-c-dropdown__toggle-button" type="button" @click=${() => first?.choose()}>
          ${this.text}
        </button>
        <button
          class="pf-c-dropdown__toggle-button"
          type="button"
          id="${this.menuId}-toggle"
          aria-haspopup="menu"
          aria-controls="${this.menuId}-menu"
          aria-label="${this.text} options"
          aria-expanded=${String(this.open)}
          tabindex="0"
          @click=${() => {
            this.open = !this.open;
          }}
        >
          <i class="fas fa-caret-down" aria-hidden="true"></i>
        </button>
      </div>
      <menu
        class="pf-c-dropdown__menu"
        ?hidden=${!this.open}
        id="${this.menuId}-menu"
        aria-labelledby="${this.menuId}-toggle"
        tabindex="-1"
      >
        ${this.entries.map(
          ({ text, description, choose }) =>
            html`<li role="presentation">
              <button
                class="pf-c-dropdown__menu-item"
                type="button"
                role="menuitem"
                aria-description=${description}
                @click=${() => {
                  this.open = false;
                  choose();
                }}
              >
                ${text}
              </button>
            </li>`,
        )}
      </menu>`;
  }
}

/** Look of such a button, for the tree around it. */
export const splitButtonStyles = css`
  ak-dropdown {
    position: relative;
    display: inline-block;
  }
  ak-dropdown menu {
    padding-inline-start: 0;
    list-style: none;
  }
`;

define('ak-dropdown', SplitButton);
