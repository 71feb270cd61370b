import { html, nothing } from 'lit';
import { define } from '../elements/base.ts';
import type { WizardButton } from '../elements/wizard-steps.ts';
import { OAuth2ProviderStepForm } from './application-wizard-provider-for-oauth.ts';
import { ApplicationWizardStep, formValues } from './application-wizard-step.ts';

/** Third step: the provider. */
export class ProviderStep extends ApplicationWizardStep {
  override label = 'Configure Provider';

  protected override get form(): HTMLFormElement | null {
    const inner = this.renderRoot.querySelector('#providerform');
    return inner instanceof OAuth2ProviderStepForm ? inner.form : null;
  }

  protected override get buttons(): readonly WizardButton[] {
    return [
      { kind: 'next', destination: 'bindings' },
      { kind: 'back', destination: 'provider-choice' },
      { kind: 'cancel' },
    ];
  }

  protected override handleButton(button: WizardButton): void {
    const { form } = this;
    if (button.kind !== 'next') {
      super.handleButton(button);
      return;
    }
    if (form === null) return;
    this.learn({ provider: formValues(form), errors: this.errorsWithout('provider') });
    this.goTo(button.destination, { enable: ['bindings', 'submit'] });
  }

  protected override renderMain(): unknown {
    // Of the types on offer only this one can be made here.
    return this.wizard.providerModel === 'oauth2provider'
      ? html`<ak-application-wizard-provider-for-oauth
          id="providerform"
          .wizard=${this.wizard}
        ></ak-application-wizard-provider-for-oauth>`
      : nothing;
  }
}

define('ak-application-wizard-provider-step', ProviderStep);
