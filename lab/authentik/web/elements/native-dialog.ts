import { css, html, nothing, render, type TemplateResult } from 'lit';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { announceRefresh, define, Element, REFRESH } from './base.ts';
import './messages.ts';

/** Event of something inside a dialog that wants it closed. */
export const DIALOG_CLOSE = 'ak-dialog-close';

/** What a dialog holds. */
export interface DialogContent {
  /** Its name. */
  readonly label: string;
  readonly content: unknown;
  /** Heading and buttons of a dialog around a form; wizards bring their own. */
  readonly form?: { readonly heading: unknown; readonly buttons: TemplateResult };
  /** Called once, when it is closed. */
  readonly onClose?: () => void;
}

/** The inside of a dialog: a way out, what it holds, and the buttons of a form. */
class ModalContent extends Element {
  static override styles = [
    Element.styles,
    css`
      :host {
        position: relative;
        display: flex;
        flex-direction: column;
        max-height: 90vh;
      }
      .ak-c-dialog__close-button {
        position: absolute;
        inset: 1rem 1rem auto auto;
      }
      .ak-c-dialog__header,
      .ak-c-dialog__footer {
        padding: 1rem 1.5rem;
      }
      .ak-c-dialog__body {
        overflow: auto;
      }
      .ak-c-dialog__header + .ak-c-dialog__body {
        padding: 0 1.5rem 1.5rem;
      }
      .ak-c-dialog__footer {
        display: flex;
        gap: 1rem;
        justify-content: end;
      }
    `,
  ];
  static override properties = { parts: { attribute: false } };

  parts: DialogContent['form'] | null = null;

  override render(): TemplateResult {
    return html`<button
        class="pf-c-button pf-m-plain ak-c-dialog__close-button"
        type="button"
        aria-label="Close dialog"
        @click=${() => {
          this.dispatchEvent(new CustomEvent(DIALOG_CLOSE, { bubbles: true, composed: true }));
        }}
      >
        <i class="fas fa-times" aria-hidden="true"></i>
      </button>
      ${
        this.parts
          ? html`<header class="ak-c-dialog__header">
              <h1 class="pf-c-title pf-m-2xl" id="modal-title">${this.parts.heading}</h1>
            </header>`
          : nothing
      }
      <div role="region" aria-label="Dialog content" class="ak-c-dialog__body"><slot></slot></div>
      ${
        this.parts
          ? html`<footer role="contentinfo" aria-label="Form actions" class="ak-c-dialog__footer">
              ${this.parts.buttons}
            </footer>`
          : nothing
      }`;
  }
}

/** The open dialog that holds an element, through shadow roots. */
export function enclosingDialog(element: globalThis.Element): HTMLDialogElement | null {
  const found = element.closest('dialog');
  if (found !== null) return found;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? enclosingDialog(root.host) : null;
}

/**
 * Opens a dialog of the browser, in the tree of the interface (2026.5 and later). Escape, a click beside it and another
 * page close it. What changed in it is announced at its owner.
 *
 * @returns what closes it.
 */
export function openDialog(owner: HTMLElement, { label, content, form, onClose }: DialogContent): () => void {
  const dialog = document.createElement('dialog');
  dialog.className = 'ak-c-dialog ak-c-dialog--m-fade-in';
  dialog.setAttribute('part', 'dialog');
  dialog.dataset['akModal'] = 'ak-modal';
  dialog.setAttribute('aria-label', label);
  const close = (): void => {
    if (!dialog.isConnected) return;
    dialog.close();
    onClose?.();
    dialog.remove();
    window.removeEventListener('hashchange', close);
  };
  render(
    html`<ak-message-container popover="manual"></ak-message-container>
      <ak-modal class="ak-c-dialog__content" .parts=${form ?? null}>${content}</ak-modal>`,
    dialog,
  );
  dialog.addEventListener(DIALOG_CLOSE, close);
  dialog.addEventListener('close', close);
  dialog.addEventListener(REFRESH, () => {
    announceRefresh(owner);
  });
  dialog.addEventListener('pointerdown', (event) => {
    if (event.target === dialog) close();
  });
  window.addEventListener('hashchange', close);
  (document.querySelector('#interface-root')?.shadowRoot ?? document.body).append(dialog);
  dialog.showModal();
  return close;
}

/** Opens a wizard, known by its tag, in a dialog (2026.5 and later). */
export const openWizard = (owner: HTMLElement, tag: string, label: string): void => {
  const name = unsafeStatic(tag);
  openDialog(owner, {
    label,
    content: staticHtml`<${name} class="ak-c-dialog__slotted-content"></${name}>`,
  });
};

/** The button that opens it. */
export const wizardButton = (owner: HTMLElement, tag: string, label: string, text: string): TemplateResult =>
  html`<button
    class="pf-c-button pf-m-primary"
    type="button"
    @click=${() => {
      openWizard(owner, tag, label);
    }}
  >
    ${text}
  </button>`;

define('ak-modal', ModalContent);
