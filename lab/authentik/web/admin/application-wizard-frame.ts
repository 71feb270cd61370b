import { html, nothing, type TemplateResult } from 'lit';
import { call } from '../api.ts';
import { define } from '../elements/base.ts';
import { Modal } from '../elements/modal.ts';
import { announceRefresh } from '../elements/refresh.ts';
import { patternfly } from '../patternfly.ts';
import { FrameStep, type CommitState } from './application-wizard-frame-steps.ts';
import { freshState, WizardUpdate, type WizardState } from './application-wizard-state.ts';

const MODEL = 'authentik_providers_oauth2.oauth2provider';

const LABELS = [
  'Application Details',
  'Provider Type',
  'Provider Configuration',
  'Submit Application',
] as const;

/** Index of the step that sends, and of the one that says what became of it. */
const CONFIGURATION = 2;
const OUTCOME = 3;

/** The wizard that makes an application with its provider, in four steps (up to 2024.10). */
export class ApplicationWizardFrame extends Modal {
  static override styles = [Modal.styles, patternfly.wizard];
  static override properties = {
    place: { state: true },
    wizard: { state: true },
    commit: { state: true },
  };

  protected place = 0;
  protected wizard: WizardState = freshState;
  protected commit: CommitState = 'running';

  constructor() {
    super();
    this.addEventListener(WizardUpdate.type, (event) => {
      event.stopPropagation();
      if (event instanceof WizardUpdate) this.wizard = { ...this.wizard, ...event.changes };
    });
  }

  override close(): void {
    super.close();
    this.place = 0;
    this.wizard = freshState;
    this.commit = 'running';
  }

  protected override renderBox(): TemplateResult {
    return html`<div class="pf-c-wizard">
      <div class="pf-c-wizard__header">
        <h1 class="pf-c-title pf-m-3xl pf-c-wizard__title">New application</h1>
        <p class="pf-c-wizard__description">Create a new application</p>
      </div>
      <div class="pf-c-wizard__outer-wrap">
        <div class="pf-c-wizard__inner-wrap">
          <nav class="pf-c-wizard__nav">
            <ol class="pf-c-wizard__nav-list">
              ${LABELS.map((label, index) => this.#link(label, index))}
            </ol>
          </nav>
          <main class="pf-c-wizard__main">
            <div id="main-content" class="pf-c-wizard__main-body">${this.#step()}</div>
          </main>
        </div>
        <footer class="pf-c-wizard__footer">${this.#buttons()}</footer>
      </div>
    </div>`;
  }

  #link(label: string, index: number): TemplateResult {
    return html`<li class="pf-c-wizard__nav-item">
      <button
        class="pf-c-wizard__nav-link ${index === this.place ? 'pf-m-current' : ''}"
        ?disabled=${index > this.place + 1}
        @click=${() => {
          if (index < this.place) this.place = index;
          else if (index > this.place) this.#next();
        }}
      >
        ${label}
      </button>
    </li>`;
  }

  #step(): TemplateResult {
    const { wizard } = this;
    switch (this.place) {
      case 0:
        return html`<ak-application-wizard-application-details
          .wizard=${wizard}
        ></ak-application-wizard-application-details>`;
      case 1:
        return html`<ak-application-wizard-authentication-method-choice
          .wizard=${wizard}
        ></ak-application-wizard-authentication-method-choice>`;
      case CONFIGURATION:
        return html`<ak-application-wizard-authentication-method
          .wizard=${wizard}
        ></ak-application-wizard-authentication-method>`;
      default:
        return html`<ak-application-wizard-commit-application
          .state=${this.commit}
        ></ak-application-wizard-commit-application>`;
    }
  }

  #buttons(): TemplateResult {
    if (this.commit === 'success') return this.#endButton('Close');
    const text = this.place === CONFIGURATION ? 'Submit' : 'Next';
    return html`${
      this.place === OUTCOME
        ? nothing
        : html`<button
            class="pf-c-button pf-m-primary"
            type="button"
            @click=${() => {
              this.#next();
            }}
          >
            ${text}
          </button>`
    }
    ${
      this.place === 0
        ? nothing
        : html`<button
            class="pf-c-button pf-m-secondary"
            type="button"
            @click=${() => {
              this.place -= 1;
            }}
          >
            Back
          </button>`
    }
    ${this.#endButton('Cancel')}`;
  }

  /** The button that ends the wizard. */
  #endButton(text: string): TemplateResult {
    return html`<div class="pf-c-wizard__footer-cancel">
      <button
        class="pf-c-button pf-m-link"
        type="button"
        @click=${() => {
          this.close();
        }}
      >
        ${text}
      </button>
    </div>`;
  }

  #next(): void {
    const step = this.renderRoot.querySelector('.pf-c-wizard__main-body')?.firstElementChild;
    const gathered = step instanceof FrameStep ? step.gather() : null;
    if (gathered === null) return;
    this.wizard = { ...this.wizard, ...gathered };
    this.place += 1;
    if (this.place === OUTCOME) void this.#send();
  }

  async #send(): Promise<void> {
    this.commit = 'running';
    const { app, provider } = this.wizard;
    try {
      await call('PUT', 'core/transactional/applications/', { app, provider_model: MODEL, provider });
      this.commit = 'success';
      announceRefresh(this);
    } catch {
      this.commit = 'error';
    }
  }
}

define('ak-wizard-frame', ApplicationWizardFrame);
