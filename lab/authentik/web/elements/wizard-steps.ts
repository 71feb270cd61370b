import { css, html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { capability, define, Element } from './base.ts';
import { wizardFrame } from './wizard.ts';

/** A button at the foot of a step. */
export type WizardButton =
  | { readonly kind: 'next' | 'back'; readonly destination: string; readonly label?: string }
  | { readonly kind: 'cancel' | 'close'; readonly label?: string };

/** Which steps become available, or are shut again, when somebody moves on. */
export interface StepChanges {
  readonly enable?: readonly string[];
  readonly disable?: readonly string[];
}

/** Closes the wizard around a step. */
export const WIZARD_CLOSE = 'ak-wizard-close';

const isInDialog = capability('dialogs') === 'native';

const kinds = {
  next: ['Next', 'pf-m-primary'],
  back: ['Back', 'pf-m-secondary'],
  cancel: ['Cancel', 'pf-m-link'],
  close: ['Close', 'pf-m-link'],
} as const;

/**
 * A step of a wizard that keeps everything until the last one. Only the current step renders; each draws the whole
 * frame, navigation included.
 */
export abstract class WizardStep extends Element {
  static override styles: CSSResultGroup = [
    Element.styles,
    css`
      .ak-wizard-box {
        display: flex;
        flex-direction: column;
        width: 100%;
        height: 75vh;
      }
    `,
  ];
  static override properties: PropertyDeclarations = {
    enabled: { type: Boolean, reflect: true },
    name: { reflect: true },
    hide: { attribute: false },
  };

  /** Whether the navigation leads here. */
  enabled = false;
  name: string | null = null;
  /** Not in the navigation. */
  hide = false;
  /** Name in the navigation. */
  label = '';
  protected wizardTitle = '';
  protected wizardDescription = '';
  protected canCancel = false;

  protected abstract get buttons(): readonly WizardButton[];
  protected abstract renderMain(): unknown;

  /** Whether "Next" may go on; shows what is wrong. */
  abstract reportValidity(): boolean;

  /** A button was pressed, and the step is valid if it was "Next". */
  protected handleButton(button: WizardButton): void {
    if (button.kind === 'next' || button.kind === 'back') this.goTo(button.destination);
    else this.closeWizard();
  }

  /** Moves to another step. */
  protected goTo(destination: string, changes: StepChanges = {}): void {
    this.#steps?.goTo(destination, changes);
  }

  protected closeWizard(): void {
    this.dispatchEvent(new CustomEvent(WIZARD_CLOSE, { bubbles: true, composed: true }));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.name ??= this.slot;
  }

  get #steps(): WizardSteps | null {
    const parent = this.closest('ak-wizard-steps');
    return parent instanceof WizardSteps ? parent : null;
  }

  override render(): unknown {
    const steps = this.#steps;
    if (steps === null || steps.currentStep !== this.slot) return nothing;
    const frame = wizardFrame({
      title: this.wizardTitle,
      description: this.wizardDescription,
      close: this.canCancel ? { name: 'Close', act: this.#close } : null,
      links: steps.steps
        .filter((step) => !step.hide)
        .map(({ slot, label, enabled }) => {
          const go = (): void => {
            steps.goTo(slot);
          };
          return { label, current: slot === steps.currentStep, disabled: !enabled, go };
        }),
      main: this.renderMain(),
      buttons: this.#buttons(),
    });
    return html`<div class="${isInDialog ? '' : 'pf-c-modal-box'} ak-wizard-box">${frame}</div>`;
  }

  readonly #close = (): void => {
    this.closeWizard();
  };

  /** From 2026.5 on the button that goes on is the last one. */
  #buttons(): TemplateResult[] {
    const buttons = this.buttons.map((button) => this.#button(button));
    return isInDialog ? buttons.reverse() : buttons;
  }

  #button(button: WizardButton): TemplateResult {
    const [label, look] = kinds[button.kind];
    const leaves = button.kind === 'cancel' || button.kind === 'close';
    return html`<button
      class="pf-c-button ${look}"
      type="button"
      @click=${() => {
        if (leaves) this.closeWizard();
        else if (button.kind !== 'next' || this.reportValidity()) this.handleButton(button);
      }}
    >
      ${button.label ?? label}
    </button>`;
  }
}

/** Holds the steps of a wizard, its children with a slot, and knows the current one. */
export class WizardSteps extends Element {
  static override properties = { currentStep: { attribute: 'current-step' } };

  currentStep: string | null = null;

  /** The steps in order. */
  get steps(): readonly WizardStep[] {
    return [...this.children].filter((child) => child instanceof WizardStep);
  }

  /** Shows another step; one that is not enabled stays closed. */
  goTo(destination: string, { enable = [], disable = [] }: StepChanges = {}): void {
    for (const step of this.steps) {
      if (enable.includes(step.slot)) step.enabled = true;
      if (disable.includes(step.slot)) step.enabled = false;
    }
    if (this.steps.some((step) => step.slot === destination && step.enabled)) this.currentStep = destination;
    this.#rerender();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.currentStep ??= this.steps[0]?.slot ?? null;
  }

  protected override firstUpdated(): void {
    this.#rerender();
  }

  override render(): unknown {
    return this.currentStep === null ? nothing : html`<slot name=${this.currentStep}></slot>`;
  }

  #rerender(): void {
    for (const step of this.steps) step.requestUpdate();
  }
}

define('ak-wizard-steps', WizardSteps);
