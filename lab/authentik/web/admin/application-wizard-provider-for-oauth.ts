import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { call } from '../api.ts';
import { define, Element } from '../elements/base.ts';
import { withQuery } from '../elements/list-page.ts';
import { freshState, type WizardState } from './application-wizard-state.ts';
import { wizardFormStyles } from './application-wizard-step.ts';
import { randomCredentials, type Credentials } from './provider-credentials.ts';
import { oauth2Fields, type OAuth2Fields } from './provider-model.ts';
import { choicesFor, providerRows, type ProviderChoices } from './provider-rows.ts';
import './wizard-title.ts';

/**
 * The form of an OAuth2 provider inside the application wizard. It asks for the OAuth sources when it is made, uses them
 * for nothing, and is drawn again when they arrive: redirect URIs typed in before are gone then (live 2025.12.4).
 */
export class OAuth2ProviderStepForm extends Element {
  static override styles = [Element.styles, wizardFormStyles];
  static override properties: PropertyDeclarations = {
    wizard: { attribute: false },
    showSecret: { state: true },
    showLogoutMethod: { state: true },
    sources: { state: true },
  };

  wizard: WizardState = freshState;
  protected showSecret = true;
  protected showLogoutMethod = false;
  protected sources: unknown = null;
  #provider: OAuth2Fields = {};
  #credentials: Credentials = randomCredentials();
  #choices: ProviderChoices | null = null;

  get form(): HTMLFormElement | null {
    return this.renderRoot.querySelector('form');
  }

  constructor() {
    super();
    void call('GET', withQuery('sources/oauth/', { ordering: 'name', has_jwks: true })).then((sources) => {
      this.sources = sources;
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('wizard')) this.#provider = oauth2Fields.parse(this.wizard.provider);
  }

  override render(): TemplateResult {
    const provider = this.#provider;
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
