import type { RequestContext } from '../environment.ts';
import { launchUrl } from '../launch-url.ts';
import type { Application } from '../model.ts';
import { isSuperuser } from '../state.ts';
import type { Challenge } from './plan.ts';

/** An error of a field as the page shows it. */
export interface FieldError {
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
