import { Hono } from 'hono';
import type { Environment } from './environment.ts';

/**
 * Health endpoints and metrics. `live` is answered by the server in front of the core, which on 2026.2.2 does not
 * name itself (protocol 9).
 */
export function healthRoutes(): Hono<Environment> {
  const app = new Hono<Environment>();
  app.get('/-/health/live/', (request) => {
    if (request.get('state').capabilities.poweredByOnLive) request.header('x-powered-by', 'authentik');
    return request.body(null, 200);
  });
  app.get('/-/health/ready/', (request) => {
    request.header('x-powered-by', 'authentik');
    return request.body(null, 200);
  });
  app.get('/-/metrics/', (request) => {
    request.header('www-authenticate', 'Basic realm="authentik-monitoring"');
    return request.body(null, 401);
  });
  return app;
}
