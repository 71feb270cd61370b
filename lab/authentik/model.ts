/**
 * The objects authentik stores, as far as the guide touches them. Names follow authentik's database (2026.2.2) in
 * camel case; the REST spelling is made where an object is written to the wire.
 */

/** Type of an account. Only `internal` and `external` accounts belong to persons. */
export type UserType = 'internal' | 'external' | 'service_account' | 'internal_service_account';

/** Salted scrypt digest of a password; the password itself is not kept. */
export interface PasswordDigest {
  readonly salt: string;
  readonly digest: string;
}

/** An account. E-mail addresses are neither unique nor verified. */
export interface User {
  readonly pk: number;
  readonly uuid: string;
  /** SHA-256 of primary key and installation id: `sub` in the mode `hashed_user_id`. */
  readonly uid: string;
  username: string;
  name: string;
  email: string;
  /** `null`: no usable password. */
  password: PasswordDigest | null;
  isActive: boolean;
  path: string;
  type: UserType;
  attributes: Record<string, unknown>;
  lastLogin: Date | null;
  readonly dateJoined: Date;
  passwordChangeDate: Date;
}

/** A group; members of one with `isSuperuser` are administrators. */
export interface Group {
  readonly pk: string;
  name: string;
  isSuperuser: boolean;
  /** Primary keys of the members. */
  readonly members: Set<number>;
}

/** A certificate, usually with its private key. */
export interface CertificateKeyPair {
  readonly pk: string;
  name: string;
  /** Value of `managed`; not `null` for pairs authentik itself looks after. */
  readonly managed: string | null;
  certificate: string;
  /** PKCS#8 PEM; empty when only the certificate is known. */
  privateKey: string;
}

/** What a flow is for. */
export type FlowDesignation =
  | 'authentication'
  | 'authorization'
  | 'enrollment'
  | 'invalidation'
  | 'recovery'
  | 'stage_configuration'
  | 'unenrollment';

/** Who may start a flow. */
export type FlowAuthentication =
  'none' | 'require_authenticated' | 'require_unauthenticated' | 'require_superuser';

/** A step of a flow, by what it does. */
export type StageKind =
  | 'identification'
  | 'password'
  | 'prompt'
  | 'authenticator-validate'
  | 'authenticator-webauthn'
  | 'authenticator-totp'
  | 'captcha'
  | 'user-login'
  | 'user-logout'
  | 'consent'
  | 'deny';

/** A stage bound to a flow. */
export interface FlowStage {
  readonly pk: string;
  readonly name: string;
  readonly kind: StageKind;
  readonly order: number;
  /** Of `authenticator-validate`: what whoever has no device sets up first; unless given, nobody is asked for one. */
  readonly configures?: FlowStage;
  /** Of `authenticator-validate`: for how many seconds a browser is asked for no other code; unless given, always. */
  readonly remembersFor?: number;
  /** Of `deny`: from this reputation on a name is let no further; unless given, nobody is. */
  readonly leastReputation?: number;
  /** Of `identification`: whether a captcha is part of its page. */
  readonly hasCaptcha?: boolean;
  /** Slug of the flow that needs no password, for whoever has a passkey; only of the first page. */
  readonly passwordless?: string;
}

/** A flow with its stages in their order. */
export interface Flow {
  readonly pk: string;
  readonly slug: string;
  name: string;
  /** `%(app)s` stands for the name of the application the flow runs for. */
  title: string;
  designation: FlowDesignation;
  authentication: FlowAuthentication;
  stages: FlowStage[];
}

/** A scope mapping, the only kind of property mapping there is here. */
export interface PropertyMapping {
  readonly pk: string;
  /** `goauthentik.io/…` for the mappings authentik ships; `null` for one's own. */
  readonly managed: string | null;
  name: string;
  scopeName: string;
  description: string;
  /** The text an administrator sees. */
  expression: string;
}

/** How a registered redirect URI is compared (authentik 2024.8.5, 2024.10.3, 2024.12 and later). */
export type MatchingMode = 'strict' | 'regex';

/** What a registered URI is for: the answer of a login, or the way back after a logout (2026.5). */
export type RedirectUriType = 'authorization' | 'logout';

/** A registered redirect URI. A line of the text that 2024.6 and 2024.10.2 store is one as well, its mode unused. */
export interface RedirectUri {
  matchingMode: MatchingMode;
  url: string;
  /** `authorization` unless given. */
  redirectUriType?: RedirectUriType;
}

