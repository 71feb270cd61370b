/** What differs between versions of authentik, as far as this stand-in imitates it. */
export interface Capabilities {
  /** Full version, as in script addresses and the header `X-authentik-version`. */
  readonly version: string;
  /** Answer of `/application/o/authorize/` to somebody who is not signed in: straight to the login page (2025.12+). */
  readonly loginRedirect: 'flow-page' | 'default-flow';
  /** A flow without stages is answered with a redirect to the client, without any page (2024.12+). */
  readonly silentAuthorization: boolean;
  /** Asking for `offline_access` brings the consent page every time (up to 2025.2). */
  readonly offlineAccessForcesConsent: boolean;
  /** `login_hint` is passed on to the login page (2026.2+). */
  readonly loginHint: boolean;
  /** `scope` in the token response (2025.2+). */
  readonly scopeInTokenResponse: boolean;
  /** `scope` in the access token (2025.10+). */
  readonly scopeInAccessToken: boolean;
  /** Claim `jti` (2026.2+). */
  readonly tokenIdentifier: boolean;
  /** What the default e-mail mapping says about `email_verified`: `true` up to 2025.8. */
  readonly emailVerified: boolean;
  /** `request_id` in OAuth errors (2025.8+). */
  readonly requestIdInErrors: boolean;
  /** How the id of a key is made: SHA-512, unpadded base64url (2026.2+), or MD5, hex. */
  readonly keyId: 'sha512' | 'md5';
  /** Document at `/.well-known/oauth-authorization-server/…` (2025.8+). */
  readonly authorizationServerMetadata: boolean;
  /** `backchannel_logout_*` in discovery (2025.8+). */
  readonly backchannelLogout: boolean;
  /**
   * When a refresh token is replaced: at every refresh, or by the threshold with its operands swapped, so that any
   * threshold but zero means never (2025.10 to 2026.2.2).
   */
  readonly refreshRotation: 'always' | 'threshold-swapped';
  /** A public client may revoke with its client id alone (2025.2+). */
  readonly publicRevocationWithoutSecret: boolean;
  /** Key of the envelope of lists (2026.2.2+). */
  readonly autocompleteInLists: boolean;
  /** Name of the field that tells the key algorithm of a certificate (2025.12+: `key_type`). */
  readonly certificateKeyTypeField: 'key_type' | 'private_key_type';
  /** Algorithms a certificate can be generated with (`ed25519` and `ed448`: 2026.2+). */
  readonly keyAlgorithms: readonly string[];
  /** Newer keys of the identification challenge (2025.12, 2026.2). */
  readonly identificationExtras: boolean;
  /** `background_themed_urls` in `flow_info` (2025.12+). */
  readonly themedBackground: boolean;
  /** "Not you?" keeps the destination: `cancel_url` carries `next` (2025.12+). */
  readonly cancelKeepsNext: boolean;
  /** The avatar is part of the session-end challenge (not on 2026.2.2). */
  readonly avatarInSessionEnd: boolean;
  /** A second end-session request while a flow is under way is answered with bare text (2025.10+). */
  readonly bareSecondLogout: boolean;
  /** Cookie `authentik_device` (2025.8+). */
  readonly deviceCookie: boolean;
  /** Slugs an application may not have (2025.8+). */
  readonly reservedSlugs: readonly string[];
  /** Health answers of `live` carry `X-Powered-By`, too. */
  readonly poweredByOnLive: boolean;
}

const newest: Capabilities = {
  version: '2026.2.2',
  loginRedirect: 'flow-page',
  silentAuthorization: true,
  offlineAccessForcesConsent: false,
  loginHint: true,
  scopeInTokenResponse: true,
  scopeInAccessToken: true,
  tokenIdentifier: true,
  emailVerified: false,
  requestIdInErrors: true,
  keyId: 'sha512',
  authorizationServerMetadata: true,
  backchannelLogout: true,
  refreshRotation: 'threshold-swapped',
  publicRevocationWithoutSecret: true,
  autocompleteInLists: true,
  certificateKeyTypeField: 'key_type',
  keyAlgorithms: ['rsa', 'ecdsa', 'ed25519', 'ed448'],
  identificationExtras: true,
  themedBackground: true,
  cancelKeepsNext: true,
  avatarInSessionEnd: false,
  bareSecondLogout: true,
  deviceCookie: true,
  reservedSlugs: ['authorize', 'token', 'device', 'userinfo', 'introspect', 'revoke'],
  poweredByOnLive: false,
};

/** Capabilities by version family, the one table of differences (facts: reference of the protocol, section 0). */
export const capabilities = { '2026.2': newest } as const satisfies Record<string, Capabilities>;

/** A version family that can be played. */
export type Family = keyof typeof capabilities;

/** All families that can be played. */
export const families: readonly string[] = Object.keys(capabilities);

/** Whether a version family can be played. */
export const isFamily = (family: string): family is Family => Object.hasOwn(capabilities, family);
