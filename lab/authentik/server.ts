import { Hono } from 'hono';
import { except } from 'hono/combine';
import { asRead } from './addresses.ts';
import { apiRoutes } from './api/routes.ts';
import { apiAuthentication } from './authentication.ts';
import { families, type Family, isFamily } from './capabilities.ts';
import type { Environment } from './environment.ts';
import { flowRoutes } from './flow/routes.ts';
import { randomHex } from './random-values.ts';
import { interfaceRoutes } from './interface.ts';
import { coreHeaders } from './middleware.ts';
import type { Fetch } from '../network/serve.ts';
import { oauth2Routes } from './oauth2/routes.ts';
import { notFoundPage, serverErrorPage } from './server-pages.ts';
import { sessions } from './sessions.ts';
import { sourceRoutes } from './sources.ts';
import { type State } from './state.ts';
import { addSelfSignedCertificate, freshInstall } from './fresh-install.ts';
import { buildInterface, type InterfaceBundle } from './static-files.ts';

/** Whether the server is ready: what a deployment asks before it sends anybody there. */
function healthRoutes(): Hono<Environment> {
  const app = new Hono<Environment>();
  app.get('/-/health/ready/', (request) =>
    request.body(null, request.get('state').capabilities.healthStatus),
  );
  return app;
}

/** An authentik server: what it remembers, and how it answers. */
export interface AuthentikServer {
  readonly state: State;
  readonly fetch: Fetch;
}

/** What an authentik server is started with. */
export interface AuthentikOptions {
  /** Version family, such as `2026.2`. */
  readonly family: string;
  /** The administrator of a fresh install. */
  readonly admin: { readonly username: string; readonly password: string };
  /** A server that has been used before; default: a fresh install. */
  readonly state?: State;
  /** The browser part; default: it is built. */
  readonly bundle?: InterfaceBundle;
}

/** What the server in front of the core answers itself. */
const IN_FRONT = ['/static/*'];

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Error pages exist for reading only: with another method the answer is 405 and empty. */
const notForReading = (): Response =>
  new Response(null, { status: 405, headers: { allow: 'GET, HEAD, OPTIONS' } });

function application(state: State, bundle: InterfaceBundle): Hono<Environment> {
  const app = new Hono<Environment>();
  app.use(async (request, next) => {
    request.set('state', state);
    request.set('requestId', randomHex());
    await next();
  });
  app.use(except(IN_FRONT, coreHeaders));
  app.use(except(IN_FRONT, sessions));
  app.use('/api/v3/*', apiAuthentication);

  for (const routes of [
    healthRoutes(),
    flowRoutes(),
    sourceRoutes(),
    oauth2Routes(),
    apiRoutes(),
    interfaceRoutes(bundle),
  ]) {
    app.route('/', routes);
  }

  app.notFound((request) => (SAFE_METHODS.has(request.req.method) ? notFoundPage(request) : notForReading()));
  app.onError((problem, request) => {
    process.stderr.write(`authentik: ${request.req.method} ${request.req.path}: ${problem.stack ?? ''}\n`);
    return SAFE_METHODS.has(request.req.method) ? serverErrorPage(request) : notForReading();
  });
  return app;
}

/** A fresh install, but for its certificate. */
function install(family: Family, admin: AuthentikOptions['admin']): Promise<State> {
  return freshInstall({
    family,
    adminUsername: admin.username,
    adminPassword: admin.password,
    adminEmail: 'root@example.com',
    selfSigned: null,
  });
}

/**
 * Makes an authentik server of the given version family. The certificate of a fresh install appears a second or two
 * later: a real server leaves it to its worker as well.
 *
 * @throws Error naming the families there are when it has no such family.
 */
export async function createAuthentik(options: AuthentikOptions): Promise<AuthentikServer> {
  const { family, admin } = options;
  if (!isFamily(family)) {
    throw new Error(`authentik has no version "${family}" here; it has ${families.join(', ')}`);
  }
  const [state, bundle] = await Promise.all([
    options.state ?? install(family, admin),
    options.bundle ?? buildInterface(family),
  ]);
  const app = application(state, bundle);
  if (options.state === undefined) void addSelfSignedCertificate(state);
  return { state, fetch: (request) => app.fetch(asRead(request)) };
}
