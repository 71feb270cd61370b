import { html, render, type TemplateResult } from 'lit';
import type { Draft } from '../../../interface/web/server.ts';

/** What this face uses of the toolkit's elements beyond attributes; their own types come with the installed packages. */

/** A cell of a grid draws what belongs to an item. */
export interface GridModel<T> {
  readonly item: T;
}

/** What a grid asks for: one page of its items. */
export interface GridPage {
  readonly page: number;
  readonly pageSize: number;
}

/** An event that tells a new value. */
export type ValueChanged = CustomEvent<{ readonly value: string }>;

interface VaadinDialog extends HTMLElement {
  opened: boolean;
  headerTitle: string;
  renderer: (root: HTMLElement) => void;
  footerRenderer: (root: HTMLElement) => void;
  requestContentUpdate(): void;
}

interface VaadinNotification extends HTMLElement {
  opened: boolean;
  duration: number;
  position: string;
  renderer: (root: HTMLElement) => void;
}

interface VaadinGrid extends HTMLElement {
  clearCache(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'vaadin-dialog': VaadinDialog;
    'vaadin-grid': VaadinGrid;
    'vaadin-notification': VaadinNotification;
  }
}

/** The button at the foot of a dialog, beside "Cancel". */
interface DialogButton {
  readonly text: string;
  readonly theme: 'primary' | 'error primary';
  readonly click: () => void;
}

/** A dialog that is open. */
interface OpenDialog {
  /** Draws the content anew. */
  readonly refresh: () => void;
  readonly close: () => void;
}

/** Opens a dialog; it is drawn in an overlay at the end of the body. */
export function openDialog(
  title: string,
  content: () => TemplateResult,
  { text, theme, click }: DialogButton,
): OpenDialog {
  const dialog = document.createElement('vaadin-dialog');
  dialog.headerTitle = title;
  dialog.renderer = (root) => {
    render(content(), root);
  };
  const close = (): void => {
    dialog.opened = false;
  };
  dialog.footerRenderer = (root) => {
    render(
      html`<vaadin-button theme="tertiary" @click=${close}>Cancel</vaadin-button>
        <vaadin-button theme=${theme} @click=${click}>${text}</vaadin-button>`,
      root,
    );
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
    close,
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

const changed =
  (draft: Draft, name: string) =>
  ({ detail }: ValueChanged): void => {
    draft.set(name, detail.value);
  };

/** A field to type into. */
export const textField = (draft: Draft, name: string, label: string): TemplateResult =>
  html`<vaadin-text-field
    label=${label}
    .value=${draft.get(name)}
    .invalid=${draft.problem(name) !== ''}
    .errorMessage=${draft.problem(name)}
    @value-changed=${changed(draft, name)}
  ></vaadin-text-field>`;

/** A field whose content is hidden until it is asked for. */
export const secretField = (draft: Draft, name: string, label: string): TemplateResult =>
  html`<vaadin-password-field
    label=${label}
    autocomplete="new-password"
    .value=${draft.get(name)}
    .invalid=${draft.problem(name) !== ''}
    .errorMessage=${draft.problem(name)}
    @value-changed=${changed(draft, name)}
  ></vaadin-password-field>`;

/** A field to choose from, whose choices are in an overlay and can be filtered by typing. */
export const comboBox = (
  draft: Draft,
  name: string,
  label: string,
  items: readonly { readonly value: string; readonly name: string }[],
  then: () => void = () => undefined,
): TemplateResult =>
  html`<vaadin-combo-box
    label=${label}
    item-label-path="name"
    item-value-path="value"
    .items=${items}
    .value=${draft.get(name)}
    .invalid=${draft.problem(name) !== ''}
    .errorMessage=${draft.problem(name)}
    @value-changed=${(event: ValueChanged) => {
      if (draft.get(name) === event.detail.value) return;
      draft.set(name, event.detail.value);
      then();
    }}
  ></vaadin-combo-box>`;

/** A box to tick. */
export const checkBox = (draft: Draft, name: string, label: string): TemplateResult =>
  html`<vaadin-checkbox
    label=${label}
    .checked=${draft.get(name) === 'on'}
    @checked-changed=${({ detail }: CustomEvent<{ readonly value: boolean }>) => {
      draft.set(name, detail.value ? 'on' : '');
    }}
  ></vaadin-checkbox>`;
