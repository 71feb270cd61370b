import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { capability, Element } from './base.ts';

/** Everything that is open over the page, the topmost last. */
const opened = new Set<Modal>();

window.addEventListener('keyup', (event) => {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  const topmost = [...opened].findLast((modal) => modal.isConnected && modal.open);
  topmost?.close();
});

/** Base of what opens over the page: the trigger is a light child, the dialog is drawn in the shadow root. */
export abstract class Modal extends Element {
  static override properties: PropertyDeclarations = {
    open: { type: Boolean },
    locked: { type: Boolean },
    size: {},
  };

  open = false;
  /** No scrolling while something is being sent. */
  locked = false;
  /** Modifier of the box: `pf-m-lg`, `pf-m-xl`. */
  size = 'pf-m-lg';

  /** What the box shows below its close button. */
  protected abstract renderBox(): TemplateResult;

  /** Opens over the page. */
  show(): void {
    opened.add(this);
    this.open = true;
  }

  /** Closes; what was typed is forgotten. */
  close(): void {
    this.open = false;
    opened.delete(this);
    this.dispatchEvent(new CustomEvent('ak-modal-hide', { bubbles: true, composed: true }));
  }

  /**
   * Elements inside are told to render, since many do so only when they can be seen. What an attribute opened, a deep
   * link for instance, is open without being known to Escape (live 2024.10.5).
   */
  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('open') || !this.open) return;
    for (const child of this.querySelectorAll('*')) {
      if (child instanceof LitElement) child.requestUpdate();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    opened.delete(this);
  }

  override render(): TemplateResult {
    return html`<slot
        name="trigger"
        @click=${(event: Event) => {
          event.preventDefault();
          this.show();
        }}
      ></slot
      >${this.open ? this.#box() : nothing}`;
  }

  #box(): TemplateResult {
    const named = capability('dialogNames');
    return html`<div
      class="pf-c-backdrop"
      @click=${(event: Event) => {
        event.stopPropagation();
      }}
    >
      <div class="pf-l-bullseye">
        <div
          class="pf-c-modal-box ${this.size} ${this.locked ? 'locked' : ''}"
          role="dialog"
          aria-modal="true"
          aria-labelledby=${named ? 'modal-title' : nothing}
          aria-describedby=${named ? 'modal-description' : nothing}
        >
          <button
            class="pf-c-button pf-m-plain"
            type="button"
            aria-label="Close dialog"
            @click=${() => {
              this.close();
            }}
          >
            <i class="fas fa-times" aria-hidden="true"></i>
          </button>
          ${this.renderBox()}
        </div>
      </div>
    </div>`;
  }
}
