import type { RequestContext } from '../environment.ts';
import { recordEvent } from '../events.ts';
import { autosubmitChallenge, redirectChallenge } from '../flow/challenges.ts';
import { type Challenge, isApplicable, type Permission } from '../flow/plan.ts';
import { redirectToLogin, startFlow } from '../flow/start.ts';
import type { Application, Flow, Login } from '../model.ts';
import { mayUse } from '../state.ts';
import {
  clientIdErrorPage,
  notFoundPage,
  notPartOfTheLab,
  permissionDeniedPage,
  redirectUriErrorPage,
} from '../server-pages.ts';
import {
  AuthorizationError,
  ClientIdError,
  deliverError,
  RedirectUriError,
  unsafeRedirect,
} from './errors.ts';
import {
  answerAuthorization,
  type Authorization,
  type AuthorizationRequest,
  readAuthorizationRequest,
} from './authorization.ts';
import { applicationOf, flowByPk, orderedMappingsOf } from './addresses.ts';

/** To the login, and back to this very request afterwards. */
function toLogin(request: RequestContext, asked: AuthorizationRequest, application: Application): Response {
  const { pathname, search, searchParams } = new URL(request.req.url);
  const state = request.get('state');
  return redirectToLogin(request, {
    application,
    next: `${pathname}${search}`,
    query: searchParams,
    flow: flowByPk(state, asked.provider.authenticationFlow) ?? undefined,
  });
}

/** Whether the user has to sign in once more, as `max_age` and `prompt=login` ask for. */
function needsLogin(request: RequestContext, asked: AuthorizationRequest, login: Login): boolean {
  const session = request.get('session');
  const age = (Date.now() - login.time.getTime()) / 1000;
  if (asked.maxAge && age > asked.maxAge) {
    session.promptLoginEvent = login.event;
    return true;
  }
  if (!asked.prompt.has('login')) return false;
  // Never forgotten: whoever has signed in again once is not asked again in this session.
  if (session.promptLoginEvent !== null && session.promptLoginEvent !== login.event) return false;
  session.promptLoginEvent = login.event;
  return true;
}

/** Scopes the consent page asks for. */
const permissionsOf = (request: RequestContext, asked: AuthorizationRequest): Permission[] =>
  orderedMappingsOf(request.get('state'), asked.provider)
    .filter(({ scopeName }) => asked.scopes.includes(scopeName))
    .map(({ scopeName, description }) => ({ id: scopeName, name: description }));

/** How the authorization flow ends: back to the client. */
function finish(request: RequestContext, authorization: Authorization): Challenge {
  const { asked, application } = authorization;
  if (asked.prompt.has('none') && asked.prompt.has('consent')) {
    const error = new AuthorizationError('consent_required', asked);
    recordEvent(request, 'configuration_error', { message: error.message });
    const problem = unsafeRedirect(error.address);
    if (problem !== null) throw new Error(problem);
    return redirectChallenge(error.address);
  }
  const answer = answerAuthorization(request, authorization);
  return answer.kind === 'redirect'
    ? redirectChallenge(answer.address)
    : autosubmitChallenge({
        url: answer.url,
        attrs: answer.fields,
        title: `Redirecting to ${application.name}...`,
      });
}

/** A flow without stages is not shown when the answer fits into an address (2024.12+). */
const isSilent = (request: RequestContext, flow: Flow, asked: AuthorizationRequest): boolean =>
  request.get('state').capabilities.silentAuthorization &&
  flow.stages.length === 0 &&
  !asked.prompt.has('consent') &&
  asked.responseMode !== 'form_post' &&
  isApplicable(request, flow);

/** Whoever is signed in and may use the application goes through the authorization flow. */
function authorizeUser(
  request: RequestContext,
  asked: AuthorizationRequest,
  application: Application,
): Response {
  if (asked.grantType !== 'authorization_code') return notPartOfTheLab(request);
  const flow = flowByPk(request.get('state'), asked.provider.authorizationFlow);
  if (flow === null) return notFoundPage(request);
  const authorization = { asked, application, flow };
  if (isSilent(request, flow, asked)) {
    const answer = answerAuthorization(request, authorization);
    if (answer.kind === 'redirect') {
      request.get('session').plan = null;
      return request.redirect(answer.address);
    }
  }
  return startFlow(request, flow, {
    application,
    permissions: permissionsOf(request, asked),
    forceConsent: asked.prompt.has('consent'),
    finish: (finishing) => finish(finishing, authorization),
  });
}

/** The request itself, or the answer to one that is not valid. */
function validated(request: RequestContext): AuthorizationRequest | Response {
  try {
    return readAuthorizationRequest(request);
  } catch (problem) {
    if (problem instanceof ClientIdError) return clientIdErrorPage(request);
    if (problem instanceof RedirectUriError) return redirectUriErrorPage(request);
    if (problem instanceof AuthorizationError) return deliverError(request, problem);
    throw problem;
  }
}

/** `GET /application/o/authorize/`. @throws Breakdown */
export function authorize(request: RequestContext): Response {
  if (new URL(request.req.url).searchParams.size === 0) return notFoundPage(request);
  const asked = validated(request);
  if (asked instanceof Response) return asked;
  const state = request.get('state');
  const user = request.get('user');
  if (asked.prompt.has('none') && user === null) {
    return deliverError(request, new AuthorizationError('login_required', asked));
  }
  const application = applicationOf(state, asked.provider);
  if (application === null) return permissionDeniedPage(request, ['Failed to resolve application']);
  const { login } = request.get('session');
  if (user === null || login === null) return toLogin(request, asked, application);
  if (!mayUse(state, application, user)) return permissionDeniedPage(request);
  if (needsLogin(request, asked, login)) return toLogin(request, asked, application);
  return authorizeUser(request, asked, application);
}
