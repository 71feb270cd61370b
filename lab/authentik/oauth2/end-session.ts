import type { RequestContext } from '../environment.ts';
import { redirectChallenge, sessionEndChallenge } from '../flow/challenges.ts';
import { redirectToLogin, startFlow } from '../flow/start.ts';
import type { OAuth2Provider } from '../model.ts';
import { mayUse } from '../state.ts';
import { lastValue, schemeOf } from '../query-string.ts';
import { badRequestPage, notFoundPage, permissionDeniedPage, sessionEndPage } from '../server-pages.ts';
import { flowByPk, registrationBySlug, type Registration } from './lookups.ts';
import { hasForbiddenScheme, isRegisteredForLogout } from './redirect-uri.ts';

const queryOf = (request: RequestContext): URLSearchParams => new URL(request.req.url).searchParams;

/** Whoever is not signed in, or may not use the application, does not get to a logout. */
function refused(request: RequestContext, { application, provider }: Registration): Response | null {
  const state = request.get('state');
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
  return mayUse(state, application, user) ? null : permissionDeniedPage(request);
}

/** Where the client wants the browser back (2026.5), when that is registered; with its `state`. */
function wayBack(request: RequestContext, provider: OAuth2Provider): string | null {
  const query = queryOf(request);
  const asked = lastValue(query, 'post_logout_redirect_uri');
  if (asked === null || !isRegisteredForLogout(provider.redirectUris, asked)) return null;
  const state = lastValue(query, 'state');
  if (!state) return asked;
  return `${asked}${asked.includes('?') ? '&' : '?'}state=${encodeURIComponent(state)}`;
}

/** The client's tokens of this session end when the browser goes back to it. */
function endTokens(request: RequestContext, provider: OAuth2Provider): void {
  const { accessTokens } = request.get('state');
  for (const [key, token] of accessTokens) {
    if (token.provider === provider.pk && token.session === request.get('session').key)
      accessTokens.delete(key);
  }
}

/** The provider's invalidation flow: it ends on a page, or from 2026.5 on at the client. */
function startInvalidation(request: RequestContext, { application, provider }: Registration): Response {
  const state = request.get('state');
  const flow = flowByPk(state, provider.invalidationFlow) ?? state.flows.get(state.brand.invalidationFlow);
  if (flow === undefined) return notFoundPage(request);
  const back = state.capabilities.postLogoutRedirect ? wayBack(request, provider) : null;
  if (back !== null) endTokens(request, provider);
  return startFlow(request, flow, {
    application,
    finish: (finishing) =>
      back === null ? sessionEndChallenge(finishing, application) : redirectChallenge(back),
  });
}

/**
 * `GET /application/o/<slug>/end-session/`. Up to 2026.2 whatever the client asks for
 * (`post_logout_redirect_uri`, `id_token_hint`, `state`) is ignored.
 */
export function endSession(request: RequestContext, slug: string): Response {
  const state = request.get('state');
  const { bareSecondLogout, sessionEnd, postLogoutRedirect } = state.capabilities;
  if (sessionEnd === 'page') {
    const { search } = new URL(request.req.url);
    return request.redirect(`/if/session-end/${slug}/${search}`);
  }
  if (request.get('session').plan !== null && bareSecondLogout) {
    return request.body('<html><body>Logout successful</body></html>', 200, { 'content-type': 'text/html' });
  }
  const registration = registrationBySlug(state, slug);
  if (registration === null) return notFoundPage(request);
  const asked = lastValue(queryOf(request), 'post_logout_redirect_uri') ?? '';
  if (postLogoutRedirect && schemeOf(asked) !== '' && hasForbiddenScheme(asked)) {
    return badRequestPage(request, 'Forbidden URI scheme in post_logout_redirect_uri');
  }
  return refused(request, registration) ?? startInvalidation(request, registration);
}

/** `GET /if/session-end/<slug>/`: the page on which a client's logout ends in 2024.6. */
export function sessionEndInterface(request: RequestContext, slug: string): Response {
  const state = request.get('state');
  const registration = registrationBySlug(state, slug);
  if (state.capabilities.sessionEnd !== 'page' || registration === null) return notFoundPage(request);
  return refused(request, registration) ?? sessionEndPage(request, registration.application);
}
