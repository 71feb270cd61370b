import type { RequestContext } from '../environment.ts';
import type { Application, Flow } from '../model.ts';
import { withQuery } from '../addresses.ts';
import { notFoundPage, permissionDeniedPage } from '../server-pages.ts';
import { isApplicable, type Permission, type Plan, planFlow } from './plan.ts';

/** What a flow is started with. */
export interface StartOptions {
  /** The application it runs for; `null` for none. */
  readonly application: Application | null;
  /** For the consent stage. */
  readonly permissions?: readonly Permission[];
  /** Ask for consent every time, in flows that have no consent stage of their own (`prompt=consent`). */
  readonly forceConsent?: boolean;
  /** What ends the flow instead of the `next` of its page. */
  readonly finish?: Plan['finish'];
  /** Query of the flow's page; default: the query of this request. */
  readonly query?: URLSearchParams;
}

const queryOf = (request: RequestContext): URLSearchParams => new URL(request.req.url).searchParams;

/** Sends the browser to the page of a flow. */
const redirectToPage = (request: RequestContext, flow: Flow, query: URLSearchParams): Response =>
  request.redirect(withQuery(`/if/flow/${flow.slug}/`, query));

/**
 * Plans a flow in the session and answers with a redirect (302) to its page `/if/flow/<slug>/?…`; a flow that whoever
 * is there may not start is answered with "Permission denied".
 */
export function startFlow(request: RequestContext, flow: Flow, options: StartOptions): Response {
  if (!isApplicable(request, flow)) return permissionDeniedPage(request);
  request.get('session').plan = planFlow(flow, options);
  return redirectToPage(request, flow, options.query ?? queryOf(request));
}

/** Where somebody goes who has to sign in first. */
export interface LoginOptions {
  /** The application it is for: the page says "Login to continue to …". */
  readonly application: Application | null;
  /** Path and query to come back to. */
  readonly next: string;
  /** All parameters of the original request (they are part of the page's address from 2025.12 on). */
  readonly query: URLSearchParams;
  /** The provider's own authentication flow; default: the brand's. */
  readonly flow?: Flow | undefined;
}

/** Sends somebody to the login, in the way of this version (`capabilities.loginRedirect`). */
export function redirectToLogin(request: RequestContext, options: LoginOptions): Response {
  const state = request.get('state');
  const flow = options.flow ?? state.flows.get(state.brand.authenticationFlow);
  if (flow === undefined || !isApplicable(request, flow) || flow.stages.length === 0) {
    return notFoundPage(request);
  }
  const loginHint = state.capabilities.loginHint ? (options.query.get('login_hint') ?? '') : '';
  request.get('session').plan = planFlow(flow, { application: options.application, loginHint });
  if (state.capabilities.loginRedirect === 'flow-page') {
    const query = new URLSearchParams(options.query);
    query.set('next', options.next);
    return redirectToPage(request, flow, query);
  }
  // Which flow it is, the default address knows from the session: also one that the provider chose.
  const path = '/flows/-/default/authentication/';
  return request.redirect(withQuery(path, new URLSearchParams({ next: options.next }), '/'));
}
