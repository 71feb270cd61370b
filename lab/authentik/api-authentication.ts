import { createMiddleware } from 'hono/factory';
import type { Environment } from './environment.ts';
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
