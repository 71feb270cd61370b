import { html, nothing, type TemplateResult } from 'lit';
import { capability, word } from '../elements/interface.ts';
import '../elements/radio-input.ts';
import '../elements/switch-input.ts';
import type { OAuth2Fields } from './provider-model.ts';
import { issuerModes, subjectModes } from './provider-options.ts';
import { durationRow, keyRow, severalRow } from './provider-row-parts.ts';
import type { ProviderRows } from './provider-rows.ts';

const THRESHOLD =
  "When renewing a refresh token, if the existing refresh token's expiry is within this threshold, the refresh token will be renewed. Set to seconds=0 to always renew the refresh token.";
const ENCRYPTION =
  'Key used to encrypt the tokens. Only enable this if the application using this provider supports JWE tokens.';

/** The key tokens are encrypted with. */
export const encryptionKeyRow = (provider: OAuth2Fields): TemplateResult =>
  keyRow(
    'encryptionKey',
    'Encryption Key',
    'Select an encryption key...',
    provider.encryption_key,
    false,
    capability('encryptionKey') === 'advanced'
      ? [ENCRYPTION, 'authentik only supports RSA-OAEP-256 for encryption.']
      : ['Key used to encrypt the tokens.'],
  );

const validityRows = ({ provider }: ProviderRows): TemplateResult =>
  html`${durationRow(
    'accessCodeValidity',
    word('accessCodeValidity'),
    provider.access_code_validity ?? 'minutes=1',
    'Configure how long access codes are valid for.',
  )}${durationRow(
    'accessTokenValidity',
    word('accessTokenValidity'),
    provider.access_token_validity ?? 'minutes=5',
    'Configure how long access tokens are valid for.',
  )}${durationRow(
    'refreshTokenValidity',
    word('refreshTokenValidity'),
    provider.refresh_token_validity ?? 'days=30',
    'Configure how long refresh tokens are valid for.',
  )}${
    capability('refreshTokenThreshold')
      ? durationRow(
          'refreshTokenThreshold',
          word('refreshTokenThreshold'),
          provider.refresh_token_threshold ?? 'hours=1',
          THRESHOLD,
        )
      : nothing
  }`;

/** Rows of the group "Advanced protocol settings". */
export const advancedRows = (rows: ProviderRows): TemplateResult =>
  html`${validityRows(rows)}${severalRow(
      'propertyMappings',
      'Scopes',
      'Scopes',
      rows.choices.scopes,
      'Select which scopes can be used by the client. The client still has to specify the scope to access the data.',
    )}${capability('encryptionKey') === 'advanced' ? encryptionKeyRow(rows.provider) : nothing}
    <ak-radio-input
      name="subMode"
      label=${word('subjectMode')}
      required
      .options=${subjectModes}
      .value=${rows.provider.sub_mode}
      help="Configure what data should be used as unique User Identifier. For most cases, the default should be fine."
    ></ak-radio-input>
    <ak-switch-input
      name="includeClaimsInIdToken"
      label="Include claims in id_token"
      ?checked=${rows.provider.include_claims_in_id_token ?? true}
      help="Include User claims from scopes in the id_token, for applications that don't access the userinfo endpoint."
    ></ak-switch-input>
    <ak-radio-input
      name="issuerMode"
      label=${word('issuerMode')}
      required
      .options=${issuerModes}
      .value=${rows.provider.issuer_mode}
      help="Configure how the issuer field of the ID Token should be filled."
    ></ak-radio-input>`;

/** Rows of the group "Machine-to-Machine authentication settings". */
export const federationRows = ({ choices }: ProviderRows): TemplateResult => {
  const explanation =
    'JWTs signed by certificates configured in the selected sources can be used to authenticate to this provider.';
  if (capability('federation') === 'sources') {
    return severalRow('jwksSources', 'Trusted OIDC Sources', 'Sources', choices.sources, explanation);
  }
  return html`${severalRow(
    'jwtFederationSources',
    'Federated OIDC Sources',
    'Sources',
    choices.sources,
    explanation,
  )}${severalRow(
    'jwtFederationProviders',
    'Federated OIDC Providers',
    'Providers',
    choices.providers,
    'JWTs signed by the selected providers can be used to authenticate to this provider.',
  )}`;
};
