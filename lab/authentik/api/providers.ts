import type { Hono } from 'hono';
import type { Environment } from '../environment.ts';
import { arbitraryOrder } from '../identifiers.ts';
import type { OAuth2Provider } from '../model.ts';
import { applicationOf } from '../oauth2/lookups.ts';
import type { State } from '../state.ts';
import { requireAdministrator } from './access.ts';
import { serializeType } from './creatable-type.ts';
import { deleteProvider, usesOfProvider } from './dependents.ts';
import type { Json } from './json.ts';
import { flagFilter, type ListRules } from './lists.ts';
import { models } from './models.ts';
import { providerTypes } from './provider-types.ts';
import { addResource, type Resource } from './resource.ts';

/** What every kind of provider has in common; property mappings come in an order of their own (protocol 7.4). */
export function serializeProvider(state: State, provider: OAuth2Provider): Json {
  const application = applicationOf(state, provider);
  const { invalidationFlow, backchannelApplicationAlways } = state.capabilities;
  return {
    pk: provider.pk,
    name: provider.name,
    authentication_flow: provider.authenticationFlow,
    authorization_flow: provider.authorizationFlow,
    ...(invalidationFlow && { invalidation_flow: provider.invalidationFlow }),
    property_mappings: arbitraryOrder(provider.propertyMappings, (pk) => pk),
    component: 'ak-provider-oauth2-form',
    assigned_application_slug: application?.slug ?? null,
    assigned_application_name: application?.name ?? null,
    // Up to 2025.6 left out when there is none, as there is none here.
    ...(backchannelApplicationAlways && {
      assigned_backchannel_application_slug: null,
      assigned_backchannel_application_name: null,
    }),
    verbose_name: 'OAuth2/OpenID Provider',
    verbose_name_plural: 'OAuth2/OpenID Providers',
    meta_model_name: 'authentik_providers_oauth2.oauth2provider',
  };
}

const rules = (state: State): ListRules<OAuth2Provider> => ({
  search: (provider) => [provider.name, applicationOf(state, provider)?.name ?? ''],
  ordering: [],
  filters: {
    application__isnull: flagFilter((provider) => applicationOf(state, provider) === null),
    backchannel: flagFilter(() => false),
  },
});

const providers: Resource<OAuth2Provider> = {
  path: 'providers/all',
  model: models.oauth2Provider,
  objects: (state) => state.providers.values(),
  nameOf: ({ name }) => name,
  serialize: (request, provider) => serializeProvider(request.get('state'), provider),
  rules,
  remove: deleteProvider,
  usedBy: usesOfProvider,
};

/** Providers of every kind: `providers/all/`, with the kinds that can be created. */
export function addProviders(api: Hono<Environment>): void {
  api.get('/providers/all/types/', (request) => {
    requireAdministrator(request);
    const { capabilities } = request.get('state');
    return request.json(providerTypes(capabilities).map((type) => serializeType(capabilities, type)));
  });
  addResource(api, providers);
}
