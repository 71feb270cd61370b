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
  const { localized } = request.get('state').capabilities;
  request.header('vary', headers.get('vary') ?? (localized ? 'Accept-Language, Cookie' : 'Cookie'));
  if (localized) request.header('content-language', 'en');
  const type = headers.get('content-type');
  if (type !== null) request.header('content-type', type.replace('UTF-8', 'utf-8'));
  else if (headers.has('location')) request.header('content-type', 'text/html; charset=utf-8');
});
