import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../elements/array-input.ts';
import '../elements/certificate-search.ts';
import '../elements/dual-select.ts';
import '../elements/flow-search.ts';
import '../elements/form-group.ts';
import '../elements/form-row.ts';
import '../elements/hidden-text-input.ts';
import '../elements/radio-input.ts';
import type { RedirectUri } from '../elements/redirect-uri-row.ts';
import '../elements/redirect-uri-row.ts';
import '../elements/switch-input.ts';
import '../elements/text-input.ts';
import { providerChoices, scopeChoices, sourceChoices, type DualSource } from './provider-choices.ts';
import type { OAuth2Fields } from './provider-model.ts';
import { clientTypes, issuerModes, logoutMethods, subjectModes } from './provider-options.ts';
import './time-delta-help.ts';

const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

const randomText = (length: number): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(length)), (number) =>
    ALPHANUMERIC.charAt(number % ALPHANUMERIC.length),
  ).join('');

/** What a new provider's form is prefilled with, once per opening. */
export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Random credentials: 40 and 128 letters and digits. */
export const randomCredentials = (): Credentials => ({
  clientId: randomText(40),
  clientSecret: randomText(128),
});

/** What the rows show. */
export interface ProviderRows {
  /** Empty for a new provider. */
  readonly provider: OAuth2Fields;
  readonly credentials: Credentials;
  readonly choices: ProviderChoices;
  readonly showSecret: boolean;
  readonly showLogoutMethod: boolean;
  readonly onClientType: (clientType: unknown) => void;
  readonly onLogoutUri: (uri: string) => void;
}

/** What the dual lists offer. Made once per provider: lists whose source changes start anew. */
export interface ProviderChoices {
  readonly scopes: DualSource;
  readonly sources: DualSource;
  readonly providers: DualSource;
}

/** What the dual lists offer for a provider. */
export const choicesFor = (provider: OAuth2Fields): ProviderChoices => ({
  scopes: scopeChoices(provider.property_mappings),
  sources: sourceChoices(provider.jwt_federation_sources),
  providers: providerChoices(provider.jwt_federation_providers),
});

const help = (text: string): TemplateResult => html`<p class="pf-c-form__helper-text">${text}</p>`;

const typedText = (event: Event): string =>
  event.target instanceof HTMLInputElement ? event.target.value : '';

const durationRow = (name: string, label: string, value: string, explanation: string): TemplateResult =>
  html`<ak-text-input
    name=${name}
    label=${label}
    value=${value}
    input-hint="code"
    required
    .bighelp=${html`${help(explanation)}<ak-utils-time-delta-help></ak-utils-time-delta-help>`}
  ></ak-text-input>`;

const dualRow = (
  name: string,
  label: string,
  things: string,
  source: DualSource,
  explanation: string,
): TemplateResult =>
  html`<ak-form-element-horizontal label=${label} name=${name}>
    <ak-dual-select-dynamic-selected
      .provider=${source.provider}
      .selector=${source.selector}
      available-label="Available ${things}"
      selected-label="Selected ${things}"
    ></ak-dual-select-dynamic-selected>
    ${help(explanation)}
  </ak-form-element-horizontal>`;

const basicRows = ({ provider }: ProviderRows): TemplateResult =>
  html`<ak-text-input
      name="name"
      placeholder="Type a provider name..."
      autocomplete="off"
      label="Provider Name"
      value=${ifDefined(provider.name)}
      required
    ></ak-text-input>
    <ak-form-element-horizontal name="authorizationFlow" required>
      <label
        slot="label"
        class="pf-c-form__label pf-c-form__group-label"
        for="authorizationFlow"
        aria-required="true"
        ><span class="pf-c-form__label-text" data-required-label="Required">Authorization flow</span></label
      >
      <ak-flow-search
        id="authorizationFlow"
        label="Authorization flow"
        name="authorizationFlow"
        placeholder="Select an authorization flow..."
        flow-type="authorization"
        .currentFlow=${provider.authorization_flow ?? null}
        required
      ></ak-flow-search>
      ${help('Flow used when authorizing this provider.')}
    </ak-form-element-horizontal>`;

