import type { RequestContext } from '../environment.ts';
import { authenticatedProvider, clientCredentials, readForm } from './client-authentication.ts';
import { errorResponse, OAuth2Error, tokenResponse } from './errors.ts';
import { providerByClientId } from './lookups.ts';

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
