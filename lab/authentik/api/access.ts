import { createMiddleware } from 'hono/factory';
import type { Environment, RequestContext } from '../environment.ts';
import type { User } from '../model.ts';
import type { Model } from './creatable-types.ts';
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

/**
 * The objects somebody may read: all with the right to read their kind, else those he was given it for. (In authentik a role
 * gives rights, to its members or through a group.)
 *
 * @throws Refusal (403) for whoever may read none.
 */
export function readable<T extends { readonly pk: string | number }>(
  request: RequestContext,
  { app, className }: Model,
  objects: Iterable<T>,
): T[] {
  const user = currentUser(request);
  const state = request.get('state');
  const rights = state.rights.get(user.pk) ?? new Set();
  const right = `${app}.view_${className.toLowerCase()}`;
  if (isSuperuser(state, user) || rights.has(right)) return [...objects];
  const own = [...objects].filter(({ pk }) => rights.has(`${right} ${pk}`));
  if (own.length === 0) throw permissionDenied();
  return own;
}

/** A bearer token that names nobody is refused even where nobody has to be signed in. */
export const refuseUnknownTokens = createMiddleware<Environment>(async (request, next) => {
  const bearer = /^bearer\s+\S/i.test(request.req.header('authorization') ?? '');
  if (bearer && !request.get('byToken')) throw invalidToken();
  await next();
});
