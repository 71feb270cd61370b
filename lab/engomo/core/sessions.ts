import { randomBytes } from 'node:crypto';
import type { Context, Env } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { PendingAuthorization } from './relying-party.ts';

/** What the server remembers about one browser. */
export interface Session {
  /** Value of the cookie; 256 random bits. */
  id: string;
  /** Id of the signed-in user, `null` before the sign-in. */
  userId: string | null;
  /** Sign-ins sent to an identity provider and not yet back, by their `state`. */
  readonly pending: Map<string, PendingAuthorization>;
  /** A sentence to show on the next page, once. */
  notice: string | null;
  /** Time of the last request, milliseconds since the epoch. */
  usedAt: number;
}

const newId = (): string => randomBytes(32).toString('base64url');

/** The sessions of all browsers, in memory. */
export class Sessions {
  readonly #sessions = new Map<string, Session>();
  /** `SameSite` of the cookie, `null` for a cookie without the attribute. */
  readonly sameSite: 'Lax' | 'None' | null;
  /** Time without a request after which somebody is logged out, in milliseconds. */
  idleLimit = Infinity;

  constructor(sameSite: 'Lax' | 'None' | null) {
    this.sameSite = sameSite;
  }

  /** The session of a cookie, if the server knows it; nobody is signed in any more who was idle for too long. */
  find(id: string | undefined): Session | undefined {
    const session = id === undefined ? undefined : this.#sessions.get(id);
    if (session === undefined) return undefined;
    if (Date.now() - session.usedAt > this.idleLimit) session.userId = null;
    session.usedAt = Date.now();
    return session;
  }

  start(): Session {
    const session: Session = {
      id: newId(),
      userId: null,
      pending: new Map(),
      notice: null,
      usedAt: Date.now(),
    };
    this.#sessions.set(session.id, session);
    return session;
  }

  /** Signs a user in, under a new id: one that was known before the sign-in must not open it (session fixation). */
  signIn(session: Session, userId: string, renews: boolean): void {
    session.userId = userId;
    if (!renews) return;
    this.#sessions.delete(session.id);
    session.id = newId();
    this.#sessions.set(session.id, session);
  }

  /** The sign-in with that `state`, whoever began it. */
  pending(state: string): PendingAuthorization | undefined {
    for (const { pending } of this.#sessions.values()) {
      const found = pending.get(state);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  end(session: Session): void {
    this.#sessions.delete(session.id);
  }
}

/** engomo is a Java web application on Tomcat (*documented*), whose session cookie has this name (*assumed*). */
const COOKIE = 'JSESSIONID';

/** The session this request belongs to, if there is one. */
export const currentSession = <E extends Env>(context: Context<E>, sessions: Sessions): Session | undefined =>
  sessions.find(getCookie(context, COOKIE));

/**
 * Hands the browser its session. With `SameSite=Lax` the cookie comes along when the identity provider sends the browser
 * back by a redirect, and stays away from other sites' forms.
 */
export function keepSession<E extends Env>(context: Context<E>, sessions: Sessions, session: Session): void {
  const { sameSite } = sessions;
  setCookie(context, COOKIE, session.id, {
    path: '/',
    secure: true,
    httpOnly: true,
    ...(sameSite === null ? {} : { sameSite }),
  });
}

/** The address a browser came back with from the identity provider, the fields of a posted form as its query. */
export async function comingBack<E extends Env>(context: Context<E>, redirectUri: string): Promise<URL> {
  const address = new URL(redirectUri);
  if (context.req.method !== 'POST') {
    address.search = new URL(context.req.url).search;
    return address;
  }
  for (const [name, value] of Object.entries(await context.req.parseBody())) {
    if (typeof value === 'string') address.searchParams.append(name, value);
  }
  return address;
}
