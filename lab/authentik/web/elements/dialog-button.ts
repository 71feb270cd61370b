import { html, type TemplateResult } from 'lit';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { openDialog } from './native-dialog.ts';

/** Opens a wizard, known by its tag, in a dialog (2026.5 and later). */
export const openWizard = (owner: HTMLElement, tag: string, label: string): void => {
  const name = unsafeStatic(tag);
  openDialog(owner, {
    label,
    content: staticHtml`<${name} class="ak-c-dialog__slotted-content" part="wizard"></${name}>`,
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
