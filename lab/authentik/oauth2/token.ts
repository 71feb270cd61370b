import { createHash } from 'node:crypto';
import { configuredScopes, mayGrant, providerByClientId } from './addresses.ts';
import {
  clientCredentials,
  type ClientCredentials,
  type Form,
  isClientSecret,
  readForm,
} from './client-authentication.ts';
import { allowOrigin } from './cors.ts';
import type { RequestContext } from '../environment.ts';
import { Breakdown, errorResponse, OAuth2Error, tokenResponse } from './errors.ts';
import { recordEvent } from '../events.ts';
import { durationOf, grantOf, issueAccessToken, issueRefreshToken, tokenAnswer } from './issue.ts';
import type { AuthorizationCode, OAuth2Provider, RefreshToken } from '../model.ts';
import { hasForbiddenScheme, isRegistered } from './redirect-uri.ts';

/** The redirect URI has to be a registered one; not the one the code was sent to. @throws OAuth2Error */
function checkRedirectUri({ request, provider, form }: TokenEndpointRequest): void {
  const redirectUri = form.get('redirect_uri') ?? '';
  const { redirectUris: storage } = request.get('state').capabilities;
  if (!isRegistered(provider.redirectUris, redirectUri, storage)) {
    const message = 'Invalid redirect URI used by provider';
    recordEvent(request, 'configuration_error', { message, redirect_uri: redirectUri });
    throw new OAuth2Error('invalid_client');
  }
  if (hasForbiddenScheme(redirectUri)) throw new OAuth2Error('invalid_request');
}

/** RFC 7636 section 4.6. @throws Breakdown for a verifier beyond ASCII. */
function challengeOf(verifier: string, method: AuthorizationCode['codeChallengeMethod']): string {
  if (method !== 'S256') return verifier;
  if (!/^\p{ASCII}*$/u.test(verifier)) throw new Breakdown("'ascii' codec can't encode characters");
  return createHash('sha256').update(verifier).digest('base64url');
}

/** Whether the verifier fits: the challenge's own, or none at all when there was none. */
function isVerified({ codeChallenge, codeChallengeMethod }: AuthorizationCode, verifier: string): boolean {
  if (codeChallenge === null) return verifier === '';
  return verifier !== '' && challengeOf(verifier, codeChallengeMethod) === codeChallenge;
}

/** The code, if it is alive and this client's. @throws OAuth2Error; a refused code stays alive. */
function findCode(asked: TokenEndpointRequest): AuthorizationCode {
  const { request, provider, form } = asked;
  const text = form.get('code') ?? '';
  if (text === '') throw new OAuth2Error('invalid_grant');
  checkRedirectUri(asked);
  const code = request.get('state').codes.get(text);
  if (code === undefined || code.expires <= new Date() || code.provider !== provider.pk) {
    throw new OAuth2Error('invalid_grant');
  }
  if (!isVerified(code, form.get('code_verifier') ?? '')) throw new OAuth2Error('invalid_grant');
  return code;
}

/** Redeems an authorization code, which ends with it. @throws OAuth2Error */
async function redeemAuthorizationCode(asked: TokenEndpointRequest): Promise<TokenBody> {
  const { request, provider } = asked;
  const code = findCode(asked);
  const grant = grantOf(code);
  const accessToken = await issueAccessToken(request, provider, grant, code.nonce);
  const body = await tokenAnswer(request, provider, accessToken);
  if (grant.scopes.includes('offline_access')) {
    const issued = await issueRefreshToken(request, provider, grant, code.nonce);
    body.refresh_token = issued.token;
  }
  request.get('state').codes.delete(code.code);
  return body;
}

/** The refresh token, if it is alive and this client's. @throws OAuth2Error */
function findRefreshToken({ request, provider, form }: TokenEndpointRequest): RefreshToken {
  const state = request.get('state');
  const token = state.refreshTokens.get(form.get('refresh_token') ?? '');
  if (token === undefined || token.provider !== provider.pk || token.expires <= new Date()) {
    throw new OAuth2Error('invalid_grant');
  }
  if (token.revoked) {
    const user = state.users.get(token.user) ?? null;
    recordEvent(request, 'suspicious_request', { message: 'Revoked refresh token was used' }, user);
    throw new OAuth2Error('invalid_grant');
  }
  return token;
}

/**
 * Whether the refresh token is replaced: always; or when the time it has left is below the threshold.
 * From 2025.10 to 2026.2.2 that comparison has its operands swapped, so that with any threshold but zero it never is.
 */
function isRotated(request: RequestContext, provider: OAuth2Provider, token: RefreshToken): boolean {
  const { refreshRotation } = request.get('state').capabilities;
  if (refreshRotation === 'always') return true;
  const threshold = durationOf(provider.refreshTokenThreshold);
  if (threshold === 0) return true;
  const left = token.expires.getTime() - Date.now();
  return refreshRotation === 'threshold' ? left < threshold : -left > threshold;
}

/** Redeems a refresh token; the new tokens keep its whole scope, however little is asked for. @throws OAuth2Error */
async function redeemRefreshToken(asked: TokenEndpointRequest): Promise<TokenBody> {
  const { request, provider } = asked;
  const token = findRefreshToken(asked);
  const scopes = asked.scopes.length > 0 ? asked.scopes : token.scopes;
  if (!scopes.includes('offline_access') || !scopes.every((scope) => token.scopes.includes(scope))) {
    throw new OAuth2Error('invalid_scope');
  }
  const grant = grantOf(token);
  const accessToken = await issueAccessToken(request, provider, grant, null);
  const body = await tokenAnswer(request, provider, accessToken);
  if (isRotated(request, provider, token)) {
    const { nonce } = token.payload;
    const kept = typeof nonce === 'string' ? nonce : null;
    const issued = await issueRefreshToken(request, provider, grant, kept);
    body.refresh_token = issued.token;
    token.revoked = true;
  }
  return body;
}

/** A request of the token endpoint whose client is known. */
interface TokenEndpointRequest {
  readonly request: RequestContext;
  readonly provider: OAuth2Provider;
  readonly form: Form;
  readonly credentials: ClientCredentials;
  /** Scopes asked for; from 2024.10.3 on as far as the provider is configured for them. */
  readonly scopes: readonly string[];
}

/** Body of a successful answer. */
type TokenBody = Record<string, unknown>;

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
