import { setTimeout as wait } from 'node:timers/promises';
import { createMiddleware } from 'hono/factory';
import type { Environment } from './environment.ts';

/** Headers of everything the core answers; the flow executor sets `X-Frame-Options` itself. */
export const coreHeaders = createMiddleware<Environment>(async (request, next) => {
  await next();
  const { headers } = request.res;
  request.header('x-authentik-id', request.get('requestId'));
  request.header('x-powered-by', 'authentik');
  request.header('x-frame-options', headers.get('x-frame-options') ?? 'DENY');
  request.header('x-content-type-options', 'nosniff');
  request.header('referrer-policy', headers.get('referrer-policy') ?? 'same-origin');
  request.header('vary', headers.get('vary') ?? 'Cookie');
  const type = headers.get('content-type');
  if (type !== null) request.header('content-type', type.replace('UTF-8', 'utf-8'));
  else if (headers.has('location')) request.header('content-type', 'text/html; charset=utf-8');
});

/**
 * Times that answers of the REST API take, in milliseconds, one after the other. A real server needs 50 to 800 ms, which
 * would make a run slow and show nothing more: what matters is that no answer comes at once, that two requests may
 * change places, and that now and then one is late.
 */
const TIMES = [23, 11, 46, 15, 31, 10, 59, 20, 186, 13, 35, 11, 52, 17, 41, 27];

/** Lets every request wait before it is looked at. */
export function latency() {
  let asked = 0;
  return createMiddleware<Environment>(async (_request, next) => {
    await wait(TIMES[asked++ % TIMES.length]);
    await next();
  });
}
