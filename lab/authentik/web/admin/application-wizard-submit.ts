import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ApiError, call, type Json } from '../api.ts';
import { define } from '../elements/base.ts';
import { errorDetail, fieldErrors } from '../elements/errors.ts';
import { word } from '../elements/interface.ts';
import { showMessage } from '../elements/messages.ts';
import { announceRefresh } from '../elements/refresh.ts';
import type { WizardButton } from '../elements/wizard-steps.ts';
import { patternfly } from '../patternfly.ts';
import { review } from './application-wizard-review.ts';
import type { WizardBinding } from './application-wizard-state.ts';
import { ApplicationWizardStep } from './application-wizard-step.ts';
import './wizard-title.ts';

const MODEL = 'authentik_providers_oauth2.oauth2provider';

const bindingBody = (binding: WizardBinding): Json => ({
  [binding.target]: binding.key,
  negate: binding.negate,
  enabled: binding.enabled,
  order: binding.order,
  timeout: binding.timeout,
  failure_result: binding.failureResult,
});

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** The name of a provider that is taken is reported as the application's error; it belongs to the provider. */
function complaints(body: Json): Json {
  const { app } = body;
  if (!isObject(app) || !Array.isArray(app['provider'])) return body;
  const { provider: name, ...rest } = app;
  const { app: _, ...others } = body;
  const provider = isObject(body['provider']) ? body['provider'] : {};
  return {
    ...others,
    ...(Object.keys(rest).length === 0 ? {} : { app: rest }),
    provider: { ...provider, name },
  };
}

/** Last step: shows what is about to be made, makes it, and says what came of it. */
export class SubmitStep extends ApplicationWizardStep {
  static override styles = [
    ApplicationWizardStep.styles,
    patternfly.bullseye,
    patternfly.emptyState,
    patternfly.descriptionList,
    patternfly.list,
    patternfly.divider,
    css`
      .ak-wizard-main-content .pf-c-title {
        padding-bottom: var(--pf-global--spacer--md);
        padding-top: var(--pf-global--spacer--md);
      }
    `,
  ];
  static override properties: PropertyDeclarations = { phase: { state: true } };

  override label = 'Review and Submit Application';
  protected phase: 'reviewing' | 'running' | 'submitted' = 'reviewing';

  protected override get buttons(): readonly WizardButton[] {
    if (this.phase === 'submitted') return [{ kind: 'close', label: word('closeApplicationWizard') }];
    if (this.phase === 'running') return [];
    return [
      { kind: 'next', label: word('submitWizard'), destination: 'here' },
      { kind: 'back', destination: 'bindings' },
      { kind: 'cancel' },
    ];
  }

  protected override handleButton(button: WizardButton): void {
    if (button.kind === 'next') void this.#send();
    else super.handleButton(button);
  }

  async #send(): Promise<void> {
    this.phase = 'running';
    const { app, provider, bindings } = this.wizard;
    try {
      await call('PUT', 'core/transactional/applications/', {
        app: { name: '', slug: '', ...app },
        provider_model: MODEL,
        provider: { ...provider, providerModel: MODEL },
        policy_bindings: bindings.map(bindingBody),
      });
    } catch (error) {
      // A server error leaves the step where it is, without buttons (authentik 2026.2.2).
      if (error instanceof ApiError && error.status < 500) {
        this.learn({ errors: complaints(error.body) });
        this.phase = 'reviewing';
      } else {
        showMessage({ level: 'danger', title: errorDetail(error) });
      }
      return;
    }
    this.phase = 'submitted';
    announceRefresh(this);
  }

  protected override renderMain(): TemplateResult {
    const { errors } = this.wizard;
    if (this.phase === 'submitted') {
      return this.#notice('success', 'Your application has been saved', 'fa-check-circle pf-m-success');
    }
    if (this.phase === 'running') {
      return this.#notice('running', 'Saving application...', 'fa-cogs pf-m-info');
    }
    if (Object.keys(errors).length === 0) return review(this.wizard);
    return this.#notice(
      'error',
      'authentik was unable to complete this process.',
      'fa-times-circle pf-m-danger',
      html`<hr class="pf-c-divider" />
        ${this.#complaint(errors)}`,
    );
  }

  #notice(state: string, heading: string, icon: string, more: unknown = nothing): TemplateResult {
    return html`<div data-ouid-component-state=${this.phase} class="ak-wizard-main-content">
      <div class="pf-l-bullseye">
        <div class="pf-c-empty-state pf-m-lg">
          <div class="pf-c-empty-state__content">
            <i class="fas ${icon} pf-c-empty-state__icon" aria-hidden="true"></i>
            <h1 data-ouia-commit-state=${state} class="pf-c-title pf-m-lg">${heading}</h1>
            ${more}
          </div>
        </div>
      </div>
    </div>`;
  }

  #complaint(errors: Json): TemplateResult {
    if (errors['app'] !== undefined) return this.#wrongStep('application', 'application');
    if (errors['provider'] !== undefined) return this.#wrongStep('provider', 'provider');
    if (typeof errors['detail'] === 'string') {
      return html`<p>There was an error. Please go back and review the application.: ${errors['detail']}</p>`;
    }
    const general = fieldErrors(errors).get('non_field_errors') ?? [];
    if (general.length > 0) {
      return html`<p>There was an error::</p>
        <ul>
          ${general.map((reason) => html`<li>${reason}</li>`)}
        </ul>
        <p>Please go back and review the application.</p>`;
    }
    return html`<p>
      There was an error creating the application, but no error message was sent. Please review the server
      logs.
    </p>`;
  }

  #wrongStep(part: string, step: string): TemplateResult {
    return html`<p>There was an error in the ${part}.</p>
      <p>
        <a
          @click=${() => {
            this.goTo(step);
          }}
          >Review the ${part}.</a
        >
      </p>`;
  }
}

define('ak-application-wizard-submit-step', SubmitStep);
