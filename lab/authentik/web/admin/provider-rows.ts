import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { formGroup } from '../elements/form-group.ts';
import { formLabel } from '../elements/form-label.ts';
import { secretInput } from '../elements/hidden-text-input.ts';
import { capability, word } from '../elements/interface.ts';
import '../elements/radio-input.ts';
import '../elements/text-input.ts';
import { advancedRows, encryptionKeyRow, federationRows } from './provider-advanced-rows.ts';
import { providerChoices, scopeChoices, sourceChoices, type DualSource } from './provider-choices.ts';
import type { Credentials } from './provider-credentials.ts';
import type { OAuth2Fields } from './provider-model.ts';
import { clientTypes, logoutMethods } from './provider-options.ts';
import { redirectUris } from './provider-redirect-uris.ts';
import { flowRow, help, keyRow } from './provider-row-parts.ts';

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
  /** The wizard up to 2024.10 has no encryption key and no group for flows. */
  readonly brief?: boolean;
}

/** What the lists of several objects offer. Made once per provider: lists whose source changes start anew. */
export interface ProviderChoices {
  readonly scopes: DualSource;
  readonly sources: DualSource;
  readonly providers: DualSource;
}

/** What the lists offer for a provider. */
export const choicesFor = (provider: OAuth2Fields): ProviderChoices => ({
  scopes: scopeChoices(provider.property_mappings),
  sources: sourceChoices(provider.jwt_federation_sources ?? provider.jwks_sources),
  providers: providerChoices(provider.jwt_federation_providers),
});

const typedText = (event: Event): string =>
  event.target instanceof HTMLInputElement ? event.target.value : '';

const authenticationFlowRow = (provider: OAuth2Fields): TemplateResult =>
  flowRow({
    name: 'authenticationFlow',
    label: word('authenticationFlow'),
    placeholder: 'Select an authentication flow...',
    designation: 'authentication',
    current: provider.authentication_flow,
    explanation: 'Flow used when a user access this provider and is not authenticated.',
  });

/** From 2025.12 on the label of this one row is slotted. */
const authorizationFlowRow = (provider: OAuth2Fields): TemplateResult =>
  capability('wrappedLabels')
    ? flowRow({
        name: 'authorizationFlow',
        label: word('authorizationFlow'),
        placeholder: 'Select an authorization flow...',
        designation: 'authorization',
        current: provider.authorization_flow,
        required: true,
        explanation: 'Flow used when authorizing this provider.',
      })
    : html`<ak-form-element-horizontal name="authorizationFlow" required>
        ${formLabel(word('authorizationFlow'), true, { slot: 'label', htmlFor: 'authorizationFlow' })}
        <ak-flow-search
          id="authorizationFlow"
          label=${word('authorizationFlow')}
          name="authorizationFlow"
          placeholder="Select an authorization flow..."
          flow-type="authorization"
          .currentFlow=${provider.authorization_flow ?? null}
          required
        ></ak-flow-search>
        ${help('Flow used when authorizing this provider.')}
      </ak-form-element-horizontal>`;

const basicRows = ({ provider }: ProviderRows): TemplateResult =>
  html`<ak-text-input
      name="name"
      placeholder=${capability('fieldNames') === 'label' ? word('providerNameHint') : nothing}
      autocomplete="off"
      label=${word('providerName')}
      value=${ifDefined(provider.name)}
      required
    ></ak-text-input>
    ${capability('flowSettings') ? nothing : authenticationFlowRow(provider)}
    ${authorizationFlowRow(provider)}`;

const credentialRows = ({ provider, credentials, showSecret, onClientType }: ProviderRows): TemplateResult =>
  html`<ak-radio-input
      name="clientType"
      label=${word('clientType')}
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
    ${secretInput({
      name: 'clientSecret',
      label: 'Client Secret',
      value: provider.client_secret ?? credentials.clientSecret,
      hidden: !showSecret,
    })}`;

const backchannelRow = (provider: OAuth2Fields): TemplateResult =>
  html`<ak-text-input
    label="Back-Channel Logout URI"
    name="backchannelLogoutUri"
    value=${provider.backchannel_logout_uri ?? ''}
    input-hint="code"
    placeholder="https://..."
    .bighelp=${html`${help(
      'URIs to send back-channel logout notifications to when users log out. Required for OpenID Connect Back-Channel Logout functionality.',
    )}${help(
      'These URIs are called server-to-server when a user logs out to notify OAuth2/OpenID clients about the logout event.',
    )}`}
  ></ak-text-input>`;

const logoutRows = ({ provider, showLogoutMethod, onLogoutUri }: ProviderRows): TemplateResult =>
  html`<ak-text-input
      label="Logout URI"
      name="logoutUri"
      value=${provider.logout_uri ?? ''}
      input-hint="code"
      inputmode="url"
      placeholder="https://..."
      help="URI to send logout notifications to when users log out. Required for OpenID Connect Logout functionality."
      @input=${(event: Event) => {
        onLogoutUri(typedText(event));
      }}
    ></ak-text-input>
    ${
      showLogoutMethod
        ? html`<ak-radio-input
            label="Logout Method"
            name="logoutMethod"
            .value=${provider.logout_method ?? 'backchannel'}
            required
            .options=${logoutMethods}
            help="The logout method determines how the logout URI is called — back-channel (server-to-server) or front-channel (browser iframe)."
          ></ak-radio-input>`
        : nothing
    }`;

function anyLogoutRows(rows: ProviderRows): unknown {
  switch (capability('logoutUri')) {
    case 'none':
      return nothing;
    case 'backchannel':
      return backchannelRow(rows.provider);
    case 'uri':
      return logoutRows(rows);
  }
}

const protocolRows = (rows: ProviderRows): TemplateResult =>
  html`${credentialRows(rows)}${redirectUris(rows.provider.redirect_uris)}${anyLogoutRows(rows)}
  ${keyRow('signingKey', 'Signing Key', 'Select a signing key...', rows.provider.signing_key, true, [
    'Key used to sign the tokens.',
  ])}
  ${capability('encryptionKey') === 'protocol' && !rows.brief ? encryptionKeyRow(rows.provider) : nothing}`;

const flowRows = ({ provider }: ProviderRows): TemplateResult =>
  html`${authenticationFlowRow(provider)}
  ${flowRow({
    name: 'invalidationFlow',
    label: word('invalidationFlow'),
    placeholder: 'Select an invalidation flow...',
    designation: 'invalidation',
    current: provider.invalidation_flow,
    required: true,
    defaultSlug: 'default-provider-invalidation-flow',
    explanation: 'Flow used when logging out of this provider.',
  })}`;

/** The rows of an OAuth2 provider's form, the same in the provider's own form and in the application wizard. */
export const providerRows = (rows: ProviderRows): TemplateResult =>
  html`${basicRows(rows)}${formGroup('Protocol settings', protocolRows(rows), true)}${
    capability('flowSettings') ? formGroup('Advanced flow settings', flowRows(rows)) : nothing
  }${formGroup('Advanced protocol settings', advancedRows(rows))}${formGroup(
    'Machine-to-Machine authentication settings',
    federationRows(rows),
  )}`;
