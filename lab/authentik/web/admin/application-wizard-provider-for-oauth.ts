import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import { freshState, type WizardState } from './application-wizard-state.ts';
import { wizardFormStyles } from './application-wizard-step.ts';
import { randomCredentials, type Credentials } from './provider-credentials.ts';
import { oauth2Fields } from './provider-model.ts';
import { choicesFor, providerRows, type ProviderChoices } from './provider-rows.ts';
import './wizard-title.ts';

/** The form of an OAuth2 provider inside the application wizard. */
export class OAuth2ProviderStepForm extends Element {
  static override styles = [Element.styles, wizardFormStyles];
  static override properties: PropertyDeclarations = {
    wizard: { attribute: false },
    showSecret: { state: true },
    showLogoutMethod: { state: true },
  };

  wizard: WizardState = freshState;
  protected showSecret = true;
  protected showLogoutMethod = false;
  #credentials: Credentials = randomCredentials();
  #choices: ProviderChoices | null = null;

  get form(): HTMLFormElement | null {
    return this.renderRoot.querySelector('form');
  }

  override render(): TemplateResult {
    const provider = oauth2Fields.parse(this.wizard.provider);
    this.#choices ??= choicesFor(provider);
    return html`<ak-wizard-title>Configure OAuth2 Provider</ak-wizard-title>
      <form id="providerform" class="pf-c-form pf-m-horizontal" slot="form">
        ${providerRows({
          provider,
          credentials: this.#credentials,
          choices: this.#choices,
          showSecret: this.showSecret,
          showLogoutMethod: this.showLogoutMethod,
          onClientType: (clientType) => {
            this.showSecret = clientType !== 'public';
          },
          onLogoutUri: (uri) => {
            this.showLogoutMethod = uri !== '';
          },
        })}
      </form>`;
  }
}

define('ak-application-wizard-provider-for-oauth', OAuth2ProviderStepForm);
