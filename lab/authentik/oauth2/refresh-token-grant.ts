import type { RequestContext } from '../environment.ts';
import { recordEvent } from '../events.ts';
import type { OAuth2Provider, RefreshToken } from '../model.ts';
import { providerReference } from './claims.ts';
import { durationOf } from './duration.ts';
import { OAuth2Error } from './errors.ts';
import { grantOf, issueAccessToken, issueRefreshToken, tokenAnswer } from './issue.ts';
import type { TokenBody, TokenEndpointRequest } from './token.ts';

/** The refresh token, if it is alive and this client's. @throws OAuth2Error */
function findRefreshToken({ request, provider, form }: TokenEndpointRequest): RefreshToken {
  const state = request.get('state');
  const token = state.refreshTokens.get(form.get('refresh_token') ?? '');
  if (token === undefined || token.provider !== provider.pk || token.expires <= new Date()) {
    throw new OAuth2Error('invalid_grant');
  }
  if (token.revoked) {
    recordEvent(request, {
      action: 'suspicious_request',
      app: 'authentik.providers.oauth2.views.token',
      user: state.users.get(token.user) ?? null,
      context: { message: 'Revoked refresh token was used', provider: providerReference(provider) },
    });
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
export async function redeemRefreshToken(asked: TokenEndpointRequest): Promise<TokenBody> {
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
