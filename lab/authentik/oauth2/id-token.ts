import { ACR, issuerOf, orderedMappingsOf } from './addresses.ts';
import type { RequestContext } from '../environment.ts';
import { recordEvent } from '../events.ts';
import { evaluateExpression, type JsonValue } from '../expression/evaluate.ts';
import { randomAlphanumeric } from '../random-values.ts';
import { encodeToken } from './keys.ts';
import type { Grant, OAuth2Provider, PropertyMapping, User } from '../model.ts';

type JsonObject = Readonly<Record<string, JsonValue>>;

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  value !== undefined && value !== null && typeof value === 'object' && !Array.isArray(value);

/** Merges two values: dicts key by key, lists by appending, of anything else the later one wins. */
function merge(earlier: JsonValue | undefined, later: JsonValue): JsonValue {
  if (Array.isArray(earlier) && Array.isArray(later)) return [...earlier, ...later];
  if (!isObject(earlier) || !isObject(later)) return later;
  return Object.entries(later).reduce<JsonObject>(
    (merged, [key, value]) => ({ ...merged, [key]: merge(merged[key], value) }),
    earlier,
  );
}

/**
 * Evaluates one scope mapping; `undefined` when it raised an exception, of which an event tells.
 */
export async function evaluateMapping(
  request: RequestContext,
  provider: OAuth2Provider,
  mapping: PropertyMapping,
  user: User | null,
): Promise<JsonValue | undefined> {
  const state = request.get('state');
  try {
    return await evaluateExpression(mapping.expression, { state, user, provider });
  } catch (problem) {
    const message = problem instanceof Error ? problem.message : String(problem);
    recordEvent(request, 'property_mapping_exception', { message }, user);
    return undefined;
  }
}

/** Claims of the granted scopes, from the mappings selected on the provider. */
export async function scopeClaims(
  request: RequestContext,
  provider: OAuth2Provider,
  { user: pk, scopes }: Pick<Grant, 'user' | 'scopes'>,
): Promise<JsonObject> {
  const state = request.get('state');
  const user = state.users.get(pk) ?? null;
  let claims: JsonObject = {};
  for (const mapping of orderedMappingsOf(state, provider)) {
    if (!scopes.includes(mapping.scopeName)) continue;
    const value = await evaluateMapping(request, provider, mapping, user);
    if (value === undefined) {
      const message = `Failed to evaluate property-mapping: '${mapping.name}'`;
      recordEvent(request, 'configuration_error', { message });
    }
    if (!isObject(value)) continue;
    const merged = merge(claims, value);
    if (isObject(merged)) claims = merged;
  }
  return claims;
}

/** Claims of an id token, in authentik's order. */
type Payload = Record<string, unknown>;

/** What a token is made for. */
interface TokenRequest {
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
function userOf(request: RequestContext, { user: pk }: Grant): User {
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
