import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { patternfly } from '../patternfly.ts';
import { define } from './base.ts';
import { capability } from './interface.ts';
import { DIALOG_CLOSE } from './native-dialog.ts';
import { Modal } from './modal.ts';
import { REFRESH } from './refresh.ts';
import { wizardButtons, wizardCloseButton } from './wizard-buttons.ts';
import { WizardPage } from './wizard-page.ts';

/** In a dialog of the browser a wizard has a height of its own, and its way out covers the dialog's. */
const nativeStyles: CSSResultGroup =
  capability('dialogs') === 'native'
    ? css`
        .pf-c-wizard {
          height: 75vh;
        }
        .pf-c-wizard__close {
          top: var(--pf-global--spacer--md);
          right: var(--pf-global--spacer--md);
        }
      `
    : [];

/** A dialog of several pages; its steps are the slots of its children. */
export class Wizard extends Modal {
  static override styles = [
    Modal.styles,
    patternfly.wizard,
    css`
      .pf-c-modal-box {
        height: 75%;
      }
      .pf-c-wizard {
        min-height: min(36rem, 80vh);
      }
    `,
    nativeStyles,
  ];
  static override properties = {
    header: {},
    description: {},
    steps: { attribute: false },
    isValid: { attribute: false },
    canBack: { attribute: false },
    canCancel: { attribute: false },
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
  canCancel = true;
  finalHandler: () => Promise<void> = () => Promise.resolve();
  protected active: WizardPage | null = null;
  #initialSteps: readonly string[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener(REFRESH, this.#refreshed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener(REFRESH, this.#refreshed);
  }

  protected override firstUpdated(): void {
    this.#initialSteps = this.steps;
    if (this.#isInDialog) this.show();
  }

  /** From 2026.5 on a wizard is drawn where it is: inside a dialog of the browser. */
  get #isInDialog(): boolean {
    return capability('dialogs') === 'native';
  }

  override render(): TemplateResult {
    return this.#isInDialog ? this.renderBox() : super.render();
  }

  /** Goes on, as if "Next" had been pressed. */
  async advance(): Promise<void> {
    await this.#next(this.#place);
  }

  override show(): void {
    super.show();
    void this.updateComplete.then(() => {
      if (this.active === null) this.#activate(this.#page(0));
    });
  }

  override close(): void {
    for (const page of this.querySelectorAll(':scope > [slot]')) {
      if (page instanceof WizardPage) page.reset();
    }
    this.steps = this.#initialSteps;
    this.canBack = true;
    this.canCancel = true;
    this.isValid = false;
    this.active = null;
    super.close();
    this.dispatchEvent(new CustomEvent(DIALOG_CLOSE, { bubbles: true, composed: true }));
  }

  protected override renderBox(): TemplateResult {
    return capability('wizardNames') ? this.#named() : this.#unnamed();
  }

  /** Up to 2025.8. */
  #unnamed(): TemplateResult {
    const place = this.#place;
    return html`<div class="pf-c-wizard">
      <div class="pf-c-wizard__header">
        ${this.canCancel ? wizardCloseButton(this.#cancel) : nothing}
        <h1 class="pf-c-title pf-m-3xl pf-c-wizard__title">${this.header}</h1>
        <p class="pf-c-wizard__description">${this.description}</p>
      </div>
      <div class="pf-c-wizard__outer-wrap">
        <div class="pf-c-wizard__inner-wrap">
          <nav class="pf-c-wizard__nav">
            <ol class="pf-c-wizard__nav-list">
              ${this.steps.map((_, index) => this.#step(index, place))}
            </ol>
          </nav>
          <main class="pf-c-wizard__main">
            <div class="pf-c-wizard__main-body">
              <slot name=${this.active?.slot ?? this.steps[0] ?? nothing}></slot>
            </div>
          </main>
        </div>
        <footer class="pf-c-wizard__footer">${this.#buttons(place)}</footer>
      </div>
    </div>`;
  }

  #named(): TemplateResult {
    const place = this.#place;
    return html`<div class="pf-c-wizard" role="presentation">
      <header class="pf-c-wizard__header">
        ${this.canCancel ? wizardCloseButton(this.#cancel) : nothing}
        <h1
          id="modal-title"
          role="heading"
          aria-level="1"
          class="pf-c-title pf-m-3xl pf-c-wizard__title"
          data-test-id="wizard-heading"
        >
          ${this.header}
        </h1>
        ${
          this.#isInDialog
            ? nothing
            : html`<p role="heading" aria-level="2" id="modal-description" class="pf-c-wizard__description">
                ${this.description}
              </p>`
        }
      </header>
      <div role="presentation" class="pf-c-wizard__outer-wrap">
        <div class="pf-c-wizard__inner-wrap">
          <nav aria-label="Wizard steps" class="pf-c-wizard__nav">
            <ol role="presentation" class="pf-c-wizard__nav-list">
              ${this.steps.map((_, index) => this.#step(index, place))}
            </ol>
          </nav>
          <main aria-label="Wizard content" class="pf-c-wizard__main">
            <div role="presentation" class="pf-c-wizard__main-body">
              <slot name=${this.active?.slot ?? this.steps[0] ?? nothing}></slot>
            </div>
          </main>
        </div>
        <nav class="pf-c-wizard__footer" aria-label="Wizard navigation">${this.#buttons(place)}</nav>
      </div>
    </div>`;
  }

  #step(index: number, place: number): unknown {
    const page = this.#page(index);
    if (page === null) return nothing;
    return html`<li
      role=${capability('wizardNames') ? 'presentation' : nothing}
      class="pf-c-wizard__nav-item"
    >
      <button
        class="pf-c-wizard__nav-link ${index === place ? 'pf-m-current' : ''}"
        type="button"
        ?disabled=${place < index}
        @click=${() => {
          this.#activate(page);
        }}
      >
        ${page.label}
      </button>
    </li>`;
  }

  #buttons(place: number): TemplateResult {
    return wizardButtons({
      isFirst: place === 0,
      isLast: place === this.steps.length - 1,
      isValid: this.isValid,
      next: () => void this.#next(place),
      back: this.canBack
        ? () => {
            this.#activate(this.#page(place - 1));
          }
        : null,
      cancel: this.canCancel ? this.#cancel : null,
    });
  }

  readonly #cancel = (): void => {
    this.close();
  };

  get #place(): number {
    return this.active === null ? 0 : Math.max(0, this.steps.indexOf(this.active.slot));
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

  async #next(place: number): Promise<void> {
    if (this.active === null || !(await this.active.leave(this))) return;
    if (place === this.steps.length - 1) {
      await this.finalHandler();
      this.close();
    } else {
      this.#activate(this.#page(place + 1));
    }
  }

  /** A page in between that saved something does not refresh the list around: that would end the wizard. */
  readonly #refreshed = (event: Event): void => {
    if (this.#place < this.steps.length - 1) event.stopImmediatePropagation();
  };
}

define('ak-wizard', Wizard);
