import { randomBytes } from 'node:crypto';
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
