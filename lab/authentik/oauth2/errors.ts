import { encodeAddress, schemeOf } from '../addresses.ts';
import type { RequestContext } from '../environment.ts';
import { recordException } from '../events.ts';
import { badRequestPage, serverErrorPage } from '../server-pages.ts';

/** Errors of the token, and revocation endpoints with their descriptions. */
const DESCRIPTIONS = {
  invalid_request: 'The request is otherwise malformed',
  invalid_client:
    'Client authentication failed (e.g., unknown client, no client authentication included, or unsupported authentication method)',
  invalid_grant:
    'The provided authorization grant or refresh token is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client',
  unsupported_grant_type: 'The authorization grant type is not supported by the authorization server',
  invalid_scope:
    'The requested scope is invalid, unknown, malformed, or exceeds the scope granted by the resource owner',
} as const;

/** Why a request of a client was refused, as its `error`. */
export class OAuth2Error extends Error {
  readonly code: keyof typeof DESCRIPTIONS;

  constructor(code: keyof typeof DESCRIPTIONS) {
    super(DESCRIPTIONS[code]);
    this.name = 'OAuth2Error';
    this.code = code;
  }
}

/** A JSON answer that is not to be stored. */
export const tokenResponse = (
  request: RequestContext,
  body: Record<string, unknown>,
  status: 200 | 400 | 401 = 200,
): Response => request.json(body, status, { 'cache-control': 'no-store', pragma: 'no-cache' });

/** An error as JSON: 400 at the token endpoint, `invalid_client` included. */
export const errorResponse = (
  request: RequestContext,
  error: OAuth2Error,
  status: 400 | 401 = 400,
): Response =>
  tokenResponse(
    request,
    {
      error: error.code,
      error_description: error.message,
      ...(request.get('state').capabilities.requestIdInErrors && { request_id: request.get('requestId') }),
    },
    status,
  );

/** 405 for a method an endpoint does not know. */
export const methodNotAllowed = (allow: string): Response =>
  new Response(null, { status: 405, headers: { allow } });

/** A request that the real server breaks on as well; the message is that of its exception. */
export class Breakdown extends Error {
  override readonly name = 'Breakdown';
}

/**
 * Answers a request, also one that breaks the server: "Server Error" for a GET, for other methods 405 with an empty
 * body, because the error page exists for reading only (2026.2.2). An event tells of it.
 */
export async function orBreakDown(
  request: RequestContext,
  answer: (request: RequestContext) => Response | Promise<Response>,
): Promise<Response> {
  try {
    return await answer(request);
  } catch (problem) {
    if (!(problem instanceof Breakdown)) throw problem;
    recordException(request, 'system_exception', problem);
    return request.req.method === 'GET' ? serverErrorPage(request) : methodNotAllowed('GET, HEAD, OPTIONS');
  }
}

/** The client is unknown: an error page, never a redirect. */
export class ClientIdError extends Error {
  override readonly name = 'ClientIdError';
}

/** The redirect URI is missing, not registered or forbidden: an error page, never a redirect. */
export class RedirectUriError extends Error {
  override readonly name = 'RedirectUriError';
}

const REASONS = {
  unsupported_response_type:
    'The authorization server does not support obtaining an authorization code using this method',
  invalid_scope: 'The requested scope is invalid, unknown, or malformed',
  request_not_supported: 'The provider does not support use of the request parameter',
  invalid_request: 'The request is otherwise malformed',
  login_required: 'The Authorization Server requires End-User authentication',
  consent_required: 'The Authorization Server requires End-User consent',
} as const;

/** Where an error goes. */
interface ErrorReply {
  readonly redirectUri: string;
  readonly grantType: 'authorization_code' | 'implicit' | 'hybrid' | null;
  readonly state: string | null;
}

/** Percent-encodes as Python's `quote` does. */
const quote = (text: string): string =>
  encodeURIComponent(text)
    .replaceAll('%2F', '/')
    .replaceAll(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

/** An error that is delivered to the redirect URI. */
export class AuthorizationError extends Error {
  override readonly name = 'AuthorizationError';
  readonly #code: keyof typeof REASONS;
  readonly #reply: ErrorReply;

  constructor(code: keyof typeof REASONS, reply: ErrorReply, description: string = REASONS[code]) {
    super(description);
    this.#code = code;
    this.#reply = reply;
  }

  /** Address that carries the error. The state stands in it as it came, not encoded. */
  get address(): string {
    const { redirectUri, grantType, state } = this.#reply;
    const separator = grantType === 'implicit' || grantType === 'hybrid' ? '#' : '?';
    const parameters = `error=${this.#code}&error_description=${quote(this.message)}`;
    return encodeAddress(`${redirectUri}${separator}${parameters}${state ? `&state=${state}` : ''}`);
  }

  /** Code of the error, such as `login_required`. */
  get code(): string {
    return this.#code;
  }
}

/** Schemes an error may be delivered to; those of apps are none of them. */
const REDIRECT_SCHEMES: ReadonlySet<string> = new Set(['http', 'https', 'ftp']);

/** What is wrong with an address that an error is to be delivered to; `null` when nothing is. */
export function unsafeRedirect(address: string): string | null {
  const scheme = schemeOf(address);
  return REDIRECT_SCHEMES.has(scheme) ? null : `Unsafe redirect to URL with protocol '${scheme}'`;
}

/**
 * Delivers an error by redirect. The scheme of an app is refused by the plain redirect authentik uses for errors: an
 * error page and an event `suspicious_request`, and the app never learns of it.
 */
export function deliverError(request: RequestContext, error: AuthorizationError): Response {
  const problem = unsafeRedirect(error.address);
  if (problem === null) return request.redirect(error.address);
  if (schemeOf(error.address) !== '') {
    recordException(request, 'suspicious_request', new Error(problem));
  }
  return badRequestPage(request);
}
