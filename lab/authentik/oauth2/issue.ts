import type { RequestContext } from '../environment.ts';
import { encodeAccessToken, idTokenPayload } from './id-token.ts';
import { randomAlphanumeric } from '../random-values.ts';
import { encodeToken } from './keys.ts';
import type { AccessToken, Grant, OAuth2Provider, RefreshToken } from '../model.ts';

/** Milliseconds of the units of Python's `timedelta`. */
const UNITS: Readonly<Record<string, number>> = {
  weeks: 7 * 24 * 60 * 60 * 1000,
  days: 24 * 60 * 60 * 1000,
  hours: 60 * 60 * 1000,
  minutes: 60 * 1000,
  seconds: 1000,
  milliseconds: 1,
  microseconds: 0.001,
};

/**
 * Milliseconds of a duration such as `hours=1;minutes=30`; units Python does not know are passed over, as authentik
 * does it. @throws Error for a part without a number, and when no unit is left.
 */
export function durationOf(text: string): number {
  let total: number | null = null;
  for (const part of text.split(';')) {
    const [unit = '', amount = '', ...more] = part.split('=');
    const wellFormed = part.includes('=') && more.length === 0;
    const milliseconds = UNITS[unit.toLowerCase()];
    if (wellFormed && milliseconds === undefined) continue;
    if (!wellFormed || milliseconds === undefined || amount.trim() === '' || Number.isNaN(Number(amount))) {
      throw new Error(`"${text}" is no duration`);
    }
    total = (total ?? 0) + milliseconds * Number(amount);
  }
  if (total === null) throw new Error(`"${text}" is no duration`);
  return total;
}

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
const accessTokenLifetime = (provider: OAuth2Provider): number =>
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
