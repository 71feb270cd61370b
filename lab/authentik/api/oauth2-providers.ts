import type { Hono } from 'hono';
import { z } from 'zod';
import type { Environment, RequestContext } from '../environment.ts';
import type { Capabilities } from '../capabilities.ts';
import type { OAuth2Provider } from '../model.ts';
import { setupUrls } from '../oauth2/addresses.ts';
import { previewUser } from '../oauth2/preview.ts';
import { redirectUriText } from '../oauth2/redirect-uri.ts';
import { addProvider, type State } from '../state.ts';
import { askedUser, currentUser, requireAdministrator } from './access.ts';
import { validated } from './body.ts';
import { deleteProvider, usesOfProvider } from './dependents.ts';
import {
  address,
  choice,
  duration,
  known,
  numberReference,
  perhaps,
  several,
  text,
  truth,
  unique,
  uuidReference,
} from './fields.ts';
import { camelCased, type Json } from './json.ts';
import { equalsFilter } from './lists.ts';
import { models } from './models.ts';
import { serializeProvider } from './providers.ts';
import { redirectUrisField } from './redirect-uris.ts';
import { addResource, objectOf, type Resource } from './resource.ts';

/** Redirect URIs as this version sends them. */
function serializeRedirectUris({ redirectUris }: OAuth2Provider, { redirectUris: storage }: Capabilities) {
  if (storage === 'text') return redirectUriText(redirectUris);
  return redirectUris.map(({ matchingMode, url, redirectUriType = 'authorization' }) => ({
    matching_mode: matchingMode,
    url,
    ...(storage === 'list-with-type' && { redirect_uri_type: redirectUriType }),
  }));
}

/** The fields that tell clients of a logout: they were renamed once. */
function serializeLogout({ logoutUri, logoutMethod }: OAuth2Provider, { logoutFields }: Capabilities): Json {
  switch (logoutFields) {
    case 'none':
      return {};
    case 'backchannel_logout_uri':
      return { backchannel_logout_uri: logoutUri };
    case 'logout_uri':
      return { logout_uri: logoutUri, logout_method: logoutMethod };
  }
}

const serialize = (request: RequestContext, provider: OAuth2Provider): Json => {
  const state = request.get('state');
  const { capabilities } = state;
  return {
    ...serializeProvider(state, provider),
    client_type: provider.clientType,
    client_id: provider.clientId,
    // In clear, for public clients as well (GHSA-m9h4-7j9c-55x9, fixed in 2026.2.7).
    client_secret: provider.clientSecret,
    access_code_validity: provider.accessCodeValidity,
    access_token_validity: provider.accessTokenValidity,
    refresh_token_validity: provider.refreshTokenValidity,
    ...(capabilities.refreshThreshold && { refresh_token_threshold: provider.refreshTokenThreshold }),
    include_claims_in_id_token: provider.includeClaimsInIdToken,
    signing_key: provider.signingKey,
    ...(capabilities.encryptionKey && { encryption_key: provider.encryptionKey }),
    redirect_uris: serializeRedirectUris(provider, capabilities),
    ...serializeLogout(provider, capabilities),
    sub_mode: provider.subMode,
    issuer_mode: provider.issuerMode,
    ...(capabilities.federationFields === 'jwks_sources'
      ? { jwks_sources: [] }
      : { jwt_federation_sources: [], jwt_federation_providers: provider.jwtFederationProviders }),
  };
};

/** Longest client id and client secret, in characters. */
const CREDENTIAL_LENGTH = 255;

