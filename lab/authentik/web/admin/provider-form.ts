import { css, type PropertyDeclarations, type TemplateResult } from 'lit';
import { call, type Json } from '../api.ts';
import { define } from '../elements/base.ts';
import { word } from '../elements/interface.ts';
import { ModelForm } from '../elements/form.ts';
import { randomCredentials, type Credentials } from './provider-credentials.ts';
import { oauth2Provider, type OAuth2Provider } from './provider-model.ts';
import { choicesFor, providerRows, type ProviderChoices } from './provider-rows.ts';

/** Form of an OAuth2/OpenID provider: in the provider wizard, and in edit dialogs. */
export class OAuth2ProviderForm extends ModelForm<OAuth2Provider> {
  static override properties: PropertyDeclarations = {
    showSecret: { state: true },
    showLogoutMethod: { state: true },
  };

  static override styles = [
    ModelForm.styles,
    css`
      ak-array-input {
        width: 100%;
      }
    `,
  ];

  declare protected showSecret: boolean;
  declare protected showLogoutMethod: boolean;
  #credentials: Credentials = randomCredentials();
  #choices: ProviderChoices = choicesFor({});

  constructor() {
    super();
    this.showSecret = true;
    this.showLogoutMethod = false;
  }

  override reset(): void {
    super.reset();
    this.showSecret = true;
    this.showLogoutMethod = false;
    this.#credentials = randomCredentials();
    this.#choices = choicesFor({});
  }

  protected override async loadInstance(pk: string | number): Promise<OAuth2Provider> {
    const provider = oauth2Provider.parse(await call('GET', `providers/oauth2/${String(pk)}/`));
    this.showSecret = provider.client_type === 'confidential';
    this.showLogoutMethod = (provider.logout_uri ?? '') !== '';
    this.#choices = choicesFor(provider);
    return provider;
  }

  protected override send(data: Json): Promise<Json> {
    return this.instance === null
      ? call('POST', 'providers/oauth2/', data)
      : call('PUT', `providers/oauth2/${String(this.instance.pk)}/`, data);
  }

  protected override successMessage(): string {
    return this.instance === null ? 'Successfully created provider.' : 'Successfully updated provider.';
  }

  protected override failureMessage(): string {
    return this.instance === null
      ? word('providerNotCreated')
      : 'An error occurred while updating the provider.';
  }

  protected override renderRows(): TemplateResult {
    return providerRows({
      provider: this.instance ?? {},
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
    });
  }
}

define('ak-provider-oauth2-form', OAuth2ProviderForm);
