import type { RequestContext } from '../environment.ts';
import { sessionEndChallenge } from '../flow/challenges.ts';
import { redirectToLogin, startFlow } from '../flow/start.ts';
import { judge } from '../policies.ts';
import { notFoundPage, permissionDeniedPage } from '../server-pages.ts';
import { flowByPk, registrationBySlug } from './lookups.ts';

/**
 * `GET /application/o/<slug>/end-session/` (protocol 6.1): the provider's invalidation flow, which ends on a page;
 * whatever the client asks for (`post_logout_redirect_uri`, `id_token_hint`, `state`) is ignored (up to 2026.2).
 */
export function endSession(request: RequestContext, slug: string): Response {
  const state = request.get('state');
  if (request.get('session').plan !== null && state.capabilities.bareSecondLogout) {
    return request.body('<html><body>Logout successful</body></html>', 200, { 'content-type': 'text/html' });
  }
  const registration = registrationBySlug(state, slug);
  if (registration === null) return notFoundPage(request);
  const { application, provider } = registration;
  const flow = flowByPk(state, provider.invalidationFlow) ?? state.flows.get(state.brand.invalidationFlow);
  if (flow === undefined) return notFoundPage(request);
  const user = request.get('user');
  if (user === null) {
    const { pathname, search, searchParams } = new URL(request.req.url);
    return redirectToLogin(request, {
      application,
      next: `${pathname}${search}`,
      query: searchParams,
      flow: flowByPk(state, provider.authenticationFlow) ?? undefined,
    });
  }
  const verdict = judge(state, application, user, {}, request);
  if (!verdict.passing) return permissionDeniedPage(request, verdict.messages);
  return startFlow(request, flow, {
    application,
    finish: (finishing) => Promise.resolve(sessionEndChallenge(finishing, application)),
  });
}