const credentialRows = ({ provider, credentials, showSecret, onClientType }: ProviderRows): TemplateResult =>
  html`<ak-radio-input
      name="clientType"
      label="Client type"
      .value=${provider.client_type}
      required
      @change=${(event: CustomEvent<{ value: unknown }>) => {
        onClientType(event.detail.value);
      }}
      .options=${clientTypes}
    ></ak-radio-input>
    <ak-text-input
      name="clientId"
      label="Client ID"
      value=${provider.client_id ?? credentials.clientId}
      required
      input-hint="code"
    ></ak-text-input>
    <ak-hidden-text-input
      name="clientSecret"
      autocomplete="off"
      label="Client Secret"
      value=${provider.client_secret ?? credentials.clientSecret}
      input-hint="code"
      ?hidden=${!showSecret}
    ></ak-hidden-text-input>`;

const redirectRows = ({ provider }: ProviderRows): TemplateResult =>
  html`<ak-form-element-horizontal label="Redirect URIs/Origins (RegEx)" name="redirectUris">
    <ak-array-input
      name="redirectUris"
      .items=${provider.redirect_uris ?? NO_REDIRECT_URIS}
      .newItem=${emptyRedirectUri}
      .row=${redirectUriRow}
    ></ak-array-input>
    ${help(
      'Valid redirect URIs after a successful authorization flow. Also specify any origins here for Implicit flows.',
    )}${help(
      'If no explicit redirect URIs are specified, the first successfully used redirect URI will be saved.',
    )}${help(
      'To allow any redirect URI, set the mode to Regex and the value to ".*". Be aware of the possible security implications this can have.',
    )}
  </ak-form-element-horizontal>`;

// One and the same list and functions at every rendering: a row typed into is not thrown away.
const NO_REDIRECT_URIS: readonly RedirectUri[] = [];
const emptyRedirectUri = (): RedirectUri => ({ matching_mode: 'strict', url: '' });
const redirectUriRow = (uri: RedirectUri, index: number): TemplateResult =>
  html`<ak-provider-oauth2-redirect-uri
    name="oauth2-redirect-uri"
    style="width: 100%"
    .redirectUri=${uri}
    input-id="redirect-uri-${index}"
  ></ak-provider-oauth2-redirect-uri>`;

const protocolGroup = (rows: ProviderRows): TemplateResult =>
  html`<ak-form-group open label="Protocol settings">
    <div class="pf-c-form">
      ${credentialRows(rows)}${redirectRows(rows)}
      <ak-text-input
        label="Logout URI"
        name="logoutUri"
        value=${rows.provider.logout_uri ?? ''}
        input-hint="code"
        inputmode="url"
        placeholder="https://..."
        help="URI to send logout notifications to when users log out. Required for OpenID Connect Logout functionality."
        @input=${(event: Event) => {
          rows.onLogoutUri(typedText(event));
        }}
      ></ak-text-input>
      ${
        rows.showLogoutMethod
          ? html`<ak-radio-input
              label="Logout Method"
              name="logoutMethod"
              .value=${rows.provider.logout_method ?? 'backchannel'}
              required
              .options=${logoutMethods}
              help="The logout method determines how the logout URI is called — back-channel (server-to-server) or front-channel (browser iframe)."
            ></ak-radio-input>`
          : nothing
      }
      <ak-form-element-horizontal label="Signing Key" name="signingKey">
        <ak-crypto-certificate-search
          label="Signing Key"
          name="signingKey"
          placeholder="Select a signing key..."
          .certificate=${rows.provider.signing_key ?? null}
          singleton
        ></ak-crypto-certificate-search>
        ${help('Key used to sign the tokens.')}
      </ak-form-element-horizontal>
    </div>
  </ak-form-group>`;

