import { originOf, type RequestContext } from '../environment.ts';
import { arbitraryOrder } from '../digests.ts';
import type { Application, Flow, OAuth2Provider, PropertyMapping } from '../model.ts';
import type { State } from '../state.ts';

/** The provider with that client id. */
export function providerByClientId(state: State, clientId: string): OAuth2Provider | null {
  for (const provider of state.providers.values()) if (provider.clientId === clientId) return provider;
  return null;
}

/** The application of a provider; it may have none. */
export function applicationOf(state: State, provider: OAuth2Provider): Application | null {
  for (const application of state.applications.values()) {
    if (application.provider === provider.pk) return application;
  }
  return null;
}

/** An application and its provider. */
export interface Registration {
  readonly application: Application;
  readonly provider: OAuth2Provider;
}

/** The application with that slug and its provider; `null` when one of them is missing. Case matters. */
export function registrationBySlug(state: State, slug: string): Registration | null {
  const application = [...state.applications.values()].find((candidate) => candidate.slug === slug);
  const provider = application?.provider == null ? undefined : state.providers.get(application.provider);
  return application && provider ? { application, provider } : null;
}

/** Whether a provider may be asked for a grant; before 2026.5 every one may. */
export const mayGrant = ({ capabilities }: State, { grantTypes }: OAuth2Provider, grant: string): boolean =>
  capabilities.grantTypes.length === 0 || grantTypes.includes(grant);

/** The flow with that primary key. */
export const flowByPk = (state: State, pk: string | null): Flow | null =>
  [...state.flows.values()].find((flow) => flow.pk === pk) ?? null;

/** Scope mappings selected on a provider, in the order of a query without one. */
export const scopeMappingsOf = (state: State, provider: OAuth2Provider): PropertyMapping[] =>
  arbitraryOrder(
    provider.propertyMappings.flatMap((pk) => {
      const mapping = state.mappings.get(pk);
      return mapping ? [mapping] : [];
    }),
    ({ pk }) => pk,
  );

/**
 * Scope mappings in the order of their scope names. Between two of the same name chance decides, once per pair of
 * objects.
 */
export const orderedMappingsOf = (state: State, provider: OAuth2Provider): PropertyMapping[] =>
  scopeMappingsOf(state, provider).sort((left, right) =>
    left.scopeName < right.scopeName ? -1 : Number(left.scopeName > right.scopeName),
  );

/** Scopes in the order in which authentik hands out a set: any, but the same every time. */
const orderedScopes = (scopes: Iterable<string>): string[] =>
  arbitraryOrder([...new Set(scopes)], (scope) => scope);

/** Of these scopes those the provider is configured for; unknown ones are dropped without a word. */
export function configuredScopes(state: State, provider: OAuth2Provider, scopes: Iterable<string>): string[] {
  const configured = new Set(scopeMappingsOf(state, provider).map(({ scopeName }) => scopeName));
  return orderedScopes(scopes).filter((scope) => configured.has(scope));
}

/** Addresses all providers share. */
export const endpoints = (request: RequestContext) => {
  const root = `${originOf(request)}/application/o`;
  return {
    authorize: `${root}/authorize/`,
    token: `${root}/token/`,
    userinfo: `${root}/userinfo/`,
    introspect: `${root}/introspect/`,
    revoke: `${root}/revoke/`,
    device: `${root}/device/`,
  };
};

/** Addresses of one application. */
export const applicationAddresses = (request: RequestContext, slug: string) => {
  const root = `${originOf(request)}/application/o/${slug}/`;
  return {
    root,
    discovery: `${root}.well-known/openid-configuration`,
    jwks: `${root}jwks/`,
    endSession: `${root}end-session/`,
  };
};

/**
 * Issuer of a provider, with a slash at its end; it follows the host of the request. `null` for a
 * provider without an application, unless its issuer is the whole server.
 */
export function issuerOf(request: RequestContext, provider: OAuth2Provider): string | null {
  if (provider.issuerMode === 'global') return `${originOf(request)}/`;
  const application = applicationOf(request.get('state'), provider);
  return application && applicationAddresses(request, application.slug).root;
}

/** Answer of `…/providers/oauth2/<pk>/setup_urls/`. Without an application parts of it are `null`. */
export function setupUrls(request: RequestContext, provider: OAuth2Provider): Record<string, string | null> {
  const application = applicationOf(request.get('state'), provider);
  const own = application && applicationAddresses(request, application.slug);
  const { authorize, token, userinfo } = endpoints(request);
  return {
    issuer: issuerOf(request, provider),
    authorize,
    token,
    user_info: userinfo,
    provider_info: own?.discovery ?? null,
    logout: own?.endSession ?? null,
    ...(own && { jwks: own.jwks }),
  };
}

/** Claim `acr` of every token. */
export const ACR = 'goauthentik.io/providers/oauth2/default';

/** Response types, spelled exactly so; any other order of the words is unknown. */
export const RESPONSE_TYPES = [
  'code',
  'id_token',
  'id_token token',
  'code token',
  'code id_token',
  'code id_token token',
] as const;

/** How the answer of the authorization endpoint reaches the client. */
export const RESPONSE_MODES = ['query', 'fragment', 'form_post'] as const;

/** A response type that is known. */
export type ResponseType = (typeof RESPONSE_TYPES)[number];

/** A response mode that is known. */
export type ResponseMode = (typeof RESPONSE_MODES)[number];
