import { html, nothing, type TemplateResult } from 'lit';
import { capability, word } from './interface.ts';

/** The buttons at the foot of a wizard; null for one it does not have. */
export interface WizardButtons {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Whether the button that goes on can be pressed. */
  readonly isValid: boolean;
  readonly next: () => void;
  readonly back: (() => void) | null;
  readonly cancel: (() => void) | null;
}

const isInDialog = capability('dialogs') === 'native';

const testId = (id: string): string | typeof nothing => (capability('wizardNames') ? id : nothing);

const nextButton = ({ isFirst, isLast, isValid, next }: WizardButtons): TemplateResult =>
  html`<button
    data-test-id=${testId('wizard-navigation-next')}
    class="pf-c-button pf-m-primary"
    type=${capability('nativeValidation') ? 'button' : 'submit'}
    ?disabled=${!isValid}
    @click=${next}
  >
    ${isLast && (!isFirst || !isInDialog) ? word('finishWizard') : 'Next'}
  </button>`;

const backButton = ({ isFirst, back }: WizardButtons): unknown =>
  isFirst || back === null
    ? nothing
    : html`<button
        data-test-id=${testId('wizard-navigation-previous')}
        class="pf-c-button pf-m-secondary"
        type="button"
        @click=${back}
      >
        Back
      </button>`;

const cancelButton = ({ cancel }: WizardButtons): unknown =>
  cancel === null
    ? nothing
    : html`<div class="pf-c-wizard__footer-${capability('wizardNames') && !isInDialog ? 'abort' : 'cancel'}">
        <button
          data-test-id=${testId('wizard-navigation-cancel')}
          class="pf-c-button pf-m-link"
          type="button"
          @click=${cancel}
        >
          Cancel
        </button>
      </div>`;

/** From 2026.5 on the button that goes on is the last one. */
export function wizardButtons(buttons: WizardButtons): TemplateResult {
  const parts = [nextButton(buttons), backButton(buttons), cancelButton(buttons)];
  return html`${isInDialog ? parts.reverse() : parts}`;
}

/** The way out at the head of a wizard. */
export const wizardCloseButton = (close: () => void): TemplateResult =>
  html`<button
    data-test-id=${testId('wizard-close')}
    class="pf-c-button pf-m-plain pf-c-wizard__close"
    type="button"
    aria-label=${word('closeWizard')}
    @click=${close}
  >
    <i class="fas fa-times" aria-hidden="true"></i>
  </button>`;