const flowGroup = ({ provider }: ProviderRows): TemplateResult =>
  html`<ak-form-group label="Advanced flow settings">
    <div class="pf-c-form">
      <ak-form-element-horizontal name="authenticationFlow" label="Authentication flow">
        <ak-flow-search
          label="Authentication flow"
          name="authenticationFlow"
          placeholder="Select an authentication flow..."
          flow-type="authentication"
          .currentFlow=${provider.authentication_flow ?? null}
        ></ak-flow-search>
        ${help('Flow used when a user access this provider and is not authenticated.')}
      </ak-form-element-horizontal>
      <ak-form-element-horizontal label="Invalidation flow" name="invalidationFlow" required>
        <ak-flow-search
          label="Invalidation flow"
          name="invalidationFlow"
          placeholder="Select an invalidation flow..."
          flow-type="invalidation"
          .currentFlow=${provider.invalidation_flow ?? null}
          default-flow-slug="default-provider-invalidation-flow"
          required
        ></ak-flow-search>
        ${help('Flow used when logging out of this provider.')}
      </ak-form-element-horizontal>
    </div>
  </ak-form-group>`;

const advancedGroup = ({ provider, choices }: ProviderRows): TemplateResult =>
  html`<ak-form-group label="Advanced protocol settings">
    <div class="pf-c-form">
      ${durationRow(
        'accessCodeValidity',
        'Access code validity',
        provider.access_code_validity ?? 'minutes=1',
        'Configure how long access codes are valid for.',
      )}${durationRow(
        'accessTokenValidity',
        'Access Token validity',
        provider.access_token_validity ?? 'minutes=5',
        'Configure how long access tokens are valid for.',
      )}${durationRow(
        'refreshTokenValidity',
        'Refresh Token validity',
        provider.refresh_token_validity ?? 'days=30',
        'Configure how long refresh tokens are valid for.',
      )}${durationRow(
        'refreshTokenThreshold',
        'Refresh Token threshold',
        provider.refresh_token_threshold ?? 'hours=1',
        "When renewing a refresh token, if the existing refresh token's expiry is within this threshold, the refresh token will be renewed. Set to seconds=0 to always renew the refresh token.",
      )}${dualRow(
        'propertyMappings',
        'Scopes',
        'Scopes',
        choices.scopes,
        'Select which scopes can be used by the client. The client still has to specify the scope to access the data.',
      )}
      <ak-form-element-horizontal label="Encryption Key" name="encryptionKey">
        <ak-crypto-certificate-search
          label="Encryption Key"
          name="encryptionKey"
          placeholder="Select an encryption key..."
          .certificate=${provider.encryption_key ?? null}
        ></ak-crypto-certificate-search>
        ${help(
          'Key used to encrypt the tokens. Only enable this if the application using this provider supports JWE tokens.',
        )}${help('authentik only supports RSA-OAEP-256 for encryption.')}
      </ak-form-element-horizontal>
      <ak-radio-input
        name="subMode"
        label="Subject mode"
        required
        .options=${subjectModes}
        .value=${provider.sub_mode}
        help="Configure what data should be used as unique User Identifier. For most cases, the default should be fine."
      ></ak-radio-input>
      <ak-switch-input
        name="includeClaimsInIdToken"
        label="Include claims in id_token"
        ?checked=${provider.include_claims_in_id_token ?? true}
        help="Include User claims from scopes in the id_token, for applications that don't access the userinfo endpoint."
      ></ak-switch-input>
      <ak-radio-input
        name="issuerMode"
        label="Issuer mode"
        required
        .options=${issuerModes}
        .value=${provider.issuer_mode}
        help="Configure how the issuer field of the ID Token should be filled."
      ></ak-radio-input>
    </div>
  </ak-form-group>`;

const federationGroup = ({ choices }: ProviderRows): TemplateResult =>
  html`<ak-form-group label="Machine-to-Machine authentication settings">
    <div class="pf-c-form">
      ${dualRow(
        'jwtFederationSources',
        'Federated OIDC Sources',
        'Sources',
        choices.sources,
        'JWTs signed by certificates configured in the selected sources can be used to authenticate to this provider.',
      )}${dualRow(
        'jwtFederationProviders',
        'Federated OIDC Providers',
        'Providers',
        choices.providers,
        'JWTs signed by the selected providers can be used to authenticate to this provider.',
      )}
    </div>
  </ak-form-group>`;

/** The rows of an OAuth2 provider's form, the same in the provider's own form and in the application wizard. */
export const providerRows = (rows: ProviderRows): TemplateResult =>
  html`${basicRows(rows)}${protocolGroup(rows)}${flowGroup(rows)}${advancedGroup(rows)}${federationGroup(rows)}`;
