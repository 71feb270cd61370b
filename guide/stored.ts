import type { RedirectUri } from './values.ts';
import type { Secret } from './secret.ts';

/** A scope mapping as authentik stores it. */
export interface StoredScopeMapping {
  readonly pk: string;
  readonly name: string;
  readonly scopeName: string;
  readonly expression: string;
  /** Identifier of a mapping that authentik itself ships, `null` for one an administrator made. */
  readonly managed: string | null;
}

/** An OAuth2 provider as authentik stores it, with what it refers to resolved to names. */
export interface StoredProvider {
  readonly pk: number;
  readonly name: string;
  readonly clientType: string;
  readonly clientId: string;
  readonly clientSecret: Secret;
  readonly redirectUris: readonly RedirectUri[];
  /** The server has no matching mode: every redirect URI is a pattern (2024.6 and some releases after). */
  readonly patternsOnly: boolean;
  /** Name of the signing key's certificate, `null` when none is set. */
  readonly signingKey: string | null;
  /** Kind of the signing key in small letters, such as `rsa` or `ec`; `null` where none is set or the server does not tell. */
  readonly signingKeyType: string | null;
  readonly scopeMappings: readonly StoredScopeMapping[];
  /** What the guide leaves at its default: field → value as text. */
  readonly rest: Readonly<Record<string, string>>;
}

/** An application as authentik stores it. */
export interface StoredApplication {
  readonly name: string;
  readonly slug: string;
  /** Primary key of its provider, `null` when it has none. */
  readonly provider: number | null;
  readonly launchUrl: string;
  /** Slugs of other applications of the same name. */
  readonly namesakes: readonly string[];
}

/** A user account as authentik stores it. */
export interface StoredAccount {
  readonly pk: number;
  readonly username: string;
  readonly name: string;
  readonly email: string;
  readonly isActive: boolean;
  /** Whether a password was set since the account was made; `null` where the version does not tell. */
  readonly passwordSet: boolean | null;
}

/** An authentication method as engomo's composer shows it after a reload. */
export interface StoredMethod {
  readonly name: string;
  readonly type: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: Secret;
}

/** What a user of engomo may open. */
export interface Permissions {
  readonly app: boolean;
  readonly composer: boolean;
}

/** A user as engomo's composer shows it after a reload. */
export interface StoredUser {
  readonly username: string;
  readonly authenticator: string;
  readonly permissions: Permissions;
}
