import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { define } from '../elements/base.ts';
import '../elements/empty-state.ts';
import { capability, word } from '../elements/interface.ts';
import type { TypeCreate } from '../elements/type-grid.ts';
import type { WizardButton } from '../elements/wizard-steps.ts';
import '../elements/wizard-type-page.ts';
import { ApplicationWizardStep } from './application-wizard-step.ts';
import './wizard-title.ts';

/** Second step: the type of the provider. */
export class ProviderChoiceStep extends ApplicationWizardStep {
  static override properties: PropertyDeclarations = { types: { attribute: false } };

  override label = word('chooseProvider');
  /** The types on offer; none while they are being fetched. */
  types: readonly TypeCreate[] = [];

  protected override get buttons(): readonly WizardButton[] {
    return [
      { kind: 'next', destination: 'provider' },
      { kind: 'back', destination: 'application' },
      { kind: 'cancel' },
    ];
  }

  protected override handleButton(button: WizardButton): void {
    if (button.kind !== 'next') {
      super.handleButton(button);
    } else if (this.wizard.providerModel === '') {
      this.goTo(this.slot, { disable: ['provider', 'bindings', 'submit'] });
    } else {
      this.goTo(button.destination, { enable: ['provider'] });
    }
  }

  protected override renderMain(): TemplateResult {
    if (this.types.length === 0) return html`<ak-empty-state default-label></ak-empty-state>`;
    const selected = this.types.find(({ model_name }) => model_name === this.wizard.providerModel);
    return html`<ak-wizard-title>Choose a Provider Type</ak-wizard-title>
      <form class="pf-c-form pf-m-horizontal">
        <ak-wizard-page-type-create
          name=${capability('providerTypeStepName') ? 'selectProviderType' : nothing}
          layout="grid"
          .types=${this.types}
          .selected=${selected ?? null}
          @select=${(event: CustomEvent<TypeCreate>) => {
            this.learn({ providerModel: event.detail.model_name });
            this.goTo(this.slot, { enable: ['provider'] });
          }}
        ></ak-wizard-page-type-create>
      </form>`;
  }
}

define('ak-application-wizard-provider-choice-step', ProviderChoiceStep);
