import type { Edition } from './clauses.ts';
import {
  forEachName,
  guideNames,
  type NameId,
  type NameOrigin,
  type Names,
  type OtherNames,
} from './names.ts';
import type { Permissions } from './stored.ts';

/** Addresses of the two products: origin plus an optional path prefix, without a trailing slash. */
export interface Origins {
  readonly authentik: string;
  readonly engomo: string;
}

/** How authentik compares a redirect URI (authentik 2024.8.5, 2024.10.3, 2024.12 and later). */
export type MatchingMode = 'strict' | 'regex';

/** A redirect URI as it is registered. */
export interface RedirectUri {
  readonly url: string;
  readonly matchingMode: MatchingMode;
}

/** Every value the guide prints, with its placeholders replaced by the real host names and by the names that were chosen. */
export interface GuideValues {
  readonly edition: Edition;
  readonly origins: Origins;
  /** What everything is called that may be called otherwise than in the guide. */
  readonly names: Names;
  /** How each of those names came about. */
  readonly namedBy: Readonly<Record<NameId, NameOrigin>>;
  /** Clauses A2 to A4. */
  readonly scopeMapping: { readonly name: string; readonly scopeName: string; readonly expression: string };
  /** Clause B6. */
  readonly certificate: { readonly name: string };
  /** Clauses B1 to B9. */
  readonly provider: {
    readonly name: string;
    readonly clientType: 'public';
    /** Clause B3. */
    readonly webRedirectUri: string;
    /** Clause B4. */
    readonly appRedirectUri: string;
    /** Both, in the guide's order, with the mode this run follows. */
    readonly redirectUris: readonly RedirectUri[];
    /** Scope names of authentik's default mappings that stay selected, clause B7. */
    readonly defaultScopes: readonly string[];
    /**
     * Slug or name of the authorization flow; the guide leaves it open, so it is authentik's own default for applications
     * that need no consent page.
     */
    readonly authorizationFlow: string;
  };
  /** Clauses C1 to C3. */
  readonly application: {
    readonly name: string;
    readonly slug: string;
    /** `null`: the edition does not ask for one. */
    readonly launchUrl: string | null;
  };
  /** Clauses D4 and D5. */
  readonly method: { readonly name: string; readonly type: string; readonly issuer: string };
  /** The issuer as authentik itself spells it: with a trailing slash (RFC 8414 §3.3 compares it exactly). */
  readonly issuer: string;
  /** Scheme of the engomo app (RFC 8252 §7.1), without the colon. */
  readonly appScheme: string;
  /** engomo's start page (F1), callback (F4) and composer (D1, F5). */
  readonly engomo: { readonly start: string; readonly callback: string; readonly composer: string };
}

/** What the guide grants a user of engomo (clause E6 of the 2024 edition). */
export const guidePermissions: Permissions = { app: true, composer: true };

/** authentik's managed scope mappings: scope name → value of `managed` (blueprint `providers-oauth2.yaml`). */
export const managedScope = (scope: string): string => `goauthentik.io/providers/oauth2/scope-${scope}`;

/** Name under which authentik shows the default mapping of a scope. */
export const defaultMappingName = (scope: string): string =>
  `authentik default OAuth Mapping: OpenID '${scope}'`;

/** The guide's values for two addresses, an edition, a matching mode, and names where they are other than the guide's. */
export function guideValues(
  origins: Origins,
  edition: Edition = '2024',
  matchingMode: MatchingMode = 'strict',
  { set = {}, found = {} }: OtherNames = {},
): GuideValues {
  const printed = guideNames(edition);
  const names = forEachName((id) => set[id] ?? found[id] ?? printed[id]);
  const { slug } = names;
  const webRedirectUri = `${origins.engomo}/auth`;
  const appScheme = 'com.engomo.engomo';
  const appRedirectUri = `${appScheme}://callback/`;
  return {
    edition,
    origins,
    names,
    namedBy: forEachName((id) =>
      set[id] === undefined ? (found[id] === undefined ? 'guide' : 'found') : 'setting',
    ),
    scopeMapping: {
      name: names.scopeMapping,
      scopeName: 'profile',
      expression: 'return {"preferred_username": request.user.email}',
    },
    certificate: { name: names.certificate },
    provider: {
      name: names.provider,
      clientType: 'public',
      webRedirectUri,
      appRedirectUri,
      redirectUris: [webRedirectUri, appRedirectUri].map((url) => ({ url, matchingMode })),
      defaultScopes: ['email', 'offline_access', 'openid'],
      authorizationFlow: names.authorizationFlow,
    },
    application: {
      name: names.application,
      slug,
      launchUrl: edition === '2024' ? `${origins.engomo}/` : null,
    },
    method: {
      name: names.method,
      type: 'OpenID Connect',
      issuer: `${origins.authentik}/application/o/${slug}`,
    },
    issuer: `${origins.authentik}/application/o/${slug}/`,
    appScheme,
    engomo: {
      start: `${origins.engomo}/`,
      callback: webRedirectUri,
      composer: `${origins.engomo}/composer`,
    },
  };
}
