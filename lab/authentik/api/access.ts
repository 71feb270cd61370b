import { createMiddleware } from 'hono/factory';
import type { Environment, RequestContext } from '../environment.ts';
import type { User } from '../model.ts';
import { isSuperuser } from '../state.ts';
import { invalidToken, notAuthenticated, permissionDenied } from './answers.ts';

/** Who asks. @throws Refusal (403) when nobody is signed in. */
export function currentUser(request: RequestContext): User {
  const user = request.get('user');
  if (user === null) throw notAuthenticated();
  return user;
}

/** Whether an administrator asks. */
export const byAdministrator = (request: RequestContext): boolean =>
  isSuperuser(request.get('state'), currentUser(request));

/** Lets administrators pass. @throws Refusal (403) for everybody else. */
export function requireAdministrator(request: RequestContext): void {
  if (!byAdministrator(request)) throw permissionDenied();
}

/** A bearer token that names nobody is refused even where nobody has to be signed in. */
export const refuseUnknownTokens = createMiddleware<Environment>(async (request, next) => {
  const bearer = /^bearer\s+\S/i.test(request.req.header('authorization') ?? '');
  if (bearer && !request.get('byToken')) throw invalidToken();
  await next();
});
