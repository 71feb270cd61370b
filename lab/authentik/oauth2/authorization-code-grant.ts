import { createHash } from 'node:crypto';
import { recordEvent } from '../events.ts';
import type { AuthorizationCode } from '../model.ts';
import { Breakdown } from './breakdown.ts';
import { providerReference } from './claims.ts';
import { OAuth2Error } from './errors.ts';
import { grantOf, issueAccessToken, issueRefreshToken, tokenAnswer } from './issue.ts';
import { hasForbiddenScheme, isRegistered } from './redirect-uri.ts';
import type { TokenBody, TokenEndpointRequest } from './token.ts';

/** The redirect URI has to be a registered one; not the one the code was sent to. @throws OAuth2Error */
function checkRedirectUri({ request, provider, form }: TokenEndpointRequest): void {
  const redirectUri = form.get('redirect_uri') ?? '';
  const { redirectUris: storage } = request.get('state').capabilities;
  if (!isRegistered(provider.redirectUris, redirectUri, storage)) {
    recordEvent(request, {
      action: 'configuration_error',
      app: 'authentik.providers.oauth2.views.token',
      context: {
        message: 'Invalid redirect URI used by provider',
        provider: providerReference(provider),
        redirect_uri: redirectUri,
        expected: provider.redirectUris.map(({ matchingMode, url }) =>
          storage === 'text' ? url : { matching_mode: matchingMode, url },
        ),
      },
    });
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
export async function redeemAuthorizationCode(asked: TokenEndpointRequest): Promise<TokenBody> {
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
