import type { RequestContext } from '../environment.ts';
import type { OAuth2Provider } from '../model.ts';
import { notFoundPage } from '../server-pages.ts';
import {
  ACR,
  applicationAddresses,
  endpoints,
  issuerOf,
  orderedMappingsOf,
  type Registration,
  registrationBySlug,
  RESPONSE_MODES,
  RESPONSE_TYPES,
  scopeMappingsOf,
} from './addresses.ts';
import { evaluateMapping } from './id-token.ts';
import { allowOrigin } from './cors.ts';
import { algorithmOf } from './keys.ts';

/** Claims every token can have, and those the mappings give an account nobody is behind. */
async function claimsSupported(request: RequestContext, provider: OAuth2Provider): Promise<string[]> {
  const state = request.get('state');
  const anonymous = [...state.users.values()].find(({ username }) => username === 'AnonymousUser') ?? null;
  const claims = ['sub', 'iss', 'aud', 'exp', 'iat', 'auth_time', 'acr', 'amr', 'nonce'];
  for (const mapping of orderedMappingsOf(state, provider)) {
    const value = await evaluateMapping(request, provider, mapping, anonymous);
    if (value && typeof value === 'object' && !Array.isArray(value)) claims.push(...Object.keys(value));
  }
  return claims;
}

/** The discovery document, keys in authentik's order. */
async function openIdConfiguration(
  request: RequestContext,
  registration: Registration,
): Promise<Record<string, unknown>> {
  const { application, provider } = registration;
  const state = request.get('state');
  const { backchannelLogout, frontchannelLogout, tokenExchange } = state.capabilities;
  const own = applicationAddresses(request, application.slug);
  const shared = endpoints(request);
  const scopes = scopeMappingsOf(state, provider).map(({ scopeName }) => scopeName);
  return {
    issuer: issuerOf(request, provider),
    authorization_endpoint: shared.authorize,
    token_endpoint: shared.token,
    userinfo_endpoint: shared.userinfo,
    end_session_endpoint: own.endSession,
    introspection_endpoint: shared.introspect,
    revocation_endpoint: shared.revoke,
    device_authorization_endpoint: shared.device,
    ...(backchannelLogout && {
      backchannel_logout_supported: true,
      backchannel_logout_session_supported: true,
    }),
    ...(frontchannelLogout && {
      frontchannel_logout_supported: true,
      frontchannel_logout_session_supported: true,
    }),
    response_types_supported: RESPONSE_TYPES,
    response_modes_supported: RESPONSE_MODES,
    jwks_uri: own.jwks,
    grant_types_supported: [
      'authorization_code',
      'refresh_token',
      'implicit',
      'client_credentials',
      'password',
      'urn:ietf:params:oauth:grant-type:device_code',
      ...(tokenExchange ? ['urn:ietf:params:oauth:grant-type:token-exchange'] : []),
    ],
    id_token_signing_alg_values_supported: [algorithmOf(state, provider)],
    subject_types_supported: ['public'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
    acr_values_supported: [ACR],
    scopes_supported: scopes.includes('openid') ? scopes : [...scopes, 'openid'],
    request_parameter_supported: false,
    claims_supported: await claimsSupported(request, provider),
    claims_parameter_supported: false,
    code_challenge_methods_supported: ['plain', 'S256'],
    ...(tokenExchange && { dpop_signing_alg_values_supported: ['ES256', 'RS256'] }),
  };
}

/** `GET …/.well-known/openid-configuration` of an application, indented by two blanks. */
export async function discovery(request: RequestContext, slug: string): Promise<Response> {
  const registration = registrationBySlug(request.get('state'), slug);
  if (registration === null) return notFoundPage(request);
  const response =
    request.req.method === 'OPTIONS'
      ? request.body(null, 200, { allow: 'GET, HEAD, OPTIONS' })
      : request.body(JSON.stringify(await openIdConfiguration(request, registration), null, 2), 200, {
          'content-type': 'application/json',
        });
  return allowOrigin(request, response, registration.provider);
}
