import type { RequestContext } from '../environment.ts';
import { recordException } from '../events.ts';
import { encodeAddress, schemeOf } from '../query-string.ts';
import { badRequestPage } from '../server-pages.ts';

/** The client is unknown: an error page, never a redirect. */
export class ClientIdError extends Error {
  override readonly name = 'ClientIdError';
}

/** The redirect URI is missing, not registered or forbidden: an error page, never a redirect. */
export class RedirectUriError extends Error {
  override readonly name = 'RedirectUriError';
}

const DESCRIPTIONS = {
  unsupported_response_type:
    'The authorization server does not support obtaining an authorization code using this method',
  invalid_scope: 'The requested scope is invalid, unknown, or malformed',
  request_not_supported: 'The provider does not support use of the request parameter',
  invalid_request: 'The request is otherwise malformed',
  login_required: 'The Authorization Server requires End-User authentication',
  consent_required: 'The Authorization Server requires End-User consent',
} as const;

/** Where an error goes. */
export interface ErrorReply {
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
  readonly #code: keyof typeof DESCRIPTIONS;
  readonly #reply: ErrorReply;

  constructor(code: keyof typeof DESCRIPTIONS, reply: ErrorReply, description: string = DESCRIPTIONS[code]) {
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

/** Django's exception for a redirect to a scheme that no plain redirect may have. */
class DisallowedRedirect extends Error {
  override readonly name = 'DisallowedRedirect';
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
    recordException(request, {
      action: 'suspicious_request',
      app: 'authentik.events.middleware',
      exception: new DisallowedRedirect(problem),
    });
  }
  return badRequestPage(request);
}