/** Which property of a user becomes `sub`. */
export type SubMode =
  'hashed_user_id' | 'user_id' | 'user_uuid' | 'user_username' | 'user_email' | 'user_upn';

/** An OAuth2/OpenID provider. */
export interface OAuth2Provider {
  readonly pk: number;
  name: string;
  authenticationFlow: string | null;
  authorizationFlow: string;
  /** `null` in versions whose providers have none (2024.6). */
  invalidationFlow: string | null;
  /** Primary keys of the selected property mappings. */
  propertyMappings: string[];
  clientType: 'confidential' | 'public';
  clientId: string;
  clientSecret: string;
  /** Grants it may be asked for; unknown to versions before 2026.5. */
  grantTypes: readonly string[];
  accessCodeValidity: string;
  accessTokenValidity: string;
  refreshTokenValidity: string;
  /** Unknown to versions before 2025.10. */
  refreshTokenThreshold: string;
  includeClaimsInIdToken: boolean;
  /** Primary key of the certificate-key pair; `null`: HS256 with the client secret. */
  signingKey: string | null;
  /** Primary key of a certificate-key pair; it is stored, and tokens are not encrypted here. */
  encryptionKey: string | null;
  /** Empty: up to 2026.2 the first one anybody sends is stored and trusted. */
  redirectUris: RedirectUri[];
  logoutUri: string;
  logoutMethod: 'backchannel' | 'frontchannel';
  subMode: SubMode;
  issuerMode: 'per_provider' | 'global';
  /** Primary keys of the providers whose tokens authenticate clients of this one. */
  jwtFederationProviders: number[];
}

/** An application: what users see of a provider. */
export interface Application {
  readonly pk: string;
  name: string;
  slug: string;
  group: string;
  /** Primary key of the provider. */
  provider: number | null;
  metaLaunchUrl: string;
  openInNewTab: boolean;
  metaIcon: string;
  metaDescription: string;
  metaPublisher: string;
  policyEngineMode: 'any' | 'all';
}

/** Restricts an application to a user or a group. No binding: open to every account. */
export interface PolicyBinding {
  readonly pk: string;
  /** Primary key of the application. */
  readonly target: string;
  readonly user: number | null;
  readonly group: string | null;
  /** Whether everybody fits but those it names. */
  readonly negate: boolean;
  readonly enabled: boolean;
}

/** How and when a session was signed in. */
export interface Login {
  /** Primary key of the event `login`. */
  readonly event: string;
  readonly time: Date;
  readonly user: number;
  /** Authentication methods (RFC 8176). */
  readonly methods: readonly string[];
}

/** A key of authentik's own API. */
export interface ApiToken {
  readonly identifier: string;
  readonly key: string;
  readonly user: number;
}

/** What is remembered of an authorization: the part codes and tokens share. */
export interface Grant {
  readonly provider: number;
  readonly user: number;
  /** Scopes granted, in authentik's own order. */
  readonly scopes: readonly string[];
  readonly authTime: Date;
  readonly methods: readonly string[];
  /** SHA-256 of the session key, claim `sid`. */
  readonly sessionId: string;
  /** Key of the session; access tokens end with it. */
  readonly session: string;
}

/** An authorization code. */
export interface AuthorizationCode extends Grant {
  readonly code: string;
  readonly expires: Date;
  readonly nonce: string | null;
  readonly codeChallenge: string | null;
  readonly codeChallengeMethod: 'plain' | 'S256' | null;
}

/** An access token; `token` is the exact text handed out. */
export interface AccessToken extends Grant {
  readonly token: string;
  readonly expires: Date;
  readonly nonce: string | null;
  /** Payload of the id token it was issued with. */
  readonly payload: Record<string, unknown>;
}

/** A refresh token. */
export interface RefreshToken extends Grant {
  readonly token: string;
  readonly expires: Date;
  /** Payload of an id token of its own, which only introspection shows. */
  readonly payload: Record<string, unknown>;
  revoked: boolean;
}

/** A consent that is remembered. */
export interface Consent {
  readonly user: number;
  readonly application: string;
  readonly permissions: readonly string[];
  readonly expires: Date;
}

/** An entry of the event log. */
export interface Event {
  readonly pk: string;
  readonly action: string;
  readonly app: string;
  /** Spelled as on the wire. */
  readonly user: {
    readonly pk: number;
    readonly username: string;
    readonly email: string;
  } | null;
  readonly context: Record<string, unknown>;
  readonly created: Date;
}
