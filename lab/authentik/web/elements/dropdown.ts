import { html, type TemplateResult } from 'lit';
import { define, LightElement } from './base.ts';

/** An entry of a menu. */
export interface MenuEntry {
  readonly text: string;
  readonly choose: () => void;
}

/** A button with a menu of further ways beside it; drawn into the tree around it (2026.5 and later). */
class SplitButton extends LightElement {
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
          ({ text, choose }) =>
            html`<li role="presentation">
              <button
                class="pf-c-dropdown__menu-item"
                type="button"
                role="menuitem"
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

define('ak-dropdown', SplitButton);
