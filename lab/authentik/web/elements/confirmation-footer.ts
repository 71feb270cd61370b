import { html, type TemplateResult } from 'lit';
import { errorDetail } from './errors.ts';
import { showMessage } from './messages.ts';
import type { Modal } from './modal.ts';
import { announceRefresh } from './refresh.ts';
import './spinner-button.ts';

/** What happens when a confirmation is given, and what is said about it. */
export interface Confirmation {
  readonly act: () => Promise<unknown>;
  /** Said before what the server objects to. */
  readonly failure: string;
  readonly success: string;
}

async function confirm(modal: Modal, { act, failure, success }: Confirmation): Promise<void> {
  try {
    await act();
  } catch (error) {
    showMessage({ level: 'danger', title: `${failure}: ${errorDetail(error)}` });
    throw error;
  }
  showMessage({ level: 'success', title: success });
  announceRefresh(modal);
  modal.close();
}

/**
 * The two buttons below a question: one that does it, one that leaves it.
 *
 * @param level class of the first button, such as `pf-m-danger`.
 */
export function confirmationFooter(
  modal: Modal,
  label: string,
  level: string,
  confirmation: () => Confirmation,
): TemplateResult {
  return html`<footer class="pf-c-modal-box__footer">
    <ak-spinner-button class=${level} .callAction=${() => confirm(modal, confirmation())}
      >${label}</ak-spinner-button
    >&nbsp;
    <ak-spinner-button
      class="pf-m-secondary"
      .callAction=${() => {
        modal.close();
        return Promise.resolve();
      }}
      >Cancel</ak-spinner-button
    >
  </footer>`;
}
