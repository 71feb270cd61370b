import type { Hono } from 'hono';
import type { Environment } from '../environment.ts';
import { requireAdministrator } from './access.ts';
import { onlyWhere } from './availability.ts';
import { listed } from './lists.ts';

/** Lists that pages of the interfaces ask for; all of them are empty on a fresh install without an outpost. */
const EMPTY = [
  'events/system_tasks',
  'outposts/instances',
  'providers/google_workspace',
  'providers/microsoft_entra',
  'providers/scim',
  'sources/kerberos',
  'sources/ldap',
  'sources/oauth',
  'tasks/tasks',
] as const;

/** Kinds of objects that exist in authentik, of which there is none here. */
export function addEmptyLists(api: Hono<Environment>): void {
  onlyWhere(api, 'events/system_tasks', ({ workers }) => workers === 'admin/workers');
  onlyWhere(api, 'tasks/tasks', ({ workers }) => workers === 'tasks/workers');
  for (const path of EMPTY) {
    api.get(`/${path}/`, (request) => {
      requireAdministrator(request);
      return request.json(listed(request, [], { search: () => [], ordering: [] }, () => ({})));
    });
  }
}
