import type { RequestContext } from '../environment.ts';
import { redirectChallenge, sessionEndChallenge } from '../flow/challenges.ts';
import { redirectToLogin, startFlow } from '../flow/start.ts';
import type { OAuth2Provider } from '../model.ts';
import { mayUse } from '../state.ts';
import { lastValue } from '../addresses.ts';
import { badRequestPage, notFoundPage, permissionDeniedPage, sessionEndPage } from '../server-pages.ts';
import { flowByPk, issuerOf, type Registration, registrationBySlug } from './addresses.ts';
import { isOwnToken } from './keys.ts';
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

/** The client asks for something it may not ask for. */
class LogoutRefused extends Error {}

/**
 * Where the client wants the browser back (2026.5), with its `state`; `null` when it does not say.
 *
 * @throws LogoutRefused for a hint that is none, and for an address without a hint or that is not registered.
 */
async function wayBack(request: RequestContext, provider: OAuth2Provider): Promise<string | null> {
  const query = queryOf(request);
  const asked = lastValue(query, 'post_logout_redirect_uri');
  const hint = lastValue(query, 'id_token_hint');
  if (hint && !(await isOwnToken(request.get('state'), provider, issuerOf(request, provider), hint))) {
    throw new LogoutRefused();
  }
  const { unregisteredLogoutIgnored } = request.get('state').capabilities;
  const registers = provider.redirectUris.some(({ redirectUriType }) => redirectUriType === 'logout');
  if (!asked || (unregisteredLogoutIgnored && !registers)) return null;
  if (!hint || hasForbiddenScheme(asked) || !isRegisteredForLogout(provider.redirectUris, asked)) {
    throw new LogoutRefused();
  }
  const state = lastValue(query, 'state');
  if (!state) return asked;
  return `${asked}${asked.includes('?') ? '&' : '?'}state=${encodeURIComponent(state)}`;
}

/** The client's access tokens of this session end (2026.5). */
function endTokens(request: RequestContext, provider: OAuth2Provider): void {
  const { accessTokens } = request.get('state');
  for (const [key, token] of accessTokens) {
    if (token.provider === provider.pk && token.session === request.get('session').key)
      accessTokens.delete(key);
  }
}

/** The provider's invalidation flow: it ends on a page, or from 2026.5 on at the client. */
function startInvalidation(
  request: RequestContext,
  { application, provider }: Registration,
  back: string | null,
): Response {
  const state = request.get('state');
  const flow = flowByPk(state, provider.invalidationFlow) ?? state.flows.get(state.brand.invalidationFlow);
  if (flow === undefined) return notFoundPage(request);
  if (state.capabilities.postLogoutRedirect) endTokens(request, provider);
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
export async function endSession(request: RequestContext, slug: string): Promise<Response> {
  const state = request.get('state');
  const { secondLogout, sessionEnd, postLogoutRedirect } = state.capabilities;
  if (sessionEnd === 'page') {
    const { search } = new URL(request.req.url);
    return request.redirect(`/if/session-end/${slug}/${search}`);
  }
  if (request.get('session').plan !== null && secondLogout !== 'none') {
    const body = secondLogout === 'bare' ? '<html><body>Logout successful</body></html>' : '';
    return request.body(body, 200, { 'content-type': 'text/html' });
  }
  const registration = registrationBySlug(state, slug);
  if (registration === null) return notFoundPage(request);
  const problem = refused(request, registration);
  if (problem !== null) return problem;
  try {
    const back = postLogoutRedirect ? await wayBack(request, registration.provider) : null;
    return startInvalidation(request, registration, back);
  } catch (error) {
    if (error instanceof LogoutRefused) return badRequestPage(request, 'The request is otherwise malformed');
    throw error;
  }
}

/** `GET /if/session-end/<slug>/`: the page on which a client's logout ends in 2024.6. */
export function sessionEndInterface(request: RequestContext, slug: string): Response {
  const state = request.get('state');
  const registration = registrationBySlug(state, slug);
  if (state.capabilities.sessionEnd !== 'page' || registration === null) return notFoundPage(request);
  return refused(request, registration) ?? sessionEndPage(request, registration.application);
}
