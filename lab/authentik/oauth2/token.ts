import type { RequestContext } from '../environment.ts';
import type { OAuth2Provider } from '../model.ts';
import { redeemAuthorizationCode } from './authorization-code-grant.ts';
import {
  clientCredentials,
  isClientSecret,
  readForm,
  type ClientCredentials,
  type Form,
} from './client-authentication.ts';
import { allowOrigin } from './cors.ts';
import { errorResponse, OAuth2Error, tokenResponse } from './errors.ts';
import { configuredScopes, mayGrant, providerByClientId } from './lookups.ts';
import { redeemRefreshToken } from './refresh-token-grant.ts';

/** A request of the token endpoint whose client is known. */
export interface TokenEndpointRequest {
  readonly request: RequestContext;
  readonly provider: OAuth2Provider;
  readonly form: Form;
  readonly credentials: ClientCredentials;
  /** Scopes asked for; from 2024.10.3 on as far as the provider is configured for them. */
  readonly scopes: readonly string[];
}

/** Body of a successful answer. */
export type TokenBody = Record<string, unknown>;

/** @throws OAuth2Error */
function grant(asked: TokenEndpointRequest): Promise<TokenBody> {
  const { form, provider, credentials } = asked;
  const type = form.get('grant_type') ?? '';
  if (!mayGrant(asked.request.get('state'), provider, type)) throw new OAuth2Error('invalid_grant');
  const provesItself = type === 'authorization_code' || type === 'refresh_token';
  if (
    provesItself &&
    provider.clientType === 'confidential' &&
    !isClientSecret(asked.request.get('state'), provider, credentials.clientSecret)
  ) {
    throw new OAuth2Error('invalid_client');
  }
  switch (type) {
    case 'authorization_code':
      return redeemAuthorizationCode(asked);
    case 'refresh_token':
      return redeemRefreshToken(asked);
    default:
      throw new OAuth2Error('unsupported_grant_type');
  }
}

/** `POST /application/o/token/`: every error is a 400. @throws Breakdown */
export async function token(request: RequestContext): Promise<Response> {
  const state = request.get('state');
  const form = await readForm(request);
  const credentials = clientCredentials(request, form);
  const provider = providerByClientId(state, credentials.clientId);
  let response: Response;
  try {
    if (provider === null) throw new OAuth2Error('invalid_client');
    const wanted = (form.get('scope') ?? '').split(/\s+/).filter(Boolean);
    const { tokenScopesLimited } = state.capabilities;
    const scopes = tokenScopesLimited ? configuredScopes(state, provider, wanted) : wanted;
    response = tokenResponse(request, await grant({ request, provider, form, credentials, scopes }));
  } catch (problem) {
    if (!(problem instanceof OAuth2Error)) throw problem;
    response = errorResponse(request, problem);
  }
  return allowOrigin(request, response, provider);
}
