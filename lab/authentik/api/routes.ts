import { Hono } from 'hono';
import { requireCsrf } from '../authentication.ts';
import type { Environment } from '../environment.ts';
import { latency } from '../middleware.ts';
import { refuseUnknownTokens } from './access.ts';
import { addApplications, addTransactionalApplications, bindings } from './applications.ts';
import { addResource } from './resource.ts';
import { addCertificates } from './certificates.ts';
import { addPropertyMappings } from './property-mappings.ts';
import { addProviders } from './providers.ts';
import { addPublic, addReadOnly, addSystem } from './read-only.ts';
import { Refusal } from './answers.ts';
import { addUsers } from './users.ts';

/** What is served here; the flow executor lives below `flows/`, too, and is none of it. */
const AREAS = [
  'admin',
  'core',
  'crypto',
  'events',
  'flows/instances',
  'policies',
  'propertymappings',
  'providers',
  'root',
  'sources',
];

/**
 * The REST API below `/api/v3/`, as far as the guide and the pages of the admin interface need it: for administrators
 * with a session and its CSRF token, or with an API token.
 */
export function apiRoutes(): Hono<Environment> {
  const api = new Hono<Environment>();
  api.onError((error, request) => {
    if (error instanceof Refusal) return request.json(error.body, error.status);
    throw error;
  });
  const delay = latency();
  for (const area of AREAS) api.use(`/${area}/*`, delay, refuseUnknownTokens);
  addPublic(api);
  for (const area of AREAS) api.use(`/${area}/*`, requireCsrf);
  addSystem(api);
  addUsers(api);
  addTransactionalApplications(api);
  addApplications(api);
  addPropertyMappings(api);
  addCertificates(api);
  addProviders(api);
  addReadOnly(api);
  addResource(api, bindings);
  const routes = new Hono<Environment>();
  routes.route('/api/v3', api);
  return routes;
}
