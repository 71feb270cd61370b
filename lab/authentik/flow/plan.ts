import type { RequestContext } from '../environment.ts';
import type { Application, Flow, FlowStage, User } from '../model.ts';
import type { NewApp } from './devices.ts';
import { isSuperuser } from '../state.ts';

/** What the flow executor shows next, as JSON: the browser renders the element named `component`. */
export interface Challenge {
  readonly component: string;
  readonly [field: string]: unknown;
}

/** A permission the consent stage asks for: scope name, and the description of its mapping (may be empty). */
export interface Permission {
  readonly id: string;
  readonly name: string;
}

/** What the stages of a plan share. */
export interface PlanContext {
  /** The application the flow runs for, when it runs for one. */
  readonly application: Application | null;
  /** Who claims to be there; `null` also for a name nobody has, so that the password page tells nothing. */
  pendingUser: User | null;
  /** What was typed as name and belongs to nobody; pages show it instead of the account. */
  pendingIdentifier: string | null;
  /** Who is there, as the client said; empty where it did not. */
  readonly loginHint: string;
  /** Authentication methods used so far (RFC 8176), such as `pwd`. */
  readonly methods: string[];
  /** Wrong passwords so far; the fifth ends the flow. */
  wrongPasswords: number;
  /** What an authenticator was asked to sign, or to make a credential with; `null`: nothing yet. */
  authenticatorChallenge: string | null;
  /** What a source was handed to recognise its answer by; `null`: nobody was sent there. */
  sourceState: string | null;
  /** Where the browser goes once a source has said who is there. */
  sourceNext: string;
  /** For the consent stage. */
  readonly permissions: readonly Permission[];
  /** The consent stage is one that no flow has: always shown, never remembered (`prompt=consent`). */
  readonly forceConsent: boolean;
}

/** A flow under way: which stages are left, and what comes when none is. */
export interface Plan {
  readonly flow: Flow;
  readonly context: PlanContext;
  /** Stages left, the current one first. */
  readonly remaining: FlowStage[];
  /**
   * What ends the plan instead of the `next` of its page: the authorization endpoint's answer, the end of a session.
   * Called once, except for a page that stays (`ak-stage-session-end`). A challenge that stays in the flow gets its
   * `flow_info` from the executor.
   */
  readonly finish: ((request: RequestContext) => Challenge) | null;
  /** Token of the consent page that was shown last. */
  consentToken: string | null;
  /** The app for codes that is being set up. */
  newApp: NewApp | null;
}

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
interface Planning extends Partial<
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
