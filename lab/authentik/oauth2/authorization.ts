import { encodeAddress, lastValue, writeQuery } from '../addresses.ts';
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
import type { RequestContext } from '../environment.ts';
import { AuthorizationError, Breakdown, ClientIdError, RedirectUriError } from './errors.ts';
import { recordEvent } from '../events.ts';
import { randomHex } from '../random-values.ts';
import { durationOf } from './issue.ts';
import type { Application, AuthorizationCode, Flow, Grant, OAuth2Provider } from '../model.ts';
import { hasForbiddenScheme, isRegistered, trustFirstUse } from './redirect-uri.ts';
import { sessionId } from '../sessions.ts';
import type { State } from '../state.ts';

/** How tokens are obtained, by the response type. */
type GrantType = 'authorization_code' | 'implicit' | 'hybrid';

/** Values of `prompt` that are honoured. */
type Prompt = 'none' | 'consent' | 'login';

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

/** Longest code challenge the database stores. */
const CHALLENGE_LENGTH = 255;

/** A granted authorization that waits for its answer. */
export interface Authorization {
  readonly asked: AuthorizationRequest;
  readonly application: Application;
  readonly flow: Flow;
}

/** What whoever is signed in grants. @throws Error when nobody is. */
function grantFrom(request: RequestContext, { provider, scopes }: AuthorizationRequest): Grant {
  const session = request.get('session');
  const user = request.get('user');
  if (user === null || session.login === null) throw new Error('nobody is signed in');
  return {
    provider: provider.pk,
    user: user.pk,
    scopes,
    authTime: session.login.time,
    methods: session.login.methods,
    sessionId: sessionId(session),
    session: session.key,
  };
}

/** Makes an authorization code and stores it. @throws Breakdown when the database would refuse the challenge. */
function createCode(request: RequestContext, asked: AuthorizationRequest): AuthorizationCode {
  if ((asked.codeChallenge?.length ?? 0) > CHALLENGE_LENGTH) {
    throw new Breakdown(`value too long for type character varying(${CHALLENGE_LENGTH})`);
  }
  const code: AuthorizationCode = {
    ...grantFrom(request, asked),
    code: randomHex(),
    expires: new Date(Date.now() + durationOf(asked.provider.accessCodeValidity)),
    nonce: asked.nonce,
    codeChallenge: asked.codeChallenge,
    codeChallengeMethod: asked.codeChallenge === null ? null : asked.codeChallengeMethod,
  };
  request.get('state').codes.set(code.code, code);
  return code;
}

/** Makes the code, and tells the event log. */
function parametersFor(request: RequestContext, authorization: Authorization): URLSearchParams {
  const { asked, application } = authorization;
  recordEvent(request, 'authorize_application', { authorized_application: application.name });
  const { code } = createCode(request, asked);
  return new URLSearchParams({ code, state: asked.state ?? '' });
}

/** Address without query and fragment, and the two of them. */
function takeApart(uri: string): { base: string; query: URLSearchParams; fragment: string } {
  const [, base = '', query = '', fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(?:#([\s\S]*))?$/.exec(uri) ?? [];
  return { base, query: new URLSearchParams(query), fragment };
}

/** Address the answer is delivered to, parameters and all; parameters of the redirect URI are kept, blank ones lost. */
function addressOf({ redirectUri, responseMode }: AuthorizationRequest, parameters: URLSearchParams): string {
  const { base, query, fragment } = takeApart(redirectUri);
  for (const [name, value] of [...query]) if (value === '') query.delete(name, value);
  if (responseMode === 'query') {
    for (const [name, value] of parameters) query.set(name, value);
    return encodeAddress(`${base}?${writeQuery(query)}${fragment && `#${fragment}`}`);
  }
  const kept = query.size > 0 ? `?${writeQuery(query)}` : '';
  return encodeAddress(`${base}${kept}#${fragment}${writeQuery(parameters)}`);
}

/** A success answer: an address to go to, or a form to post. */
type Answer =
  | { readonly kind: 'redirect'; readonly address: string }
  | { readonly kind: 'form'; readonly url: string; readonly fields: Readonly<Record<string, string>> };

/** Makes the code and says how it reaches the client. @throws Breakdown */
export function answerAuthorization(request: RequestContext, authorization: Authorization): Answer {
  const { asked } = authorization;
  const parameters = parametersFor(request, authorization);
  if (asked.responseMode !== 'form_post') return { kind: 'redirect', address: addressOf(asked, parameters) };
  // A blank state does not reach the form: it is written to a query and read again on the way.
  const fields = [...parameters].filter(([, value]) => value !== '');
  return { kind: 'form', url: asked.redirectUri, fields: Object.fromEntries(fields) };
}
