import { Hono } from 'hono';
import type { Environment } from './environment.ts';

/**
 * Health endpoints and metrics (protocol 9). From 2024.12 on `live` is answered by the server in front of the core,
 * which does not name itself.
 */
export function healthRoutes(): Hono<Environment> {
  const app = new Hono<Environment>();
  app.get('/-/health/live/', (request) => {
    const { poweredByOnLive, healthStatus } = request.get('state').capabilities;
    if (poweredByOnLive) request.header('x-powered-by', 'authentik');
    return request.body(null, healthStatus);
  });
  app.get('/-/health/ready/', (request) => {
    request.header('x-powered-by', 'authentik');
    request.header('content-type', 'text/html; charset=utf-8');
    return request.body(null, request.get('state').capabilities.healthStatus);
  });
  app.get('/-/metrics/', (request) => {
    const { metricsAskForBasic } = request.get('state').capabilities;
    if (metricsAskForBasic) request.header('www-authenticate', 'Basic realm="authentik-monitoring"');
    request.header('content-type', 'text/html; charset=utf-8');
    return request.body(null, 401);
  });
  return app;
}
