import type { Hono } from 'hono';
import type { Capabilities } from '../capabilities.ts';
import type { Environment } from '../environment.ts';

/** Makes an address and everything below it unknown in versions that do not have it. Called before its routes are added. */
export function onlyWhere(
  api: Hono<Environment>,
  path: string,
  has: (capabilities: Capabilities) => boolean,
): void {
  api.use(`/${path}/*`, async (request, next) => {
    if (!has(request.get('state').capabilities)) return request.notFound();
    await next();
    return undefined;
  });
}
