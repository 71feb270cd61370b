import type { Hono } from 'hono';
import type { Environment } from '../environment.ts';
import { currentBrand, publicConfiguration } from '../page-globals.ts';
import { currentUser, requireAdministrator } from './access.ts';
import { listed } from './lists.ts';

/** What everybody may ask for, signed in or not: configuration and brand. */
export function addPublic(api: Hono<Environment>): void {
  api.get('/root/config/', (request) => request.json(publicConfiguration()));
  api.get('/core/brands/current/', (request) => request.json(currentBrand(request.get('state'))));
}

/** Lists that pages of the interfaces ask for, of whose objects there is none here. */
const EMPTY = ['events/notifications', 'sources/oauth'] as const;

/** The server about itself: version, settings, and what it has none of. */
export function addSystem(api: Hono<Environment>): void {
  api.get('/admin/version/', (request) => {
    currentUser(request);
    return request.json({
      version_current: request.get('state').capabilities.version,
      // Without a way to the internet no other version is known.
      version_latest: '0.0.0',
      version_latest_valid: false,
      build_hash: '',
      outdated: false,
      outpost_outdated: false,
    });
  });
  api.get('/admin/settings/', (request) => {
    requireAdministrator(request);
    return request.json({ default_user_change_email: false });
  });
  for (const path of EMPTY) {
    api.get(`/${path}/`, (request) => {
      currentUser(request);
      return request.json(listed(request, [], { search: () => [], ordering: [] }, () => ({})));
    });
  }
}
