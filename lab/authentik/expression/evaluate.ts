import type { OAuth2Provider, User } from '../model.ts';
import type { State } from '../state.ts';
import { builtins } from './builtins.ts';
import { attributeOf, text } from './methods.ts';
import { providerObject, requestObject, userObject } from './objects.ts';
import { dedent } from './source.ts';
import { run } from './statements.ts';
import { checkSyntax } from './syntax.ts';
import { ExpressionError, fromJson, isEqual, isTrue, iterate, toJson } from './values.ts';
import type { JsonValue, PythonFunction, Value } from './values.ts';

/** What an expression is evaluated with. */
export interface ExpressionContext {
  readonly state: State;
  /** Whom it is about; `null`: nobody is known. */
  readonly user: User | null;
  /** The provider a scope mapping is evaluated for. */
  readonly provider?: OAuth2Provider;
  /** `request.context`, and variables of their own: `oauth_scopes` and the like. */
  readonly context?: Readonly<Record<string, unknown>>;
  /** Receives what a policy says with `ak_message`; with it come the names only policies have. */
  readonly onMessage?: (message: string) => void;
}

/** `ak_is_group_member(user, name="…")`. */
const isGroupMember: PythonFunction = ({ positional: [user = null], named }) => {
  const groups = attributeOf(user, 'all_groups');
  if (typeof groups !== 'function') return false;
  return iterate(groups({ positional: [], named: new Map() })).some((group) =>
    [...named].every(([name, value]) => isEqual(attributeOf(group, name), value)),
  );
};

/** Every name an expression can use. */
function names({ state, user, provider, context = {}, onMessage }: ExpressionContext): Map<string, Value> {
  const variables = new Map(Object.entries(context).map(([name, value]) => [name, fromJson(value)]));
  const userValue = user && userObject(state, user);
  const all = new Map<string, Value>([
    ...Object.entries(builtins),
    ['ak_is_group_member', isGroupMember],
    ...variables,
    ['request', requestObject(userValue, new Map(variables))],
    ['user', userValue],
  ]);
  if (provider) all.set('provider', providerObject(state, provider));
  if (onMessage) {
    all.set('context', new Map(variables));
    all.set('ak_message', ({ positional: [message] }) => {
      onMessage(text(message));
      return null;
    });
  }
  return all;
}

/** Runs an expression. @throws ExpressionError as Python would, and for what is beyond the subset evaluated here. */
function runExpression(expression: string, context: ExpressionContext): Value {
  const problem = checkSyntax(expression);
  if (problem !== null) throw new ExpressionError('SyntaxError', problem);
  return run(dedent(expression), names(context));
}

/**
 * Evaluates the expression of a property mapping: a subset of Python that holds what mappings and policies do with
 * users, groups, texts, lists and dicts. What it returns, as JSON; `null` when it returns nothing. @throws
 * ExpressionError named as in Python (`AttributeError`, `KeyError`…); `NotImplementedError` names the construct that is
 * beyond the subset; `TypeError` for a result that is not JSON.
 */
export const evaluateExpression = (expression: string, context: ExpressionContext): JsonValue =>
  toJson(runExpression(expression, context));

/** Evaluates the expression of a policy: whether what it returns is true. @throws ExpressionError as above. */
export const evaluatePolicy = (expression: string, context: ExpressionContext): boolean =>
  isTrue(runExpression(expression, context));

export { ExpressionError, type JsonValue };
