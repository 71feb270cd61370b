import type { Hono } from 'hono';
import { originOf, type Environment, type RequestContext } from '../environment.ts';
import { currentBrand, publicConfiguration } from '../page-globals.ts';
import { currentUser, requireAdministrator } from './access.ts';
import { onlyWhere } from './availability.ts';
import { timestamp, type Json } from './json.ts';

/** What the server cannot ask for without a way to the internet; the overview says "Latest version unknown". */
const UNKNOWN_VERSION = '0.0.0';

const MASK = '********************';

/** Headers of the request as Django names them; what identifies the caller is masked. */
function headers(request: RequestContext): Json {
  const masked = new Set(['cookie', 'authorization']);
  return Object.fromEntries(
    Object.entries(request.req.header()).map(([name, value]) => [
      `HTTP_${name.toUpperCase().replaceAll('-', '_')}`,
      masked.has(name) ? MASK : value,
    ]),
  );
}

function systemInformation(request: RequestContext): Json {
  const { version } = request.get('state').capabilities;
  const origin = originOf(request);
  return {
    http_headers: headers(request),
    http_host: new URL(origin).host,
    http_is_secure: origin.startsWith('https:'),
    runtime: {
      architecture: 'x86_64',
      authentik_version: version,
      environment: 'custom',
      openssl_fips_enabled: null,
      openssl_version: 'OpenSSL 3.5.4 30 Sep 2025',
      platform: 'Linux-x86_64-with-glibc2.41',
      python_version: '3.14.2',
      uname: 'Linux authentik x86_64',
    },
    brand: 'Default brand',
    server_time: timestamp(new Date()),
    embedded_outpost_disabled: true,
    embedded_outpost_host: '',
  };
}

/** The OpenAPI document without its paths: what clients read of it is the version. */
const apiDescription = (version: string): Json => ({
  openapi: '3.0.3',
  info: {
    title: 'authentik',
    version,
    description: 'Making authentication simple.',
    contact: { email: 'hello@goauthentik.io' },
    license: { name: 'MIT', url: 'https://github.com/goauthentik/authentik/blob/main/LICENSE' },
  },
  paths: {},
  components: {},
  servers: [{ url: '/api/v3' }],
});

/** What everybody may ask for, signed in or not: configuration, brand, OpenAPI document. */
export function addPublic(api: Hono<Environment>): void {
  api.get('/root/config/', (request) => request.json(publicConfiguration(request.get('state').capabilities)));
  api.get('/core/brands/current/', (request) => request.json(currentBrand(request.get('state'))));
  api.get('/schema/', (request) =>
    // JSON is YAML, too, which is what a real server answers without `format=json`.
    request.body(JSON.stringify(apiDescription(request.get('state').capabilities.version)), 200, {
      'content-type':
        request.req.query('format') === 'json'
          ? 'application/vnd.oai.openapi+json; charset=utf-8'
          : 'application/vnd.oai.openapi; charset=utf-8',
      'cache-control': 'max-age=86400',
    }),
  );
}

/** Who carries out background tasks: how many (up to 2025.6), or a list, whose address ends without a slash. */
function addWorkers(api: Hono<Environment>): void {
  onlyWhere(api, 'admin/workers', ({ workers }) => workers === 'admin/workers');
  api.get('/admin/workers/', (request) => {
    requireAdministrator(request);
    return request.json({ count: 1 });
  });
  onlyWhere(api, 'tasks/workers', ({ workers }) => workers === 'tasks/workers');
  for (const address of ['/tasks/workers', '/tasks/workers/']) {
    api.get(address, (request) => {
      requireAdministrator(request);
      const state = request.get('state');
      const { version } = state.capabilities;
      return request.json([{ worker_id: `${state.brandPk}@authentik`, version, version_matching: true }]);
    });
  }
}

/** The server about itself: version, system, workers, licence. */
export function addSystem(api: Hono<Environment>): void {
  api.get('/admin/version/', (request) => {
    currentUser(request);
    return request.json({
      version_current: request.get('state').capabilities.version,
      version_latest: UNKNOWN_VERSION,
      version_latest_valid: false,
      build_hash: '',
      outdated: false,
      outpost_outdated: false,
    });
  });
  for (const method of ['GET', 'POST']) {
    api.on(method, '/admin/system/', (request) => {
      requireAdministrator(request);
      return request.json(systemInformation(request));
    });
  }
  onlyWhere(api, 'admin/file', ({ applicationIcon }) => applicationIcon === 'field');
  api.get('/admin/file/', (request) => {
    requireAdministrator(request);
    return request.json([]);
  });
  addWorkers(api);
  api.get('/enterprise/license/summary/', (request) => {
    currentUser(request);
    return request.json({
      internal_users: 0,
      external_users: 0,
      status: 'unlicensed',
      latest_valid: timestamp(new Date(0)),
      license_flags: [],
    });
  });
}
