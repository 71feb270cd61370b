import { arbitraryOrder } from '../identifiers.ts';
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
export const orderedScopes = (scopes: Iterable<string>): string[] =>
  arbitraryOrder([...new Set(scopes)], (scope) => scope);

/** Of these scopes those the provider is configured for; unknown ones are dropped without a word. */
export function configuredScopes(state: State, provider: OAuth2Provider, scopes: Iterable<string>): string[] {
  const configured = new Set(scopeMappingsOf(state, provider).map(({ scopeName }) => scopeName));
  return orderedScopes(scopes).filter((scope) => configured.has(scope));
}
