import type { Hono } from 'hono';
import type { Environment } from '../environment.ts';
import { requireAdministrator } from './access.ts';
import { listed } from './lists.ts';

/** Lists that pages of the interfaces ask for; all of them are empty on a fresh install without an outpost. */
const EMPTY = [
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
  for (const path of EMPTY) {
    api.get(`/${path}/`, (request) => {
      requireAdministrator(request);
      return request.json(listed(request, [], { search: () => [], ordering: [] }, () => ({})));
    });
  }
}
