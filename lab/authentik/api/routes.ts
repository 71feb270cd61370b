import { Hono } from 'hono';
import type { Environment } from '../environment.ts';
import { latency } from '../latency.ts';
import { requireCsrf } from '../sessions.ts';
import { refuseUnknownTokens } from './access.ts';
import { addApplications } from './applications.ts';
import { addAuthenticatedSessions } from './authenticated-sessions.ts';
import { addCertificates } from './certificates.ts';
import { addEmptyLists } from './empty-lists.ts';
import { addEvents } from './events.ts';
import { addFlows } from './flows.ts';
import { addGroups } from './groups.ts';
import { addOAuth2Providers } from './oauth2-providers.ts';
import { addPolicies } from './policies.ts';
import { addPropertyMappings } from './property-mappings.ts';
import { addProviders } from './providers.ts';
import { Refusal } from './refusal.ts';
import { addServiceAccounts } from './service-accounts.ts';
import { addSettings } from './settings.ts';
import { addPublic, addSystem } from './system.ts';
import { addTransactionalApplications } from './transactional-applications.ts';
import { addUsers } from './users.ts';

/** What is served here; the flow executor lives below `flows/`, too, and is none of it. */
const AREAS = [
  'admin',
  'core',
  'crypto',
  'enterprise',
  'events',
  'flows/instances',
  'outposts',
  'policies',
  'propertymappings',
  'providers',
  'root',
  'schema',
  'sources',
  'tasks',
];

/**
 * The REST API below `/api/v3/`, as far as the guide, its faults and the pages of the admin and the user interface
 * need it (protocol 7): for administrators with a session and its CSRF token, or with an API token.
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
  addSettings(api);
  addServiceAccounts(api);
  addUsers(api);
  addAuthenticatedSessions(api);
  addGroups(api);
  addTransactionalApplications(api);
  addApplications(api);
  addPropertyMappings(api);
  addCertificates(api);
  addProviders(api);
  addOAuth2Providers(api);
  addFlows(api);
  addPolicies(api);
  addEvents(api);
  addEmptyLists(api);
  const routes = new Hono<Environment>();
  routes.route('/api/v3', api);
  return routes;
}