/** Body of a provider; what is optional keeps its value, or gets the default of the API (protocol 7.4). */
export function oauth2ProviderSchema(state: State, current: OAuth2Provider | null) {
  const { capabilities } = state;
  const { invalidationFlow, refreshThreshold, encryptionKey, logoutFields, federationFields } = capabilities;
  const { redirectUris: storage } = capabilities;
  const others = [...state.providers.values()].filter((provider) => provider !== current);
  const flow = uuidReference((pk) => [...state.flows.values()].some((known) => known.pk === pk));
  const certificate = uuidReference((pk) => state.certificates.has(pk));
  return z.object({
    name: unique(
      text(),
      (name) => others.some((provider) => provider.name === name),
      'provider with this name already exists.',
    ),
    authentication_flow: perhaps(flow).optional(),
    authorization_flow: flow,
    invalidation_flow: known(invalidationFlow, flow),
    property_mappings: several(uuidReference((pk) => state.mappings.has(pk))).optional(),
    client_type: choice(['confidential', 'public']).optional(),
    client_id: unique(
      text({ longest: CREDENTIAL_LENGTH }),
      (clientId) => others.some((provider) => provider.clientId === clientId),
      'OAuth2/OpenID Provider with this Client ID already exists.',
    ).optional(),
    client_secret: text({ blank: true, longest: CREDENTIAL_LENGTH }).optional(),
    access_code_validity: duration().optional(),
    access_token_validity: duration().optional(),
    refresh_token_validity: duration().optional(),
    refresh_token_threshold: known(refreshThreshold, duration().optional()),
    include_claims_in_id_token: truth().optional(),
    signing_key: perhaps(certificate).optional(),
    encryption_key: known(encryptionKey, perhaps(certificate).optional()),
    redirect_uris: redirectUrisField(storage),
    backchannel_logout_uri: known(logoutFields === 'backchannel_logout_uri', address(['https?']).optional()),
    logout_uri: known(logoutFields === 'logout_uri', address(['https?']).optional()),
    logout_method: known(logoutFields === 'logout_uri', choice(['backchannel', 'frontchannel']).optional()),
    sub_mode: choice([
      'hashed_user_id',
      'user_id',
      'user_uuid',
      'user_username',
      'user_email',
      'user_upn',
    ]).optional(),
    issuer_mode: choice(['global', 'per_provider']).optional(),
    // Sources are not imitated, so that no key names one.
    jwt_federation_sources: several(uuidReference(() => false)).optional(),
    jwt_federation_providers: known(
      federationFields === 'jwt_federation',
      several(numberReference((pk) => state.providers.has(pk))).optional(),
    ),
  });
}

/** A body that has been checked. */
type ProviderBody = z.output<ReturnType<typeof oauth2ProviderSchema>>;

/** What a body says of a provider, in the names of the model. */
function fieldsOf(body: { [Name in keyof ProviderBody]?: ProviderBody[Name] | undefined }) {
  const { backchannelLogoutUri, jwtFederationSources, ...fields } = camelCased(body);
  return { ...fields, ...(backchannelLogoutUri !== undefined && { logoutUri: backchannelLogoutUri }) };
}

/** Stores a provider whose body has been checked. */
export const storeProvider = (
  state: State,
  body: z.output<ReturnType<typeof oauth2ProviderSchema>>,
): OAuth2Provider => addProvider(state, { ...fieldsOf(body), name: body.name });

const providers: Resource<OAuth2Provider> = {
  path: 'providers/oauth2',
  model: models.oauth2Provider,
  objects: (state) => state.providers.values(),
  nameOf: ({ name }) => name,
  serialize,
  rules: () => ({
    search: ({ name }) => [name],
    ordering: ['name'],
    filters: {
      name: equalsFilter(({ name }) => name),
      client_id: equalsFilter(({ clientId }) => clientId),
      client_type: equalsFilter(({ clientType }) => clientType),
      authorization_flow: equalsFilter(({ authorizationFlow }) => authorizationFlow),
      signing_key: equalsFilter(({ signingKey }) => signingKey),
      sub_mode: equalsFilter(({ subMode }) => subMode),
      issuer_mode: equalsFilter(({ issuerMode }) => issuerMode),
      property_mappings: ({ propertyMappings }, value) => propertyMappings.includes(value),
    },
  }),
  create: (request, body) => {
    const state = request.get('state');
    return storeProvider(state, validated(oauth2ProviderSchema(state, null), body));
  },
  update: (request, provider, body, partial) => {
    const whole = oauth2ProviderSchema(request.get('state'), provider);
    Object.assign(provider, fieldsOf(validated(partial ? whole.partial() : whole, body)));
  },
  remove: deleteProvider,
  usedBy: usesOfProvider,
};

/** OAuth2 providers: `providers/oauth2/`, with the addresses and the preview of a provider. */
export function addOAuth2Providers(api: Hono<Environment>): void {
  api.get('/providers/oauth2/:key/setup_urls/', (request) => {
    currentUser(request);
    return request.json(setupUrls(request, objectOf(request, providers)));
  });
  api.get('/providers/oauth2/:key/preview_user/', (request) => {
    requireAdministrator(request);
    const provider = objectOf(request, providers);
    const user = askedUser(request, 'input must be numerical');
    return request.json({ preview: previewUser(request, provider, user) });
  });
  addResource(api, providers);
}
