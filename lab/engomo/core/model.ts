/**
 * Types an authentication method can have. *Documented*: OpenID Connect (clause D4). *Assumed*: that there are others,
 * LDAP among them.
 */
export const METHOD_TYPES = ['LDAP', 'OpenID Connect'] as const;

/** Type of an authentication method. */
export type MethodType = (typeof METHOD_TYPES)[number];

/** Settings of a method of type OpenID Connect. *Documented*: the first three (D5 to D7). *Assumed*: scopes. */
export interface OpenIdConnectSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Requested scopes, separated by blanks. */
  readonly scopes: string;
}

/**
 * Scopes of a new method, *assumed*: one for each scope mapping that the guide has the provider offer (clauses B7 and
 * B8); a provider drops those it does not know.
 */
export const DEFAULT_SCOPES = 'openid email profile offline_access';

/** A way to sign in that an administrator added. Texts are stored as they were typed, blanks included (*assumed*). */
export interface AuthenticationMethod {
  readonly id: string;
  readonly name: string;
  readonly type: MethodType;
  /** Empty and never shown for another type than OpenID Connect, whose settings are not part of the lab. */
  readonly settings: OpenIdConnectSettings;
}

/** The built-in authenticator: the user's password is engomo's own. *Assumed*. */
export const INTERNAL_AUTHENTICATOR = 'engomo';

/** What a user may open (clause E6). */
export interface Permissions {
  readonly app: boolean;
  readonly composer: boolean;
}

/** A user of engomo. */
export interface User {
  readonly id: string;
  readonly username: string;
  /** Id of an authentication method, or {@link INTERNAL_AUTHENTICATOR}. */
  readonly authenticator: string;
  readonly permissions: Permissions;
  /** Hash of the password of a user of the internal authenticator, `null` for everybody else. */
  readonly passwordHash: string | null;
  /** The built-in administrator: sees the server's settings, and cannot be changed or deleted. */
  readonly administrator: boolean;
}

/** Why an input was not accepted: which field, and a sentence for the person who typed it. */
export interface Problem {
  readonly field: string;
  readonly sentence: string;
}

/** What came of saving something: the saved thing, or what is wrong with the input. */
export type Saved<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };
