import type { RequestContext } from './environment.ts';
import { modelReference, recordEvent } from './events.ts';
import { evaluatePolicy } from './expression/evaluate.ts';
import type { Application, Policy, PolicyBinding, User } from './model.ts';
import type { State } from './state.ts';

/** What the policy engine says. */
export interface Verdict {
  readonly passing: boolean;
  /** Messages of the policies (`ak_message`, exceptions), in the order of the bindings. */
  readonly messages: readonly string[];
}

/** What policies see besides the user, such as `oauth_scopes` (protocol 3.8). */
export type PolicyContext = Readonly<Record<string, unknown>>;

/** A policy runs in an application's name with these variables. */
interface Question {
  readonly state: State;
  readonly application: Application;
  readonly user: User;
  readonly context: PolicyContext;
  /** Exceptions of policies become events of this request. */
  readonly request: RequestContext | undefined;
}

/** Whether a binding to a user or a group fits the account. */
function fits({ state, user }: Question, binding: PolicyBinding): boolean {
  const named =
    binding.user === user.pk ||
    (binding.group !== null && state.groups.get(binding.group)?.members.has(user.pk) === true);
  return named !== binding.negate;
}

/** A policy that fails with an exception gives the binding's `failure_result`, and its text as message. */
function runPolicy(question: Question, binding: PolicyBinding, policy: Policy): Verdict {
  const { state, user, context, request } = question;
  const messages: string[] = [];
  const onMessage = (message: string): void => void messages.push(message);
  try {
    const passing = evaluatePolicy(policy.expression, { state, user, context, onMessage });
    return { passing: passing !== binding.negate, messages };
  } catch (problem) {
    const message = problem instanceof Error ? problem.message : String(problem);
    if (request) {
      recordEvent(request, {
        action: 'policy_exception',
        app: 'authentik.policies.process',
        user,
        context: {
          message: `Policy failed to execute ${message}`,
          policy_uuid: policy.pk.replaceAll('-', ''),
          binding: modelReference('authentik_policies', 'policybinding', {
            pk: binding.pk,
            name: policy.name,
          }),
        },
      });
    }
    return { passing: binding.failureResult, messages: [message] };
  }
}

/** Users and groups give one result together, every policy gives one of its own. */
function verdicts(question: Question): Verdict[] {
  const { state, application } = question;
  const bindings = [...state.bindings.values()]
    .filter(({ target, enabled }) => target === application.pk && enabled)
    .toSorted((left, right) => left.order - right.order);
  const all = application.policyEngineMode === 'all';
  const named = bindings.filter(({ policy, user, group }) => policy === null && (user ?? group) !== null);
  const results = bindings.flatMap((binding) => {
    const policy = binding.policy === null ? undefined : state.policies.get(binding.policy);
    return policy === undefined ? [] : [runPolicy(question, binding, policy)];
  });
  if (named.length === 0) return results;
  const fitting = named.filter((binding) => fits(question, binding)).length;
  return [...results, { passing: all ? fitting === named.length : fitting > 0, messages: [] }];
}

/**
 * May this account use the application, and what do its policies say about it (protocol 3.8). Without bindings
 * everybody may. With a request, exceptions of policies become events.
 */
export function judge(
  state: State,
  application: Application,
  user: User,
  context: PolicyContext = {},
  request?: RequestContext,
): Verdict {
  const results = verdicts({ state, application, user, context, request });
  const passes = ({ passing }: Verdict): boolean => passing;
  const all = application.policyEngineMode === 'all';
  return {
    passing: results.length === 0 || (all ? results.every(passes) : results.some(passes)),
    messages: results.flatMap(({ messages }) => messages),
  };
}

/** May this account use the application. */
export const passes = (
  state: State,
  application: Application,
  user: User,
  context: PolicyContext = {},
  request?: RequestContext,
): boolean => judge(state, application, user, context, request).passing;
