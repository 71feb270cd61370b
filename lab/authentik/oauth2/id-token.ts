import type { RequestContext } from '../environment.ts';
import { randomAlphanumeric } from '../identifiers.ts';
import type { Grant, OAuth2Provider, User } from '../model.ts';
import { issuerOf } from './addresses.ts';
import { scopeClaims } from './claims.ts';
import { ACR } from './constants.ts';
import { encodeToken } from './keys.ts';

/** Claims of an id token, in authentik's order. */
export type Payload = Record<string, unknown>;

/** What a token is made for. */
export interface TokenRequest {
  readonly provider: OAuth2Provider;
  readonly grant: Grant;
  readonly expires: Date;
  /** What the authorization request said; a refreshed token has none. */
  readonly nonce: string | null;
}

/** Length of `jti` and `uid`. */
const IDENTIFIER_LENGTH = 40;

/** Seconds since the epoch. */
const seconds = (date: Date): number => Math.floor(date.getTime() / 1000);

/** `sub` by the provider's mode. */
function subject(provider: OAuth2Provider, user: User): string {
  switch (provider.subMode) {
    case 'hashed_user_id':
      return user.uid;
    case 'user_id':
      return String(user.pk);
    case 'user_uuid':
      return user.uuid;
    case 'user_username':
      return user.username;
    case 'user_email':
      return user.email;
    case 'user_upn': {
      const { upn } = user.attributes;
      return typeof upn === 'string' ? upn : user.uid;
    }
  }
}

/** The account a grant belongs to. @throws Error when it is gone. */
export function userOf(request: RequestContext, { user: pk }: Grant): User {
  const user = request.get('state').users.get(pk);
  if (user === undefined) throw new Error(`there is no user ${pk}`);
  return user;
}

/**
 * Payload of an id token. What has no value is left out; mappings override anything. `sid` and `amr`
 * end with the session, which refresh tokens survive.
 */
export async function idTokenPayload(request: RequestContext, token: TokenRequest): Promise<Payload> {
  const { provider, grant } = token;
  const { sessions, capabilities } = request.get('state');
  const inSession = sessions.has(grant.session);
  const issuer = issuerOf(request, provider);
  return {
    ...(issuer !== null && { iss: issuer }),
    sub: subject(provider, userOf(request, grant)),
    aud: provider.clientId,
    exp: seconds(token.expires),
    iat: seconds(new Date()),
    auth_time: seconds(grant.authTime),
    acr: ACR,
    ...(inSession && grant.methods.length > 0 && { amr: grant.methods }),
    ...(token.nonce !== null && { nonce: token.nonce }),
    ...(inSession && capabilities.sessionIdInTokens && { sid: grant.sessionId }),
    ...(capabilities.tokenIdentifier && { jti: randomAlphanumeric(IDENTIFIER_LENGTH) }),
    ...(provider.includeClaimsInIdToken && (await scopeClaims(request, provider, grant))),
  };
}

/** Text of the access token that goes with an id token; from 2025.12 on a mapping may have set `scope`. */
export function encodeAccessToken(
  request: RequestContext,
  provider: OAuth2Provider,
  payload: Payload,
  scopes: readonly string[],
): Promise<string> {
  const state = request.get('state');
  const { scopeInAccessToken } = state.capabilities;
  const says = scopeInAccessToken === 'fixed' || (scopeInAccessToken === 'default' && !('scope' in payload));
  return encodeToken(state, provider, {
    ...payload,
    azp: provider.clientId,
    uid: randomAlphanumeric(IDENTIFIER_LENGTH),
    ...(says && { scope: scopes.join(' ') }),
  });
}
