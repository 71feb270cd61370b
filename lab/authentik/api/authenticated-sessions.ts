import type { Hono } from 'hono';
import type { Environment } from '../environment.ts';
import { endSessionsOf } from '../sessions.ts';
import { requireAdministrator } from './access.ts';

/** Sessions that are signed in: `core/authenticated_sessions/bulk_delete/` ends those of some accounts. */
export function addAuthenticatedSessions(api: Hono<Environment>): void {
  api.delete('/core/authenticated_sessions/bulk_delete/', (request) => {
    requireAdministrator(request);
    const state = request.get('state');
    const before = state.sessions.size;
    for (const pk of request.req.queries('user_pks') ?? []) {
      const user = state.users.get(Number(pk));
      if (user) endSessionsOf(state, user);
    }
    return request.json({ deleted: before - state.sessions.size });
  });
}
