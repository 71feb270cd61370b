import type { Hono } from 'hono';
import { z } from 'zod';
import { requireAdministrator } from './access.ts';
import type { Json } from './answers.ts';
import {
  address,
  choice,
  duration,
  type Fields,
  known,
  nested,
  numberReference,
  perhaps,
  rows,
  text,
  truth,
  unique,
  uuidReference,
} from './fields.ts';
import { models, providerTypes } from './creatable-types.ts';
import { deleteProvider } from './deletions.ts';
import type { Environment } from '../environment.ts';
import { arbitraryOrder } from '../digests.ts';
import { equals } from './lists.ts';
import type { OAuth2Provider, RedirectUri } from '../model.ts';
import { applicationOf, setupUrls } from '../oauth2/addresses.ts';
import {
  isRegularExpression,
  redirectUrisFrom,
  type RedirectUriStorage,
  redirectUriText,
} from '../oauth2/redirect-uri.ts';
import { addResource, objectOf, type Resource } from './resource.ts';
import { addProvider, type State } from '../state.ts';

const entry = nested({
  matching_mode: choice(['strict', 'regex']),
  url: text(),
  redirect_uri_type: choice(['authorization', 'logout']).optional(),
});

/** A list; a regular expression that is none is refused. Before 2026.5 entries have no type, and one that is sent is dropped. */
const list = (withType: boolean) =>
  rows(entry)
    .superRefine((entries, context) => {
      const wrong = entries.find(
        ({ matching_mode: mode, url }) => mode === 'regex' && !isRegularExpression(url),
      );
      if (wrong) context.addIssue({ code: 'custom', message: `Invalid Regex Pattern: ${wrong.url}` });
    })
    .transform((entries): RedirectUri[] =>
      entries.map(({ matching_mode: matchingMode, url, redirect_uri_type: redirectUriType }) => ({
        matchingMode,
        url,
        ...(withType && { redirectUriType: redirectUriType ?? 'authorization' }),
      })),
    );

/** Redirect URIs of a body: a text that may be missing, or a list that may not. */
function redirectUrisField(storage: RedirectUriStorage): z.ZodType<RedirectUri[] | undefined> {
  return storage === 'text'
    ? text({ blank: true }).transform(redirectUrisFrom).optional()
    : list(storage === 'list-with-type');
}

/** What every kind of provider has in common; property mappings come in an order of their own. */
export function writeProvider(state: State, provider: OAuth2Provider): Json {
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
  };
}

/** The fields that only some versions have, or that were renamed. */
function writeVersioned({ capabilities }: State, provider: OAuth2Provider): Json {
  const { redirectUris: storage, logoutFields, federationFields, grantTypes } = capabilities;
  const { redirectUris, logoutUri, logoutMethod, jwtFederationProviders } = provider;
  return {
    ...(capabilities.refreshThreshold && { refresh_token_threshold: provider.refreshTokenThreshold }),
    ...(grantTypes.length > 0 && { grant_types: provider.grantTypes }),
    ...(capabilities.encryptionKey && { encryption_key: provider.encryptionKey }),
    redirect_uris:
      storage === 'text'
        ? redirectUriText(redirectUris)
        : redirectUris.map(({ matchingMode, url, redirectUriType = 'authorization' }) => ({
            matching_mode: matchingMode,
            url,
            ...(storage === 'list-with-type' && { redirect_uri_type: redirectUriType }),
          })),
    ...(logoutFields === 'backchannel_logout_uri' && { backchannel_logout_uri: logoutUri }),
    ...(logoutFields === 'logout_uri' && { logout_uri: logoutUri, logout_method: logoutMethod }),
    ...(federationFields === 'jwks_sources'
      ? { jwks_sources: [] }
      : { jwt_federation_sources: [], jwt_federation_providers: jwtFederationProviders }),
  };
}

const write = (state: State, provider: OAuth2Provider): Json => ({
  ...writeProvider(state, provider),
  client_type: provider.clientType,
  client_id: provider.clientId,
  // In clear, for public clients as well (GHSA-m9h4-7j9c-55x9, fixed in 2026.2.7).
  client_secret: provider.clientSecret,
  access_code_validity: provider.accessCodeValidity,
  access_token_validity: provider.accessTokenValidity,
  refresh_token_validity: provider.refreshTokenValidity,
  include_claims_in_id_token: provider.includeClaimsInIdToken,
  signing_key: provider.signingKey,
  sub_mode: provider.subMode,
  issuer_mode: provider.issuerMode,
  ...writeVersioned(state, provider),
});

