import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { define, LightElement } from './base.ts';
import { enclosingDialog } from './native-dialog.ts';

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

/**
 * Carries its only child to the end of the document, so that it lies above everything. The box there stays as long as
 * the portal does, without height while it is closed.
 */
class Portal extends LitElement {
  static override properties = {
    anchor: { attribute: false },
    open: { type: Boolean, reflect: true },
    name: {},
  };

  /** What the content hangs below. */
  anchor: HTMLElement | null = null;
  open = false;
  name = '';
  readonly #box = document.createElement('div');
  #content: HTMLElement | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#box.dataset['managedBy'] = 'ak-portal';
    if (this.name !== '') this.#box.dataset['managedFor'] = this.name;
    (enclosingDialog(this) ?? document.body).append(this.#box);
    const child = this.firstElementChild;
    if (child instanceof HTMLElement) this.#content = child;
    window.addEventListener('scroll', this.#place, { capture: true, passive: true });
    window.addEventListener('resize', this.#place);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#box.remove();
    window.removeEventListener('scroll', this.#place, { capture: true });
    window.removeEventListener('resize', this.#place);
  }

  override render(): typeof nothing {
    if (this.#content !== null && this.#content.parentElement !== this.#box) this.#box.append(this.#content);
    return nothing;
  }

  protected override updated(): void {
    if (this.#content !== null) this.#content.style.display = this.open ? '' : 'none';
    if (this.open) requestAnimationFrame(this.#place);
  }

  /** Below the anchor, or above it where there is more room. */
  readonly #place = (): void => {
    if (!this.open || this.anchor === null) return;
    const { left, top, bottom } = this.anchor.getBoundingClientRect();
    const { height } = this.#box.getBoundingClientRect();
    const above = bottom + height > window.innerHeight && top > height;
    this.#box.style.cssText = `position: fixed; z-index: 9999; inset: 0 auto auto 0; transform: translate(${Math.round(left)}px, ${Math.round(above ? top - height : bottom)}px)`;
  };
}

define('ak-portal', Portal);
