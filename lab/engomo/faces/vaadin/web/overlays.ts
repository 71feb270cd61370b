import { html, render, type TemplateResult } from 'lit';
import './elements.ts';

/** A button at the foot of a dialog. */
export interface DialogButton {
  readonly text: string;
  readonly theme: 'primary' | 'tertiary' | 'error primary';
  readonly click: () => void;
}

/** A dialog that is open. */
export interface OpenDialog {
  /** Draws the content anew. */
  readonly refresh: () => void;
  readonly close: () => void;
}

/** Opens a dialog; it is drawn in an overlay at the end of the body. */
export function openDialog(
  title: string,
  content: () => TemplateResult,
  buttons: () => readonly DialogButton[],
): OpenDialog {
  const dialog = document.createElement('vaadin-dialog');
  dialog.headerTitle = title;
  dialog.renderer = (root) => {
    render(content(), root);
  };
  dialog.footerRenderer = (root) => {
    const drawn = buttons().map(
      ({ text, theme, click }) => html`<vaadin-button theme=${theme} @click=${click}>${text}</vaadin-button>`,
    );
    render(html`${drawn}`, root);
  };
  document.body.append(dialog);
  dialog.opened = true;
  dialog.addEventListener('closed', () => {
    dialog.remove();
  });
  return {
    refresh: () => {
      dialog.requestContentUpdate();
    },
    close: () => {
      dialog.opened = false;
    },
  };
}

/** Tells that something was done, or why it was not, in a corner and for a while. */
export function notify(text: string, kind: 'success' | 'error' = 'success'): void {
  const notification = document.createElement('vaadin-notification');
  notification.setAttribute('theme', kind);
  notification.position = kind === 'error' ? 'middle' : 'bottom-end';
  notification.duration = 4000;
  notification.renderer = (root) => {
    render(html`<div>${text}</div>`, root);
  };
  document.body.append(notification);
  notification.opened = true;
  notification.addEventListener('closed', () => {
    notification.remove();
  });
}
