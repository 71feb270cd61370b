import type { RequestContext } from '../environment.ts';
import type { Flow, FlowStage } from '../model.ts';
import { isSuperuser } from '../state.ts';
import type { Plan, PlanContext } from './plan.ts';

/** Whether whoever sent this request may start a flow. */
export function isApplicable(request: RequestContext, flow: Flow): boolean {
  const user = request.get('user');
  switch (flow.authentication) {
    case 'none':
      return true;
    case 'require_authenticated':
      return user !== null;
    case 'require_unauthenticated':
      return user === null;
    case 'require_superuser':
      return user !== null && isSuperuser(request.get('state'), user);
  }
}

/** What a plan is made with. */
export interface Planning extends Partial<
  Pick<PlanContext, 'application' | 'permissions' | 'forceConsent' | 'loginHint'>
> {
  readonly finish?: Plan['finish'] | undefined;
}

/** The consent stage that is put into flows without one when consent is asked for every time. */
const CONSENT_IN_MEMORY: FlowStage = {
  pk: '',
  name: 'OAuth2 Provider In-memory consent stage',
  kind: 'consent',
  order: 0,
};

/** Plans a flow from its first stage on. */
export function planFlow(flow: Flow, planning: Planning = {}): Plan {
  const asks = flow.stages.some(({ kind }) => kind === 'consent');
  const forceConsent = planning.forceConsent === true && !asks;
  return {
    flow,
    context: {
      application: planning.application ?? null,
      pendingUser: null,
      pendingIdentifier: null,
      loginHint: planning.loginHint ?? '',
      methods: [],
      wrongPasswords: 0,
      authenticatorChallenge: null,
      sourceState: null,
      sourceNext: '/',
      permissions: planning.permissions ?? [],
      forceConsent,
    },
    remaining: [
      ...flow.stages.toSorted((left, right) => left.order - right.order),
      ...(forceConsent ? [CONSENT_IN_MEMORY] : []),
    ],
    finish: planning.finish ?? null,
    consentToken: null,
    newApp: null,
  };
}
