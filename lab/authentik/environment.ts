import type { Context } from 'hono';
import type { User } from './model.ts';
import type { Session, State } from './state.ts';

/** What every request of the server carries. */
export interface Environment {
  Variables: {
    state: State;
    /** The browser's session; made on the first visit, kept by its cookie. */
    session: Session;
    /** Who is signed in: by the session, or by an API token; `null` for everybody else. */
    user: User | null;
    /** Whether `user` came from an API token, so that no CSRF token is asked for. */
    byToken: boolean;
    /** Id of this request, 32 hex digits, as in the header `X-authentik-id`. */
    requestId: string;
  };
}

/** A request of the server, with what it carries. */
export type RequestContext = Context<Environment>;

/** Scheme and host the client used: issuer and every other address follow it, as with the real server. */
export const originOf = (request: RequestContext): string => new URL(request.req.url).origin;
