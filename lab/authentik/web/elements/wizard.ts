import { css, html, nothing, type TemplateResult } from 'lit';
import { capability, define, REFRESH, word } from './base.ts';
import { Modal } from './modal.ts';
import { DIALOG_CLOSE } from './native-dialog.ts';
import { WizardPage } from './wizard-pages.ts';

/** What the frame of a wizard shows. */
interface WizardFrame {
  readonly title: string;
  readonly description: string | null;
  /** The way out at the head; null where there is none. */
  readonly close: { readonly name: string; readonly act: () => void } | null;
  /** Names of the steps, and what leads to them. */
  readonly links: readonly {
    readonly label: string;
    readonly current: boolean;
    readonly disabled: boolean;
    readonly go: () => void;
  }[];
  readonly main: unknown;
  readonly buttons: unknown;
}

/** The frame of a wizard: heading, steps, the step that is open, buttons. */
export const wizardFrame = ({
  title,
  description,
  close,
  links,
  main,
  buttons,
}: WizardFrame): TemplateResult =>
  html`<div class="pf-c-wizard">
    <header class="pf-c-wizard__header">
      ${
        close === null
          ? nothing
          : html`<button
              class="pf-c-button pf-m-plain pf-c-wizard__close"
              type="button"
              aria-label=${close.name}
              @click=${close.act}
            >
              <i class="fas fa-times" aria-hidden="true"></i>
            </button>`
      }
      <h1 id="modal-title" class="pf-c-title pf-m-3xl pf-c-wizard__title">${title}</h1>
      ${
        description === null
          ? nothing
          : html`<p id="modal-description" class="pf-c-wizard__description">${description}</p>`
      }
    </header>
    <div class="pf-c-wizard__outer-wrap">
      <div class="pf-c-wizard__inner-wrap">
        <nav aria-label="Wizard steps" class="pf-c-wizard__nav">
          <ol class="pf-c-wizard__nav-list">
            ${links.map(
              ({ label, current, disabled, go }) =>
                html`<li class="pf-c-wizard__nav-item">
                  <button
                    class="pf-c-wizard__nav-link ${current ? 'pf-m-current' : ''}"
                    type="button"
                    ?disabled=${disabled}
                    @click=${go}
                  >
                    ${label}
                  </button>
                </li>`,
            )}
          </ol>
        </nav>
        <main aria-label="Wizard content" class="pf-c-wizard__main">
          <div class="pf-c-wizard__main-body">${main}</div>
        </main>
      </div>
      <nav class="pf-c-wizard__footer" aria-label="Wizard navigation">${buttons}</nav>
    </div>
  </div>`;

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
    steps: { attribute: false },
    isValid: { attribute: false },
    canBack: { attribute: false },
    finalHandler: { attribute: false },
    active: { state: true },
  };

  header = '';
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
      description: isInDialog ? null : '',
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
