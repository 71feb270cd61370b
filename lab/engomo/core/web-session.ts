import type { Context, Env } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Session, Sessions } from './sessions.ts';

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
