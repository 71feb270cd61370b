import type { RequestContext } from '../environment.ts';
import { launchUrl } from '../launch-url.ts';
import type { Application, Flow } from '../model.ts';
import { isSuperuser } from '../state.ts';
import type { Challenge, PlanContext } from './plan.ts';
import { lastValue, withQuery } from '../addresses.ts';

/** An error of a field as the page shows it. */
interface FieldError {
  readonly string: string;
  readonly code: string;
}

/** Errors of an answer by field; `non_field_errors` for the whole of it. */
export type FieldErrors = Readonly<Record<string, readonly FieldError[]>>;

/** `xak-flow-redirect`: the page goes to that address. Exactly two keys. */
export const redirectChallenge = (to: string): Challenge => ({ component: 'xak-flow-redirect', to });

/** `ak-stage-autosubmit`: the page submits a form with these fields to that address (`response_mode=form_post`). */
export const autosubmitChallenge = (form: {
  /** Where the form goes. */
  url: string;
  /** Its fields. */
  attrs: Readonly<Record<string, string>>;
  /** Sentence meanwhile, such as "Redirecting to engomo...". */
  title: string;
}): Challenge => ({ component: 'ak-stage-autosubmit', ...form });

/** `ak-stage-access-denied`: the flow has ended, and why. */
export const accessDeniedChallenge = (message: string): Challenge => ({
  component: 'ak-stage-access-denied',
  error_message: message || 'Unknown error',
});

/** `ak-stage-flow-error`: something broke. Only administrators are told what. */
export function flowErrorChallenge(request: RequestContext, problem: string): Challenge {
  const user = request.get('user');
  const administrator = user !== null && isSuperuser(request.get('state'), user);
  return {
    component: 'ak-stage-flow-error',
    request_id: request.get('requestId'),
    ...(administrator && { error: problem, traceback: problem }),
  };
}

/** A challenge with its `type`, in versions in which it says so. */
export function typed(request: RequestContext, challenge: Challenge): Challenge {
  if (!request.get('state').capabilities.challengeType) return challenge;
  return { type: challenge.component === 'xak-flow-redirect' ? 'redirect' : 'native', ...challenge };
}

/**
 * `ak-stage-session-end`: signed out of an application, still signed in to authentik. Whoever is
 * signed in nowhere goes to the start page instead (2025.10+).
 */
export function sessionEndChallenge(request: RequestContext, application: Application): Challenge {
  const state = request.get('state');
  const user = request.get('user');
  if (user === null && state.capabilities.sessionEndForUsersOnly) return redirectChallenge('/');
  const address = launchUrl(state, application, user);
  return {
    component: 'ak-stage-session-end',
    application_name: application.name,
    ...(address !== null && { application_launch_url: address }),
    invalidation_flow_url: `/if/flow/${state.brand.invalidationFlow}/`,
    brand_name: 'authentik',
  };
}

/** Challenges that leave the flow carry nothing but themselves. */
const BARE: ReadonlySet<string> = new Set([
  'xak-flow-redirect',
  'ak-stage-autosubmit',
  'ak-stage-flow-error',
]);

/** The page of this challenge names nobody. */
const NAMELESS: ReadonlySet<string> = new Set(['ak-stage-identification', 'ak-stage-prompt']);

/** Whether a challenge ends the flow or takes its place. */
export const leavesFlow = (challenge: Challenge): boolean => BARE.has(challenge.component);

/** What a challenge is shown with. */
export interface Surroundings {
  readonly request: RequestContext;
  readonly flow: Flow;
  /** `null` when the flow could not be started. */
  readonly context: PlanContext | null;
  /** Query of the flow's page. */
  readonly query: URLSearchParams;
}

/** Title of a flow: its placeholders are filled in once it is under way. */
function flowTitle(flow: Flow, context: { application: Application | null; user: string }): string {
  return flow.title
    .replaceAll('%(app)s', context.application?.name ?? '')
    .replaceAll('%(user)s', context.user);
}

/** "Not you?": the destination survives from 2025.12 on. */
function cancelUrl({ request, query }: Surroundings): string {
  const next = request.get('state').capabilities.cancelKeepsNext ? lastValue(query, 'next') : null;
  return withQuery('/flows/-/cancel/', new URLSearchParams(next ? { next } : {}));
}

/** Name the pages of a flow show. */
function pendingName({ request, context }: Surroundings): string {
  return context?.pendingIdentifier ?? context?.pendingUser?.username ?? request.get('user')?.username ?? '';
}

/** Adds to a challenge what all have in common, in authentik's order of keys. */
export function envelop(surroundings: Surroundings, challenge: Challenge, errors?: FieldErrors): Challenge {
  if (leavesFlow(challenge)) return challenge;
  const { flow, context } = surroundings;
  const { component, ...rest } = challenge;
  const user = pendingName(surroundings);
  return {
    flow_info: {
      title: context === null ? flow.title : flowTitle(flow, { application: context.application, user }),
      cancel_url: cancelUrl(surroundings),
      layout: 'stacked',
    },
    component,
    ...(errors && { response_errors: errors }),
    ...(!NAMELESS.has(component) && { pending_user: user }),
    ...rest,
  };
}
