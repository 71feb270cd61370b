import { Hono } from 'hono';
import type { Environment, RequestContext } from '../environment.ts';
import { hasHost, lastValue, redirectLocation, withQuery } from '../addresses.ts';
import { notFoundPage } from '../server-pages.ts';
import { executorRoutes } from './executor.ts';

const queryOf = (request: RequestContext): URLSearchParams => new URL(request.req.url).searchParams;

/** To the page of a flow the brand names; a plan of another flow is given up. */
function toFlow(request: RequestContext, slug: string): Response {
  const flow = request.get('state').flows.get(slug);
  if (flow === undefined) return notFoundPage(request);
  const session = request.get('session');
  if (session.plan?.flow.pk !== flow.pk) session.plan = null;
  return request.redirect(withQuery(`/if/flow/${flow.slug}/`, queryOf(request)));
}

/** The flow executor, and the ways into and out of flows. */
export function flowRoutes(): Hono<Environment> {
  const app = new Hono<Environment>();
  app.route('/', executorRoutes());

  app.get('/flows/-/default/authentication/', (request) => {
    const { plan } = request.get('session');
    const chosen = plan?.flow.designation === 'authentication' ? plan.flow.slug : undefined;
    return toFlow(request, chosen ?? request.get('state').brand.authenticationFlow);
  });
  app.get('/flows/-/default/invalidation/', (request) =>
    toFlow(request, request.get('state').brand.invalidationFlow),
  );

  app.get('/flows/-/cancel/', (request) => {
    request.get('session').plan = null;
    const next = lastValue(queryOf(request), 'next');
    return request.redirect(
      next === null || next === '' || hasHost(next)
        ? '/flows/-/default/invalidation/'
        : redirectLocation(next),
    );
  });

  return app;
}
