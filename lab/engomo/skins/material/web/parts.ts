import { html, nothing, render, type TemplateResult } from 'lit';
import type { Draft } from '../../../interface/web/draft.ts';

interface ValueElement extends HTMLElement {
  value: string;
  checked: boolean;
}

interface MaterialDialog extends HTMLElement {
  show(): Promise<void>;
  close(): Promise<void>;
}

declare global {
  interface HTMLElementTagNameMap {
    'md-dialog': MaterialDialog;
    'md-outlined-text-field': ValueElement;
    'md-outlined-select': ValueElement;
    'md-checkbox': ValueElement;
  }
}

/** An icon: the word is its ligature, which a style turns into a picture. */
export const icon = (ligature: string, slot?: string): TemplateResult =>
  html`<md-icon class="icon-${ligature}" slot=${slot ?? nothing}>${ligature}</md-icon>`;

const told =
  (draft: Draft, name: string, element: 'md-outlined-text-field' | 'md-outlined-select', then?: () => void) =>
  ({ target }: Event): void => {
    if (!(target instanceof HTMLElement)) return;
    const field = target.closest(element);
    if (field === null) return;
    draft.set(name, field.value);
    then?.();
  };

/** A field whose label floats above what is typed into it. */
export const textField = (
  draft: Draft,
  name: string,
  label: string,
  type: 'text' | 'password' = 'text',
  inside: TemplateResult | typeof nothing = nothing,
): TemplateResult =>
  html`<md-outlined-text-field
    label=${label}
    type=${type}
    autocomplete=${type === 'password' ? 'new-password' : 'off'}
    .value=${draft.get(name)}
    ?error=${draft.problem(name) !== ''}
    error-text=${draft.problem(name)}
    @input=${told(draft, name, 'md-outlined-text-field')}
    >${inside}</md-outlined-text-field
  >`;

/** A field to choose from. */
export const select = (
  draft: Draft,
  name: string,
  label: string,
  choices: readonly { readonly value: string; readonly name: string }[],
  then?: () => void,
): TemplateResult =>
  html`<md-outlined-select
    label=${label}
    ?error=${draft.problem(name) !== ''}
    error-text=${draft.problem(name)}
    @change=${told(draft, name, 'md-outlined-select', then)}
  >
    ${choices.map(
      (choice) =>
        html`<md-select-option value=${choice.value} ?selected=${choice.value === draft.get(name)}>
          <div slot="headline">${choice.name}</div>
        </md-select-option>`,
    )}
  </md-outlined-select>`;

/** A box to tick, its words beside it. */
export const checkBox = (draft: Draft, name: string, words: string): TemplateResult =>
  html`<label class="check">
    <md-checkbox
      touch-target="wrapper"
      ?checked=${draft.get(name) === 'on'}
      @change=${({ target }: Event) => {
        if (target instanceof HTMLElement && target.matches('md-checkbox')) {
          draft.set(name, target.closest('md-checkbox')?.checked ? 'on' : '');
        }
      }}
    ></md-checkbox>
    ${words}
  </label>`;

/** Opens a dialog. `draw` is handed what closes it (settled when it is gone) and what draws it anew. */
export function openDialog(
  headline: string,
  draw: (dialog: { readonly close: () => Promise<void>; readonly refresh: () => void }) => {
    readonly content: TemplateResult;
    readonly actions: TemplateResult;
  },
): void {
  const dialog = document.createElement('md-dialog');
  const close = (): Promise<void> => dialog.close();
  const refresh = (): void => {
    const { content, actions } = draw({ close, refresh });
    render(
      html`<div slot="headline">${headline}</div>
        <div slot="content" class="form">${content}</div>
        <div slot="actions">${actions}</div>`,
      dialog,
    );
  };
  refresh();
  document.body.append(dialog);
  dialog.addEventListener('closed', ({ target }) => {
    // What is in the dialog closes, too, such as a list of choices.
    if (target === dialog) dialog.remove();
  });
  void dialog.show();
}

/** Slides a panel in at the right, in front of the list; only one at a time. */
export function openPanel(
  headline: string,
  draw: (panel: { readonly close: () => void; readonly refresh: () => void }) => TemplateResult,
): void {
  for (const open of document.querySelectorAll('aside.panel')) open.remove();
  const panel = document.createElement('aside');
  panel.className = 'panel';
  const close = (): void => {
    panel.remove();
  };
  const refresh = (): void => {
    render(
      html`<div class="panel-head">
          <span>${headline}</span>
          <md-icon-button @click=${close}>${icon('close')}</md-icon-button>
        </div>
        <div class="form">${draw({ close, refresh })}</div>`,
      panel,
    );
  };
  refresh();
  document.body.append(panel);
}

/** Says something at the foot of the page, for a while. */
export function say(text: string): void {
  const bar = document.createElement('div');
  bar.className = 'snackbar';
  bar.setAttribute('role', 'status');
  bar.textContent = text;
  document.body.append(bar);
  setTimeout(() => {
    bar.remove();
  }, 4000);
}