/** Longest client id and client secret, in characters. */
const CREDENTIAL_LENGTH = 255;

/** Fields of a provider; what is optional keeps its value, or gets the default of the API. */
export function providerShape(state: State, current: OAuth2Provider | null) {
  const { invalidationFlow, refreshThreshold, encryptionKey, logoutFields, federationFields } =
    state.capabilities;
  const { asciiCredentials, grantTypes } = state.capabilities;
  const credential = (blank: boolean) =>
    text({ blank, longest: CREDENTIAL_LENGTH }).refine(
      (value) => !asciiCredentials || /^[\x21-\x7e]*$/.test(value),
      'Enter visible ASCII characters only.',
    );
  const others = [...state.providers.values()].filter((provider) => provider !== current);
  const flow = uuidReference((pk) => [...state.flows.values()].some((one) => one.pk === pk));
  const certificate = uuidReference((pk) => state.certificates.has(pk));
  return {
    name: unique(
      text(),
      (name) => others.some((provider) => provider.name === name),
      'provider with this name already exists.',
    ),
    authentication_flow: perhaps(flow).optional(),
    authorization_flow: flow,
    invalidation_flow: known(invalidationFlow, flow),
    property_mappings: z.array(uuidReference((pk) => state.mappings.has(pk))).optional(),
    client_type: choice(['confidential', 'public']).optional(),
    client_id: unique(
      credential(false),
      (clientId) => others.some((provider) => provider.clientId === clientId),
      'OAuth2/OpenID Provider with this Client ID already exists.',
    ).optional(),
    client_secret: credential(true).optional(),
    grant_types: known(
      grantTypes.length > 0,
      z.array(text().refine((grant) => grantTypes.includes(grant))).optional(),
    ),
    access_code_validity: duration().optional(),
    access_token_validity: duration().optional(),
    refresh_token_validity: duration().optional(),
    refresh_token_threshold: known(refreshThreshold, duration().optional()),
    include_claims_in_id_token: truth().optional(),
    signing_key: perhaps(certificate).optional(),
    encryption_key: known(encryptionKey, perhaps(certificate).optional()),
    redirect_uris: redirectUrisField(state.capabilities.redirectUris),
    backchannel_logout_uri: known(logoutFields === 'backchannel_logout_uri', address('https?').optional()),
    logout_uri: known(logoutFields === 'logout_uri', address('https?').optional()),
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
    jwt_federation_providers: known(
      federationFields === 'jwt_federation',
      z.array(numberReference((pk) => state.providers.has(pk))).optional(),
    ),
  };
}

type Shape = ReturnType<typeof providerShape>;

/** What a body says of a provider, in the names of the model. */
const renamed = <Body extends Partial<Fields<Shape>>>({ backchannelLogoutUri, ...fields }: Body) => ({
  ...fields,
  ...(backchannelLogoutUri !== undefined && { logoutUri: backchannelLogoutUri }),
});

/** Stores a provider whose body has been checked; without a word about grants it may be asked for none (2026.5). */
export const storeProvider = (state: State, { grantTypes = [], ...fields }: Fields<Shape>): OAuth2Provider =>
  addProvider(state, { ...renamed(fields), grantTypes });

const providers: Resource<OAuth2Provider> = {
  path: 'providers/all',
  model: models.oauth2Provider,
  objects: (state) => state.providers.values(),
  write: writeProvider,
  rules: (state) => ({
    search: (provider) => [provider.name, applicationOf(state, provider)?.name ?? ''],
    ordering: [],
    filters: { application__isnull: equals((provider) => applicationOf(state, provider) === null) },
  }),
  remove: deleteProvider,
};

const oauth2Providers: Resource<OAuth2Provider, Shape> = {
  ...providers,
  path: 'providers/oauth2',
  write,
  rules: () => ({ search: ({ name }) => [name], ordering: ['name'] }),
  body: (state, current) => z.object(providerShape(state, current)),
  create: storeProvider,
  change: (_state, provider, fields) => void Object.assign(provider, renamed(fields)),
};

/** Providers, all of which are OAuth2 providers: `providers/all/` with the kinds there are, `providers/oauth2/` with addresses. */
export function addProviders(api: Hono<Environment>): void {
  api.get('/providers/all/types/', (request) => {
    requireAdministrator(request);
    return request.json(providerTypes());
  });
  api.get('/providers/oauth2/:key/setup_urls/', (request) =>
    request.json(setupUrls(request, objectOf(request, providers))),
  );
  addResource(api, providers);
  addResource(api, oauth2Providers);
}
