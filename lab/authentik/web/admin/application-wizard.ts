import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ApiError, call } from '../api.ts';
import { freshState, Step, type WizardState } from './application-wizard-steps.ts';
import { announceRefresh, capability, define, Element, word } from '../elements/base.ts';
import { errorDetail } from '../elements/errors.ts';
import { Modal } from '../elements/modal.ts';
import { DIALOG_CLOSE } from '../elements/native-dialog.ts';
import type { TypeCreate } from '../elements/wizard-pages.ts';
import { WIZARD_CLOSE, type WizardButton } from '../elements/wizard-steps.ts';
import { textOf } from './form-rows.ts';
import { absent } from './overview.ts';
import { typesAt } from './type-wizard.ts';

const MODEL = 'authentik_providers_oauth2.oauth2provider';

const outcomes = {
  running: ['fa-cogs pf-m-info', 'Saving application...'],
  error: ['fa-times-circle pf-m-danger', 'The application was not saved.'],
  submitted: ['fa-check-circle pf-m-success', 'Your application has been saved'],
} as const satisfies Record<string, readonly [icon: string, heading: string]>;

/** Shows what is about to be made, makes it, and says what came of it. */
class SubmitStep extends Step {
  static override properties: PropertyDeclarations = { phase: { state: true }, refusal: { state: true } };

  override label = 'Review and Submit Application';
  protected override readonly heading = 'Review the Application and Provider';
  protected phase: 'reviewing' | keyof typeof outcomes = 'reviewing';
  protected refusal = '';

  protected override get buttons(): readonly WizardButton[] {
    const [next, ...others] = super.buttons;
    switch (this.phase) {
      case 'reviewing':
        return next?.kind === 'next' ? [{ ...next, label: word('submitWizard') }, ...others] : others;
      case 'running':
        return [];
      case 'error':
        return others;
      case 'submitted':
        return [{ kind: 'close', label: word('closeApplicationWizard') }];
    }
  }

  protected override leave(): boolean {
    void this.#send();
    return false;
  }

  protected override handleButton(button: WizardButton): void {
    this.phase = 'reviewing';
    super.handleButton(button);
  }

  async #send(): Promise<void> {
    this.phase = 'running';
    const { app, provider } = this.wizard;
    try {
      await call('PUT', 'core/transactional/applications/', {
        app: { name: '', slug: '', ...app },
        provider_model: MODEL,
        provider: { ...provider, providerModel: MODEL },
        policy_bindings: [],
      });
      this.phase = 'submitted';
      announceRefresh(this);
    } catch (error) {
      this.refusal = error instanceof ApiError ? JSON.stringify(error.body) : errorDetail(error);
      this.phase = 'error';
    }
  }

  protected override renderMain(): TemplateResult {
    return this.phase === 'reviewing' ? super.renderMain() : this.#outcome(outcomes[this.phase]);
  }

  protected override content(): TemplateResult {
    const { app, provider } = this.wizard;
    return html`<p>${textOf(app, 'name')}, ${textOf(provider, 'name')}</p>`;
  }

  #outcome([icon, heading]: readonly [icon: string, heading: string]): TemplateResult {
    return html`<div class="pf-l-bullseye">
      <div class="pf-c-empty-state pf-m-lg">
        <div class="pf-c-empty-state__content">
          <i class="fas ${icon} pf-c-empty-state__icon" aria-hidden="true"></i>
          <h1 class="pf-c-title pf-m-lg">${heading}</h1>
          ${this.phase === 'error' ? html`<p>${this.refusal}</p>` : nothing}
        </div>
      </div>
    </div>`;
  }
}

define('ak-application-wizard-submit-step', SubmitStep);

/** The steps of the wizard, and what they have gathered. */
class WizardMain extends Element {
  static override properties: PropertyDeclarations = { wizard: { state: true }, types: { state: true } };

  protected wizard: WizardState = freshState;
  protected types: readonly TypeCreate[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    void typesAt('providers/all/types/').then((types) => {
      this.types = types;
    });
  }

  readonly #learn = (changes: Partial<WizardState>): void => {
    this.wizard = { ...this.wizard, ...changes };
  };

  override render(): TemplateResult {
    const { wizard, types } = this;
    const learn = this.#learn;
    return html`<ak-wizard-steps>
      <ak-application-wizard-application-step
        slot="application"
        .wizard=${wizard}
        .learn=${learn}
      ></ak-application-wizard-application-step>
      <ak-application-wizard-provider-choice-step
        slot="provider-choice"
        .wizard=${wizard}
        .learn=${learn}
        .types=${types}
      ></ak-application-wizard-provider-choice-step>
      <ak-application-wizard-provider-step
        slot="provider"
        .wizard=${wizard}
        .learn=${learn}
      ></ak-application-wizard-provider-step>
      <ak-application-wizard-bindings-step slot="bindings"></ak-application-wizard-bindings-step>
      <ak-application-wizard-submit-step slot="submit" .wizard=${wizard}></ak-application-wizard-submit-step>
    </ak-wizard-steps>`;
  }
}

/** "Create with Provider" inside a native dialog (2026.5): the steps are drawn into the dialog's own tree. */
class DialogWizard extends WizardMain {
  constructor() {
    super();
    this.addEventListener(WIZARD_CLOSE, (event) => {
      event.stopPropagation();
      this.dispatchEvent(new CustomEvent(DIALOG_CLOSE, { bubbles: true, composed: true }));
    });
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}

/** "Create with Provider": an application and its provider in one go; its light child opens it. */
class ModalWizard extends Modal {
  constructor() {
    super();
    this.addEventListener(WIZARD_CLOSE, (event) => {
      event.stopPropagation();
      this.close();
    });
  }

  protected override renderBox(): TemplateResult {
    return html`<ak-application-wizard-main></ak-application-wizard-main>`;
  }
}

/** The frame that is the wizard up to 2024.10. Those wizards lose redirect URIs, and nobody uses them. */
class WizardFrame extends Modal {
  protected override renderBox(): TemplateResult {
    return html`<div class="pf-c-modal-box__body">${absent()}</div>`;
  }
}

const trigger = html`<button
  slot="trigger"
  class="pf-c-button pf-m-primary"
  data-ouia-component-id="start-application-wizard"
>
  ${word('createWithProvider')}
</button>`;

/** Up to 2024.10 the wizard brings its own button. */
class FramedWizard extends Element {
  override render(): TemplateResult {
    return html`<ak-wizard-frame>${trigger}</ak-wizard-frame>`;
  }
}

const isFramed = capability('applicationWizard') === 'frame';

/** The wizard with the button that opens it. */
export const applicationWizard = isFramed
  ? html`<ak-application-wizard></ak-application-wizard>`
  : html`<ak-application-wizard>${trigger}</ak-application-wizard>`;

/** Points at the wizard (up to 2024.12). */
class WizardHint extends Element {
  override render(): TemplateResult {
    return html`<section class="pf-c-page__main-section">
      <ak-hint><ak-hint-body>${applicationWizard}</ak-hint-body></ak-hint>
    </section>`;
  }
}

const wizards = { frame: FramedWizard, steps: ModalWizard, dialog: DialogWizard };

define('ak-wizard-frame', WizardFrame);
define('ak-application-wizard-main', WizardMain);
define('ak-application-wizard', wizards[capability('applicationWizard')]);
define('ak-application-wizard-hint', WizardHint);
