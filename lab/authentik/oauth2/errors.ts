import type { RequestContext } from '../environment.ts';

/** Errors of the token, revocation and device endpoints with their descriptions. */
const DESCRIPTIONS = {
  invalid_request: 'The request is otherwise malformed',
  invalid_client:
    'Client authentication failed (e.g., unknown client, no client authentication included, or unsupported authentication method)',
  invalid_grant:
    'The provided authorization grant or refresh token is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client',
  unsupported_grant_type: 'The authorization grant type is not supported by the authorization server',
  invalid_scope:
    'The requested scope is invalid, unknown, malformed, or exceeds the scope granted by the resource owner',
  authorization_pending:
    "The authorization request is still pending as the end user hasn't yet completed the user-interaction steps",
  slow_down:
    'A variant of "authorization_pending", the authorization request isstill pending and polling should continue, but the interval MUSTbe increased by 5 seconds for this and all subsequent requests.',
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
  status: 200 | 400 | 401 | 429 = 200,
): Response => request.json(body, status, { 'cache-control': 'no-store', pragma: 'no-cache' });

/** An error as JSON: 400 at the token endpoint, `invalid_client` included. */
export const errorResponse = (
  request: RequestContext,
  error: OAuth2Error,
  status: 400 | 401 | 429 = 400,
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
