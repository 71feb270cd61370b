import type { RequestContext } from '../environment.ts';
import { randomAlphanumeric } from '../identifiers.ts';
import type { AccessToken, Grant, OAuth2Provider, RefreshToken } from '../model.ts';
import { durationOf } from './duration.ts';
import { encodeAccessToken, idTokenPayload } from './id-token.ts';
import { encodeToken } from './keys.ts';

/** Length of a refresh token. */
const REFRESH_TOKEN_LENGTH = 128;

const after = (duration: string): Date => new Date(Date.now() + durationOf(duration));

/** The part of a code or a token that goes on to the next token. */
export const grantOf = (from: Grant): Grant => ({
  provider: from.provider,
  user: from.user,
  scopes: from.scopes,
  authTime: from.authTime,
  methods: from.methods,
  sessionId: from.sessionId,
  session: from.session,
});

/** Seconds an access token lives. */
export const accessTokenLifetime = (provider: OAuth2Provider): number =>
  Math.trunc(durationOf(provider.accessTokenValidity) / 1000);

/** Makes an access token with the id token it belongs to, and stores it. */
export async function issueAccessToken(
  request: RequestContext,
  provider: OAuth2Provider,
  grant: Grant,
  nonce: string | null,
): Promise<AccessToken> {
  const expires = after(provider.accessTokenValidity);
  const payload = await idTokenPayload(request, { provider, grant, expires, nonce });
  const token = await encodeAccessToken(request, provider, payload, grant.scopes);
  const issued: AccessToken = { ...grant, token, expires, nonce, payload };
  request.get('state').accessTokens.set(token, issued);
  return issued;
}

/** Makes a refresh token and stores it. */
export async function issueRefreshToken(
  request: RequestContext,
  provider: OAuth2Provider,
  grant: Grant,
  nonce: string | null,
): Promise<RefreshToken> {
  const expires = after(provider.refreshTokenValidity);
  const issued: RefreshToken = {
    ...grant,
    token: randomAlphanumeric(REFRESH_TOKEN_LENGTH),
    expires,
    payload: await idTokenPayload(request, { provider, grant, expires, nonce }),
    revoked: false,
  };
  request.get('state').refreshTokens.set(issued.token, issued);
  return issued;
}

/** Body of the token endpoint's answer, without a refresh token. */
export async function tokenAnswer(
  request: RequestContext,
  provider: OAuth2Provider,
  accessToken: AccessToken,
): Promise<Record<string, unknown>> {
  const state = request.get('state');
  return {
    access_token: accessToken.token,
    token_type: 'Bearer',
    ...(state.capabilities.scopeInTokenResponse && { scope: accessToken.scopes.join(' ') }),
    expires_in: accessTokenLifetime(provider),
    id_token: await (state.replaced.idTokenMaker ?? encodeToken)(state, provider, accessToken.payload),
  };
}
