import { presentIn, VERSIONS, type Family, type Present, type Since } from './versions.ts';

export { families, isFamily, type Family } from './versions.ts';

/** Several words, so that each of them can be looked for. */
const words = (...several: readonly string[]): readonly string[] => several;

/** Something that begins with a family. */
const from = (family: Family): Since<boolean> => ({ '2024.6': family === '2024.6', [family]: true });

/** Something that is there up to the family before this one. */
const until = (family: Family): Since<boolean> => ({ '2024.6': true, [family]: false });

/** A choice that begins with one of its values. */
const choice = <const Value extends string>(history: Since<Value>): Since<Value> => history;

/**
 * What differs between versions of authentik, as far as the lab shows it: the one table of differences. Each line says
 * what was in 2024.6 and from which family on it is something else (from real servers, their source, their
 * documentation). A new version is a line in `versions.ts` and a word in the lines here that it changes.
 */
const HISTORY = {
  // The way to and from the login.

  /** Answer of `/application/o/authorize/` to somebody who is not signed in: through the default flow, or straight to its page. */
  loginRedirect: choice<'default-flow' | 'flow-page'>({ '2024.6': 'default-flow', '2025.12': 'flow-page' }),
  /** `login_hint` answers the identification stage: its page is not shown. */
  loginHint: from('2026.2'),
  /** A flow without stages is answered with a redirect to the client, without any page. */
  silentAuthorization: from('2024.12'),
  /** Asking for `offline_access` brings the consent page every time (up to 2025.2). */
  offlineAccessForcesConsent: until('2025.4'),
  /** `request` is refused before nonce and PKCE are looked at. */
  requestParameterFirst: from('2025.8'),

  /** `date_joined` and `password_change_date` of accounts (2025.2+). */
  accountDates: from('2025.4'),

  // Flow executor.

  /** Every challenge says of itself what `type` it has. */
  challengeType: until('2024.10.2'),
  /** Keys of the identification challenge that came in the course of time. */
  identificationKeys: {
    '2024.6': words(),
    '2024.10.2': words('allow_show_password', 'captcha_stage'),
    '2025.4': words('allow_show_password', 'captcha_stage', 'enable_remember_me'),
    '2025.12': words('allow_show_password', 'captcha_stage', 'enable_remember_me', 'passkey_challenge'),
    '2026.2': words(
      'allow_show_password',
      'captcha_stage',
      'enable_remember_me',
      'passkey_challenge',
      'pending_user_identifier',
      'application_pre_launch',
    ),
  },
  /** "Not you?" keeps the destination: `cancel_url` carries `next`. */
  cancelKeepsNext: from('2025.12'),
  /** The fifth wrong password is reported as such; before, the page says "Unknown error". */
  wrongPasswordExplained: from('2024.10.2'),
  /** A wrong consent token is reported; before, the page just comes again. */
  wrongConsentTokenExplained: from('2025.6'),

  // Tokens.

  /** Claim `sid`. */
  sessionIdInTokens: from('2024.10.2'),
  /** Claim `jti`. */
  tokenIdentifier: from('2026.2'),
  /** `scope` in the token response (2025.2+). */
  scopeInTokenResponse: from('2025.4'),
  /** `scope` in the access token; later on a mapping may say otherwise. */
  scopeInAccessToken: choice<'none' | 'fixed' | 'default'>({
    '2024.6': 'none',
    '2025.10': 'fixed',
    '2025.12': 'default',
  }),
  /** How the id of a key is made: MD5, hex, or SHA-512, unpadded base64url. */
  keyId: choice<'md5' | 'sha512'>({ '2024.6': 'md5', '2026.2': 'sha512' }),
  /** The curve of a key decides between ES256, ES384 and ES512; before, all of them are called ES256. */
  signatureByCurve: from('2025.4'),
  /**
   * When a refresh token is replaced: at every refresh; by the threshold with its operands swapped, so that any
   * threshold but zero means never; by the threshold as it is meant.
   */
  refreshRotation: choice<'always' | 'threshold-swapped' | 'threshold'>({
    '2024.6': 'always',
    '2025.10': 'threshold-swapped',
    '2026.5': 'threshold',
  }),
  /** Scopes the provider is not configured for are dropped at the token endpoint (CVE-2024-52287). */
  tokenScopesLimited: from('2024.10'),

  // Endpoints of clients.

  /** `request_id` in OAuth errors. */
  requestIdInErrors: from('2025.8'),
  /** Document at `/.well-known/oauth-authorization-server/…`. */
  authorizationServerMetadata: from('2025.8'),
  /** `backchannel_logout_*` in discovery. */
  backchannelLogout: from('2025.8'),
  /** `frontchannel_logout_*` in discovery. */
  frontchannelLogout: from('2026.5'),
  /** Token exchange and key binding in discovery. */
  tokenExchange: from('2026.8'),
  /** Secrets are compared in constant time, which breaks on characters beyond ASCII. */
  constantTimeSecrets: from('2025.10'),
  /** Credentials of `Authorization: Basic` are percent-decoded. */
  basicPercentDecoded: from('2026.2'),
  /** A public client may revoke with its client id alone (2025.2+). */
  publicRevocationWithoutSecret: from('2025.4'),
  /** A client can revoke its own tokens only. */
  revocationBoundToProvider: from('2026.5'),
  /** A client learns of its own tokens only (CVE-2024-47077). */
  introspectionBoundToProvider: from('2024.10.2'),
  /** A public client with its secret learns of tokens. */
  introspectionForPublic: until('2026.5'),
  /** How a client's logout ends: on a page the server makes, or on a stage. */
  sessionEnd: choice<'page' | 'stage'>({ '2024.6': 'page', '2024.10.2': 'stage' }),
  /** Whoever is signed in nowhere goes from the session-end stage to the start page. */
  sessionEndForUsersOnly: from('2025.10'),
  /** An end-session request while a flow is under way does nothing: it is answered with bare text, or with nothing. */
  secondLogout: choice<'none' | 'bare' | 'empty'>({ '2024.6': 'none', '2025.10': 'bare', '2026.8': 'empty' }),
  /** `id_token_hint` is verified; `post_logout_redirect_uri` is honoured with a hint and when it is registered, else refused. */
  postLogoutRedirect: from('2026.5'),
  /** Where no address for logouts is registered, `post_logout_redirect_uri` is not looked at (measured on 2026.8.0-rc1). */
  unregisteredLogoutIgnored: from('2026.8'),
  /** Status of "Permission denied". */
  deniedPageStatus: { '2024.6': 200, '2026.8': 403 },

  // Providers in the API.

  /** How redirect URIs are stored and sent: lines of one text, a list, a list whose entries have a type. */
  redirectUris: choice<'text' | 'list' | 'list-with-type'>({
    '2024.6': 'text',
    '2024.10': 'list',
    '2026.5': 'list-with-type',
  }),
  /** A provider without redirect URIs stores the first one it is asked with, for good. */
  trustsFirstUse: until('2026.5'),
  /** Grants a provider may be asked for; one that is made over the API without naming any has none. */
  grantTypes: {
    '2024.6': words(),
    '2026.5': words(
      'authorization_code',
      'implicit',
      'hybrid',
      'refresh_token',
      'client_credentials',
      'password',
      'urn:ietf:params:oauth:grant-type:device_code',
    ),
    '2026.8': words(
      'authorization_code',
      'implicit',
      'hybrid',
      'refresh_token',
      'client_credentials',
      'password',
      'urn:ietf:params:oauth:grant-type:device_code',
      'urn:ietf:params:oauth:grant-type:token-exchange',
    ),
  },
  /** Client ids and secrets are of visible ASCII characters. */
  asciiCredentials: from('2026.8'),
  /** A provider has an invalidation flow, and has to; the default one comes with it. */
  invalidationFlow: from('2024.10.2'),
  /** A provider can encrypt its tokens. */
  encryptionKey: from('2024.10.2'),
  /** A provider has a threshold for the rotation of refresh tokens. */
  refreshThreshold: from('2025.10'),
  /** Where clients are told that somebody signed out. */
  logoutFields: choice<'none' | 'backchannel_logout_uri' | 'logout_uri'>({
    '2024.6': 'none',
    '2025.8': 'backchannel_logout_uri',
    '2025.10': 'logout_uri',
  }),
  /** Whose tokens authenticate clients: sources alone, or other providers as well. */
  federationFields: choice<'jwks_sources' | 'jwt_federation'>({
    '2024.6': 'jwks_sources',
    '2024.12': 'jwt_federation',
  }),
  /** `assigned_backchannel_application_*` is there without such an application, too. */
  backchannelApplicationAlways: from('2025.8'),

  // Other objects in the API.

  /** Where scope mappings are served, below `/api/v3/`. */
  scopeMappingPath: choice<'propertymappings/scope' | 'propertymappings/provider/scope'>({
    '2024.6': 'propertymappings/scope',
    '2024.10.2': 'propertymappings/provider/scope',
  }),
  /** Mappings and the tags of their forms are named by what they are, or by what they belong to: provider, source. */
  mappingNames: choice<'by-kind' | 'by-owner'>({ '2024.6': 'by-kind', '2024.10.2': 'by-owner' }),
  /** `autocomplete` in the envelope of lists. */
  autocompleteInLists: from('2025.8'),
  /** Name of the field that tells the key algorithm of a certificate. */
  certificateKeyTypeField: choice<'private_key_type' | 'key_type'>({
    '2024.6': 'private_key_type',
    '2025.12': 'key_type',
  }),
  /** Algorithms a certificate can be generated with. */
  keyAlgorithms: { '2024.6': words('rsa', 'ecdsa'), '2026.2': words('rsa', 'ecdsa', 'ed25519', 'ed448') },
  /** The icon of an application: a file set by requests of their own, or a field. */
  applicationIcon: choice<'file' | 'field'>({ '2024.6': 'file', '2025.12': 'field' }),
  /** Slugs an application may not have. */
  reservedSlugs: {
    '2024.6': words(),
    '2025.8': words('authorize', 'token', 'device', 'userinfo', 'introspect', 'revoke'),
  },
  /** Deactivating an account ends its tokens and sessions (2025.2+). */
  deactivationEndsTokens: from('2025.4'),

  // What a fresh install contains.

  /** What the default e-mail mapping says about `email_verified`. */
  emailVerified: until('2025.10'),
  /** Attribute of an account from which the default profile mapping reads the groups. */
  groupsAttribute: choice<'ak_groups' | 'groups'>({ '2024.6': 'ak_groups', '2026.2': 'groups' }),
  /** A default mapping for entitlements. */
  entitlements: from('2024.12'),
  /** A group for administrators who may only read. */
  readOnlyGroup: from('2024.10.2'),

  // Pages and headers.

  /** Cards of pages the server makes itself have a name and are marked for tests, and "Go home" is on the page "Permission denied". */
  modernPages: from('2025.12'),
  /** The flow executor stands in a drawer. */
  flowDrawer: from('2026.5'),
  /** Toasts of the admin interface appear at the bottom. */
  toastsAtTheBottom: from('2025.8'),
  /** Status of health answers. */
  healthStatus: { '2024.6': 204, '2024.10.2': 200 },
} as const satisfies Readonly<Record<string, Since<unknown>>>;

/** What one version does, as far as it differs from the others. */
export interface Capabilities extends Present<typeof HISTORY> {
  readonly family: Family;
  /** Full version, as in script addresses and the header `X-authentik-version`. */
  readonly version: string;
}

/** The table of differences, read for one family. */
export const capabilitiesOf = (family: Family): Capabilities => ({
  family,
  version: VERSIONS[family],
  ...presentIn(HISTORY, family),
});
