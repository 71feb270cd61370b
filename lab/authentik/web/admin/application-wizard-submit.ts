import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ApiError, call } from '../api.ts';
import { define } from '../elements/base.ts';
import { errorDetail } from '../elements/errors.ts';
import { word } from '../elements/interface.ts';
import { announceRefresh } from '../elements/refresh.ts';
import type { WizardButton } from '../elements/wizard-steps.ts';
import { Step } from './application-wizard-steps.ts';
import { textOf } from './form-rows.ts';

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
    const lines = [
      ['Application', textOf(app, 'name')],
      ['Launch URL', textOf(app, 'metaLaunchUrl')],
      ['Provider', textOf(provider, 'name')],
      ['Client ID', textOf(provider, 'clientId')],
    ];
    return html`<dl>
      ${lines.map(
        ([term, value]) =>
          html`<dt><strong>${term}</strong></dt>
            <dd>${value}</dd>`,
      )}
    </dl>`;
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
