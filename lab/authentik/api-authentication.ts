import { createMiddleware } from 'hono/factory';
import type { Environment } from './environment.ts';
import type { User } from './model.ts';
import type { State } from './state.ts';

/** Scope that lets an access token in. */
const API_SCOPE = 'goauthentik.io/api';

/** Whose key that is: of an API token, or an OAuth access token with the API's scope; neither may have expired. */
function ownerOf(state: State, key: string): User | null {
  const now = new Date();
  const token = [...state.apiTokens.values()].find(
    ({ key: own, intent, expires }) => own === key && intent === 'api' && (expires === null || expires > now),
  );
  const access = state.accessTokens.get(key);
  const granted = access !== undefined && access.expires > now && access.scopes.includes(API_SCOPE);
  const pk = token?.user ?? (granted ? access.user : undefined);
  const user = pk === undefined ? undefined : state.users.get(pk);
  return user?.isActive === true ? user : null;
}

/**
 * Authentication of the REST API by `Authorization: Bearer` (protocol 7.1); without a key that is somebody's the
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
