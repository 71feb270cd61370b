import { timingSafeEqual } from 'node:crypto';
import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { type Environment, originOf, type RequestContext } from './environment.ts';
import { randomAlphanumeric } from './random-values.ts';
import type { User } from './model.ts';
import type { State } from './state.ts';

/** Whose key that is. */
function ownerOf(state: State, key: string): User | null {
  const token = [...state.apiTokens.values()].find(({ key: own }) => own === key);
  const user = token && state.users.get(token.user);
  return user?.isActive === true ? user : null;
}

/**
 * Authentication of the REST API by `Authorization: Bearer`; without a key that is somebody's the
 * session decides.
 */
export const apiAuthentication = createMiddleware<Environment>(async (request, next) => {
  const key = /^bearer\s+(\S+)\s*$/i.exec(request.req.header('authorization') ?? '')?.[1];
  const owner = key === undefined ? null : ownerOf(request.get('state'), key);
  if (owner !== null) {
    request.set('user', owner);
    request.set('byToken', true);
  }
  await next();
});

const COOKIE = 'authentik_csrf';
const HEADER = 'x-authentik-csrf';

/** Seconds the cookie lives: a year. */
const MAX_AGE = 31_449_600;

/** Length of a token; a masked one is twice as long. */
const LENGTH = 32;

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);

/** Gives the browser a new CSRF token, in a cookie that scripts can read. */
export function renewCsrfToken(request: RequestContext): void {
  setCookie(request, COOKIE, randomAlphanumeric(LENGTH), {
    path: '/',
    maxAge: MAX_AGE,
    secure: originOf(request).startsWith('https:'),
    sameSite: 'Lax',
  });
}

const originOfReferer = (referer: string): string | null => {
  try {
    return new URL(referer).origin;
  } catch {
    return null;
  }
};

/** What is wrong with where an unsafe request says it comes from. Without TLS only `Origin` is looked at. */
function originProblem(request: RequestContext): string | null {
  const own = originOf(request);
  const origin = request.req.header('origin');
  if (origin !== undefined) {
    return origin === own ? null : `Origin checking failed - ${origin} does not match any trusted origins.`;
  }
  if (!own.startsWith('https:')) return null;
  const referer = request.req.header('referer');
  if (referer === undefined || referer === '') return 'Referer checking failed - no Referer.';
  const from = originOfReferer(referer);
  if (from === null) return 'Referer checking failed - Referer is malformed.';
  if (!from.startsWith('https:'))
    return 'Referer checking failed - Referer is insecure while host is secure.';
  return from === own ? null : `Referer checking failed - ${referer} does not match any trusted origins.`;
}

/** What is wrong with the token of an unsafe request. */
function tokenProblem(request: RequestContext): string | null {
  const expected = getCookie(request, COOKIE);
  if (expected?.length !== LENGTH) return 'CSRF cookie not set.';
  const given = request.req.header(HEADER);
  if (given === undefined || given === '') return 'CSRF token missing.';
  const token = "CSRF token from the 'X-Authentik-Csrf' HTTP header";
  if (given.length !== LENGTH && given.length !== 2 * LENGTH) return `${token} has incorrect length.`;
  if (/[^A-Za-z0-9]/.test(given)) return `${token} has invalid characters.`;
  const same = given.length === LENGTH && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
  return same ? null : `${token} incorrect.`;
}

/**
 * Why an API request is refused by the CSRF rule, in the words of the API's `detail`; `null` when it
 * is not: safe methods, API tokens, and requests without a signed-in session.
 */
export function csrfProblem(request: RequestContext): string | null {
  if (SAFE_METHODS.has(request.req.method)) return null;
  if (request.get('user') === null || request.get('byToken')) return null;
  const problem = originProblem(request) ?? tokenProblem(request);
  return problem === null ? null : `CSRF Failed: ${problem}`;
}

/** CSRF rule of the REST API: 403 with a `detail` for requests it refuses. */
export const requireCsrf = createMiddleware<Environment>(async (request, next) => {
  const detail = csrfProblem(request);
  if (detail !== null) return request.json({ detail }, 403);
  await next();
  return undefined;
});
