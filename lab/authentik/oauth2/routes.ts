import { Hono } from 'hono';
import type { Environment, RequestContext } from '../environment.ts';
import { csrfFailedPage, notPartOfTheLab } from '../server-pages.ts';
import { authorize } from './authorize.ts';
import { methodNotAllowed, orBreakDown, tokenResponse } from './errors.ts';
import { allowOrigin } from './cors.ts';
import { discovery } from './discovery.ts';
import { endSession, sessionEndInterface } from './end-session.ts';
import { jwks } from './keys.ts';
import { token } from './token.ts';
import { introspect, revoke, userinfo } from './bearer.ts';

/** Parameter of a path that is a slug, as Django's `<slug:…>` matches it. */
const SLUG = ':slug{[-a-zA-Z0-9_]+}';

/** Answers a preflight request of any origin. */
const preflight = (request: RequestContext): Response =>
  allowOrigin(request, tokenResponse(request, {}), null);

/** An endpoint for browsers: reading only, and a POST fails for want of a CSRF token before it is looked at. */
function addPage(
  app: Hono<Environment>,
  path: string,
  answer: (request: RequestContext) => Response | Promise<Response>,
): void {
  app.get(path, (request) => orBreakDown(request, answer));
  app.options(path, () => new Response(null, { headers: { allow: 'GET, HEAD, OPTIONS' } }));
  app.all(path, (request) => csrfFailedPage(request));
}

/** An endpoint for clients that takes forms; other methods get 405. */
function addFormEndpoint(
  app: Hono<Environment>,
  path: string,
  answer: (request: RequestContext) => Promise<Response>,
): void {
  app.post(path, (request) => orBreakDown(request, answer));
  app.all(path, () => methodNotAllowed('POST, OPTIONS'));
}

/** The OAuth2 and OpenID Connect endpoints of all providers (protocol sections 1, 2, 4, 5 and 6). */
export function oauth2Routes(): Hono<Environment> {
  const app = new Hono<Environment>();
  const root = '/application/o';

  addPage(app, `${root}/authorize/`, authorize);
  app.options(`${root}/token/`, preflight);
  addFormEndpoint(app, `${root}/token/`, token);
  addFormEndpoint(app, `${root}/introspect/`, introspect);
  addFormEndpoint(app, `${root}/revoke/`, revoke);
  app.all(`${root}/device/`, notPartOfTheLab);
  app.on(['GET', 'POST'], `${root}/userinfo/`, (request) => orBreakDown(request, userinfo));
  app.options(`${root}/userinfo/`, preflight);
  app.all(`${root}/userinfo/`, () => methodNotAllowed('GET, POST, HEAD, OPTIONS'));

  app.get(`${root}/${SLUG}/end-session/`, (request) => endSession(request, request.req.param('slug')));
  app.get(`${root}/${SLUG}/jwks/`, (request) =>
    orBreakDown(request, () => jwks(request, request.req.param('slug'))),
  );
  app.on(['GET', 'OPTIONS'], `${root}/${SLUG}/.well-known/openid-configuration`, (request) =>
    orBreakDown(request, () => discovery(request, request.req.param('slug'))),
  );
  app.get(`${root}/${SLUG}/`, (request) =>
    request.redirect(`${root}/${request.req.param('slug')}/.well-known/openid-configuration`),
  );
  for (const own of ['end-session/', 'jwks/', '.well-known/openid-configuration', '']) {
    app.all(`${root}/${SLUG}/${own}`, (request) => csrfFailedPage(request));
  }

  app.on(
    ['GET', 'OPTIONS'],
    `/.well-known/oauth-authorization-server/application/o/${SLUG}/`,
    (request, next) =>
      request.get('state').capabilities.authorizationServerMetadata
        ? orBreakDown(request, () => discovery(request, request.req.param('slug')))
        : next(),
  );
  app.get(`/if/session-end/${SLUG}/`, (request) => sessionEndInterface(request, request.req.param('slug')));
  return app;
}
