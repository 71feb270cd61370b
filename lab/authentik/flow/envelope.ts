import type { RequestContext } from '../environment.ts';
import type { Application, Flow } from '../model.ts';
import { lastValue, withQuery } from '../addresses.ts';
import type { FieldErrors } from './challenges.ts';
import type { Challenge, PlanContext } from './plan.ts';

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
export function flowTitle(flow: Flow, context: { application: Application | null; user: string }): string {
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
