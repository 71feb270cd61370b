import { Hono } from 'hono';
import type { Environment } from './environment.ts';

/** Whether the server is ready: what a deployment asks before it sends anybody there. */
export function healthRoutes(): Hono<Environment> {
  const app = new Hono<Environment>();
  app.get('/-/health/ready/', (request) =>
    request.body(null, request.get('state').capabilities.healthStatus),
  );
  return app;
}
