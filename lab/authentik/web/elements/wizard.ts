import { css, html, nothing, type TemplateResult } from 'lit';
import { define } from './base.ts';
import { capability, word } from './interface.ts';
import { Modal } from './modal.ts';
import { DIALOG_CLOSE } from './native-dialog.ts';
import { REFRESH } from './refresh.ts';
import { wizardFrame } from './wizard-frame.ts';
import { WizardPage } from './wizard-pages.ts';

/** From 2026.5 on a wizard is drawn where it is: inside a dialog of the browser. */
const isInDialog = capability('dialogs') === 'native';

/** A dialog of several pages; its steps are the slots of its children. */
export class Wizard extends Modal {
  static override styles = [
    Modal.styles,
    css`
      .pf-c-modal-box {
        height: 75%;
      }
      .pf-c-wizard {
        min-height: min(36rem, 75vh);
      }
    `,
  ];
  static override properties = {
    header: {},
    description: {},
    steps: { attribute: false },
    isValid: { attribute: false },
    canBack: { attribute: false },
    finalHandler: { attribute: false },
    active: { state: true },
  };

  header = '';
  description = '';
  /** Slots of the pages in order; a page may change them. */
  steps: readonly string[] = [];
  /** Whether the button that goes on can be pressed. */
  isValid = false;
  canBack = true;
  finalHandler: () => Promise<void> = () => Promise.resolve();
  protected active: WizardPage | null = null;
  #initialSteps: readonly string[] = [];

  constructor() {
    super();
    // A page in between that saved something does not refresh the list around: that would end the wizard.
    this.addEventListener(REFRESH, (event) => {
      if (this.#place < this.steps.length - 1) event.stopImmediatePropagation();
    });
  }

  protected override firstUpdated(): void {
    this.#initialSteps = this.steps;
    if (isInDialog) this.show();
  }

  override render(): TemplateResult {
    return isInDialog ? this.renderBox() : super.render();
  }

  /** Goes on, as if "Next" had been pressed. */
  async advance(): Promise<void> {
    if (this.active === null || !(await this.active.leave(this))) return;
    if (this.#isLast) {
      await this.finalHandler();
      this.close();
    } else {
      this.#activate(this.#page(this.#place + 1));
    }
  }

  override show(): void {
    super.show();
    void this.updateComplete.then(() => {
      if (this.active === null) this.#activate(this.#page(0));
    });
  }

  override close(): void {
    for (const page of this.children) if (page instanceof WizardPage) page.reset();
    this.steps = this.#initialSteps;
    this.canBack = true;
    this.isValid = false;
    this.active = null;
    super.close();
    this.dispatchEvent(new CustomEvent(DIALOG_CLOSE, { bubbles: true, composed: true }));
  }

  protected override renderBox(): TemplateResult {
    return wizardFrame({
      title: this.header,
      description: isInDialog ? null : this.description,
      close: { name: word('closeWizard'), act: this.#close },
      links: this.steps.flatMap((_, index) => {
        const page = this.#page(index);
        if (page === null) return [];
        const go = (): void => {
          this.#activate(page);
        };
        return [{ label: page.label, current: index === this.#place, disabled: this.#place < index, go }];
      }),
      main: html`<slot name=${this.active?.slot ?? this.steps[0] ?? nothing}></slot>`,
      buttons: this.#buttons(),
    });
  }

  readonly #close = (): void => {
    this.close();
  };

  /** From 2026.5 on the button that goes on is the last one. */
  #buttons(): unknown[] {
    const isFirst = this.#place === 0;
    const next = html`<button
      class="pf-c-button pf-m-primary"
      type=${capability('nativeValidation') ? 'button' : 'submit'}
      ?disabled=${!this.isValid}
      @click=${() => this.advance()}
    >
      ${this.#isLast && (!isFirst || !isInDialog) ? word('finishWizard') : 'Next'}
    </button>`;
    const back = html`<button
      class="pf-c-button pf-m-secondary"
      type="button"
      @click=${() => {
        this.#activate(this.#page(this.#place - 1));
      }}
    >
      Back
    </button>`;
    const cancel = html`<button class="pf-c-button pf-m-link" type="button" @click=${this.#close}>
      Cancel
    </button>`;
    const buttons = [next, isFirst || !this.canBack ? nothing : back, cancel];
    return isInDialog ? buttons.reverse() : buttons;
  }

  get #place(): number {
    return this.active === null ? 0 : Math.max(0, this.steps.indexOf(this.active.slot));
  }

  get #isLast(): boolean {
    return this.#place === this.steps.length - 1;
  }

  #page(index: number): WizardPage | null {
    const slot = this.steps[index];
    const page = [...this.children].find((child) => child.slot === slot);
    return page instanceof WizardPage ? page : null;
  }

  #activate(page: WizardPage | null): void {
    if (page === null) return;
    this.active = page;
    void this.updateComplete.then(() => {
      page.activated(this);
    });
  }
}

define('ak-wizard', Wizard);
