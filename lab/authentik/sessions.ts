import { createHash } from 'node:crypto';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { jwtVerify, SignJWT } from 'jose';
import { originOf, type Environment, type RequestContext } from './environment.ts';
import { recordEvent } from './events.ts';
import { renewCsrfToken } from './authentication.ts';
import { sha256 } from './digests.ts';
import { randomAlphanumeric } from './random-values.ts';
import type { User } from './model.ts';
import type { Session, State } from './state.ts';

const COOKIE = 'authentik_session';

/** Claim `sid`: SHA-256 of the session's key. */
export const sessionId = (session: Session): string => sha256(session.key);

/** A session nobody knows yet; it is kept once it holds something. */
const newSession = (): Session => ({
  key: randomAlphanumeric(32).toLowerCase(),
  login: null,
  plan: null,
  promptLoginEvent: null,
});

const holdsSomething = (session: Session): boolean =>
  session.login !== null || session.plan !== null || session.promptLoginEvent !== null;

/** authentik signs with the hex digits of the digest, not with its bytes. */
export const signingKey = (state: State): Uint8Array =>
  new TextEncoder().encode(createHash('sha512').update(state.secretKey).digest('hex'));

/** Value of the cookie: a JWT that names the session and says who it is. */
const writeCookie = (state: State, session: Session, user: User | null): Promise<string> =>
  new SignJWT({
    sid: session.key,
    iss: 'authentik',
    sub: user?.uid ?? 'anonymous',
    authenticated: user !== null,
    acr: 'goauthentik.io/core/default',
  })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .sign(signingKey(state));

/** The session a cookie names; none when the cookie is forged or the session has ended. */
async function readCookie(state: State, cookie: string | undefined): Promise<Session | undefined> {
  if (cookie === undefined) return undefined;
  try {
    const { payload } = await jwtVerify(cookie, signingKey(state), { algorithms: ['HS256'] });
    return typeof payload['sid'] === 'string' ? state.sessions.get(payload['sid']) : undefined;
  } catch {
    return undefined;
  }
}

/** Who is signed in; nobody once the account is gone or deactivated. */
function userOf(state: State, session: Session): User | null {
  const user = session.login === null ? undefined : state.users.get(session.login.user);
  return user?.isActive === true ? user : null;
}

/**
 * Gives the request its session and its user, and the browser its cookie: a session cookie, over TLS
 * `Secure` and `SameSite=None`. A session is kept as soon as it holds something.
 */
export const sessions = createMiddleware<Environment>(async (request, next) => {
  const state = request.get('state');
  const cookie = getCookie(request, COOKIE);
  const found = await readCookie(state, cookie);
  const ended = found !== undefined && found.login !== null && userOf(state, found) === null;
  if (ended) endSession(state, found);
  const session = found === undefined || ended ? newSession() : found;
  request.set('session', session);
  request.set('user', userOf(state, session));
  request.set('byToken', false);

  await next();

  const secure = new URL(originOf(request)).protocol === 'https:';
  const attributes = { path: '/', httpOnly: true, secure, sameSite: secure ? 'None' : 'Lax' } as const;
  const current = request.get('session');
  if (holdsSomething(current)) state.sessions.set(current.key, current);
  if (state.sessions.has(current.key)) {
    const value = await writeCookie(state, current, userOf(state, current));
    if (value !== cookie) setCookie(request, COOKIE, value, attributes);
  } else if (cookie !== undefined) {
    deleteCookie(request, COOKIE, attributes);
  }
});

/** Ends a session: its access tokens go with it, refresh tokens stay. */
export function endSession(state: State, session: Session): void {
  state.sessions.delete(session.key);
  for (const [key, token] of state.accessTokens) {
    if (token.session === session.key) state.accessTokens.delete(key);
  }
}

/** Ends every session of an account, as when it is deactivated (2025.2+). */
export function endSessionsOf(state: State, user: User): void {
  for (const session of state.sessions.values()) {
    if (session.login?.user === user.pk) endSession(state, session);
  }
}

/** The request goes on with a session of its own. */
function replaceSession(request: RequestContext): Session {
  const fresh = newSession();
  fresh.plan = request.get('session').plan;
  request.set('session', fresh);
  return fresh;
}

/**
 * Signs an account in: a new session key (against session fixation), a new CSRF token, an event `login`. Signing in
 * again with the same account keeps the key; with another one the session starts anew, as far as the flow lets it.
 *
 * @param methods authentication methods (RFC 8176), such as `pwd`.
 */
export function signIn(request: RequestContext, user: User, methods: readonly string[]): void {
  const state = request.get('state');
  let session = request.get('session');
  if (session.login === null) {
    state.sessions.delete(session.key);
    session.key = newSession().key;
  } else if (session.login.user !== user.pk) {
    endSession(state, session);
    session = replaceSession(request);
  }
  renewCsrfToken(request);
  user.lastLogin = new Date();
  const event = recordEvent(request, 'login', {}, user);
  session.login = { event: event.pk, time: event.created, user: user.pk, methods: [...methods] };
  state.sessions.set(session.key, session);
  request.set('user', user);
}

/** Signs the browser of this request out: its session ends, the request goes on with an empty one. */
export function signOut(request: RequestContext): void {
  const session = request.get('session');
  recordEvent(request, 'logout');
  endSession(request.get('state'), session);
  replaceSession(request);
  request.set('user', null);
}
