import { providerByClientId } from './addresses.ts';
import { authenticatedProvider, clientCredentials, readForm } from './client-authentication.ts';
import { allowOrigin } from './cors.ts';
import type { RequestContext } from '../environment.ts';
import { errorResponse, OAuth2Error, tokenResponse } from './errors.ts';
import { scopeClaims } from './id-token.ts';
import type { AccessToken } from '../model.ts';

/** `POST /application/o/introspect/` (RFC 7662): whatever fails is an inactive token. */
export async function introspect(request: RequestContext): Promise<Response> {
  const state = request.get('state');
  const form = await readForm(request);
  const provider = authenticatedProvider(state, clientCredentials(request, form));
  const text = form.get('token') ?? '';
  const token = state.accessTokens.get(text) ?? state.refreshTokens.get(text);
  const { introspectionForPublic, introspectionBoundToProvider: bound } = state.capabilities;
  if (
    provider === null ||
    (provider.clientType === 'public' && !introspectionForPublic) ||
    token === undefined ||
    (bound && token.provider !== provider.pk) ||
    token.expires <= new Date()
  ) {
    return tokenResponse(request, { active: false });
  }
  return tokenResponse(request, {
    ...token.payload,
    active: !('revoked' in token && token.revoked),
    scope: token.scopes.join(' '),
    client_id: provider.clientId,
  });
}

/** `POST /application/o/revoke/` (RFC 7009): any known client can revoke any token, from 2026.5 on only its own. */
export async function revoke(request: RequestContext): Promise<Response> {
  const state = request.get('state');
  const form = await readForm(request);
  const credentials = clientCredentials(request, form);
  const known = providerByClientId(state, credentials.clientId);
  const isEnough = known?.clientType === 'public' && state.capabilities.publicRevocationWithoutSecret;
  const provider = isEnough ? known : authenticatedProvider(state, credentials);
  if (provider === null) return errorResponse(request, new OAuth2Error('invalid_client'), 401);
  const token = form.get('token') ?? '';
  const found = state.accessTokens.get(token) ?? state.refreshTokens.get(token);
  if (!state.capabilities.revocationBoundToProvider || found?.provider === provider.pk) {
    if (!state.accessTokens.delete(token)) state.refreshTokens.delete(token);
  }
  return tokenResponse(request, {});
}

/** 401 or 403 with an empty body and a header that names no scheme. */
const refuse = (status: 401 | 403, code: string, description: string): Response =>
  new Response(null, {
    status,
    headers: { 'www-authenticate': `error="${code}", error_description="${description}"` },
  });

/** The access token from the header, else from the form or the query. */
async function bearerToken(request: RequestContext): Promise<string | null> {
  const [, bearer] = /^[Bb]earer\s(\S+)/.exec(request.req.header('authorization') ?? '') ?? [];
  if (bearer !== undefined) return bearer;
  const form = request.req.method === 'POST' ? await readForm(request) : null;
  return (
    form?.get('access_token') ?? new URL(request.req.url).searchParams.getAll('access_token').at(-1) ?? null
  );
}

/** Claims as they are now, not as they were when the token was made. */
async function claimsFor(request: RequestContext, token: AccessToken): Promise<Record<string, unknown>> {
  const provider = request.get('state').providers.get(token.provider);
  return {
    sub: token.payload.sub,
    ...(provider && (await scopeClaims(request, provider, token))),
    ...(token.nonce !== null && token.nonce !== '' && { nonce: token.nonce }),
  };
}

/** `/application/o/userinfo/`. */
export async function userinfo(request: RequestContext): Promise<Response> {
  const state = request.get('state');
  const text = await bearerToken(request);
  const token = text === null ? undefined : state.accessTokens.get(text);
  if (token === undefined || token.expires <= new Date()) {
    return refuse(
      401,
      'invalid_token',
      'The access token provided is expired, revoked, malformed, or invalid for other reasons',
    );
  }
  if (!token.scopes.includes('openid')) {
    return refuse(
      403,
      'insufficient_scope',
      'The request requires higher privileges than provided by the access token',
    );
  }
  const response = tokenResponse(request, await claimsFor(request, token));
  return allowOrigin(request, response, state.providers.get(token.provider) ?? null);
}
