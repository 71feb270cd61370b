import type { RequestContext } from '../environment.ts';
import type { OAuth2Provider } from '../model.ts';
import { lastValue } from '../addresses.ts';
import type { State } from '../state.ts';
import { AuthorizationError, Breakdown, ClientIdError, RedirectUriError } from './errors.ts';
import {
  configuredScopes,
  mayGrant,
  providerByClientId,
  RESPONSE_MODES,
  RESPONSE_TYPES,
  type ResponseMode,
  type ResponseType,
  scopeMappingsOf,
} from './addresses.ts';
import { hasForbiddenScheme, isRegistered, trustFirstUse } from './redirect-uri.ts';

/** How tokens are obtained, by the response type. */
export type GrantType = 'authorization_code' | 'implicit' | 'hybrid';

/** Values of `prompt` that are honoured. */
export type Prompt = 'none' | 'consent' | 'login';

/** An authorization request that was found valid. */
export interface AuthorizationRequest {
  readonly provider: OAuth2Provider;
  readonly redirectUri: string;
  readonly responseType: ResponseType;
  readonly responseMode: ResponseMode;
  readonly grantType: GrantType;
  /** In authentik's own order. */
  readonly scopes: readonly string[];
  readonly state: string | null;
  readonly nonce: string | null;
  readonly prompt: ReadonlySet<Prompt>;
  /** Seconds; `null` and 0: any age will do. */
  readonly maxAge: number | null;
  readonly codeChallenge: string | null;
  readonly codeChallengeMethod: 'plain' | 'S256';
}

const words = (text: string | null): string[] => (text ?? '').split(/\s+/).filter(Boolean);

const isOneOf = <T extends string>(values: readonly T[], text: string | null): text is T =>
  values.some((value) => value === text);

/** A whole number as Python's `int()` reads it. @throws Breakdown for anything else. */
function wholeNumber(text: string | null): number | null {
  if (text === null || text === '') return null;
  if (!/^\s*[+-]?\d+(_\d+)*\s*$/.test(text)) {
    throw new Breakdown(`invalid literal for int() with base 10: '${text}'`);
  }
  return Number(text.replaceAll('_', ''));
}

function grantTypeOf(responseType: ResponseType): GrantType {
  if (responseType === 'code') return 'authorization_code';
  return responseType.startsWith('code') ? 'hybrid' : 'implicit';
}

/** @throws RedirectUriError */
function checkRedirectUri(
  provider: OAuth2Provider,
  redirectUri: string,
  { capabilities, replaced }: Pick<State, 'capabilities' | 'replaced'>,
): void {
  const storage = capabilities.redirectUris;
  if (redirectUri === '') throw new RedirectUriError();
  if (capabilities.trustsFirstUse) trustFirstUse(provider, redirectUri, storage);
  const registered =
    replaced.redirectUriMatcher?.(provider.redirectUris, redirectUri) ??
    isRegistered(provider.redirectUris, redirectUri, storage);
  if (!registered || hasForbiddenScheme(redirectUri)) {
    throw new RedirectUriError();
  }
}

/**
 * Reads and checks an authorization request in authentik's order, all before anybody has to sign in. @throws ClientIdError, RedirectUriError, AuthorizationError; Breakdown for a `max_age` that is no number.
 */
export function readAuthorizationRequest(request: RequestContext): AuthorizationRequest {
  const serverState = request.get('state');
  const query = new URL(request.req.url).searchParams;
  const value = (name: string): string | null => lastValue(query, name);
  const maxAge = wholeNumber(value('max_age'));
  const state = value('state');
  const provider = providerByClientId(serverState, value('client_id') ?? '');
  if (provider === null) throw new ClientIdError();
  const redirectUri = value('redirect_uri') ?? '';
  checkRedirectUri(provider, redirectUri, serverState);

  const responseType = value('response_type');
  if (!isOneOf(RESPONSE_TYPES, responseType)) {
    throw new AuthorizationError('unsupported_response_type', { redirectUri, grantType: null, state });
  }
  const grantType = grantTypeOf(responseType);
  const reply = { redirectUri, grantType, state };
  if (!mayGrant(serverState, provider, grantType)) throw new AuthorizationError('invalid_request', reply);
  const responseMode = value('response_mode');

  const asked = words(value('scope'));
  const wanted =
    asked.length > 0 ? asked : scopeMappingsOf(serverState, provider).map(({ scopeName }) => scopeName);
  let scopes = configuredScopes(serverState, provider, wanted);
  if (grantType !== 'authorization_code' && !scopes.includes('openid')) {
    throw new AuthorizationError('invalid_scope', reply);
  }
  if (grantType === 'implicit') scopes = scopes.filter((scope) => scope !== 'offline_access');

  const { requestParameterFirst, offlineAccessForcesConsent } = serverState.capabilities;
  const refuseRequestParameter = (): void => {
    if (value('request')) throw new AuthorizationError('request_not_supported', reply);
  };
  if (requestParameterFirst) refuseRequestParameter();
  const nonce = value('nonce');
  if (responseType.includes('id_token') && !nonce) throw new AuthorizationError('invalid_request', reply);

  const codeChallenge = value('code_challenge') || null;
  const method = value('code_challenge_method') ?? 'plain';
  if (codeChallenge !== null && method !== 'plain' && method !== 'S256') {
    throw new AuthorizationError('invalid_request', reply, `Unsupported challenge method ${method}`);
  }
  if (!requestParameterFirst) refuseRequestParameter();

  const prompt = new Set(
    words(value('prompt')).filter((word) => isOneOf(['none', 'consent', 'login'], word)),
  );
  if (offlineAccessForcesConsent && scopes.includes('offline_access')) {
    prompt.add('consent');
  }
  return {
    provider,
    redirectUri,
    responseType,
    responseMode: isOneOf(RESPONSE_MODES, responseMode)
      ? responseMode
      : grantType === 'authorization_code'
        ? 'query'
        : 'fragment',
    grantType,
    scopes,
    state,
    nonce,
    prompt,
    maxAge,
    codeChallenge,
    codeChallengeMethod: method === 'S256' ? 'S256' : 'plain',
  };
}
