import type { Hono } from 'hono';
import { z } from 'zod';
import type { Environment, RequestContext } from '../environment.ts';
import { checkSyntax } from '../expression/syntax.ts';
import type { Application, Policy, PolicyBinding } from '../model.ts';
import { addBinding, addPolicy, type State } from '../state.ts';
import { requireAdministrator } from './access.ts';
import { validated } from './body.ts';
import { deletePolicy, usesOfPolicy } from './dependents.ts';
import { integer, numberReference, perhaps, text, truth, unique, uuidReference } from './fields.ts';
import { partialGroup, partialUser } from './group-members.ts';
import { camelCased, type Json } from './json.ts';
import { equalsFilter, flagFilter } from './lists.ts';
import { models } from './models.ts';
import { invalid } from './refusal.ts';
import { addResource, type Resource } from './resource.ts';

const boundTo = (state: State, policy: Policy): number =>
  [...state.bindings.values()].filter((binding) => binding.policy === policy.pk).length;

const serializePolicy = (state: State, policy: Policy): Json => ({
  pk: policy.pk,
  name: policy.name,
  execution_logging: false,
  component: 'ak-policy-expression-form',
  verbose_name: 'Expression Policy',
  verbose_name_plural: 'Expression Policies',
  meta_model_name: 'authentik_policies_expression.expressionpolicy',
  bound_to: boundTo(state, policy),
});

const policySchema = (state: State, current: Policy | null) =>
  z.object({
    name: unique(
      text(),
      (name) => [...state.policies.values()].some((policy) => policy !== current && policy.name === name),
      'Policy with this name already exists.',
    ),
    expression: text().superRefine((expression, context) => {
      const problem = checkSyntax(expression);
      if (problem !== null) context.addIssue({ code: 'custom', message: problem });
    }),
  });

const policies: Resource<Policy> = {
  path: 'policies/all',
  model: models.policy,
  objects: (state) => state.policies.values(),
  nameOf: ({ name }) => name,
  serialize: (request, policy) => serializePolicy(request.get('state'), policy),
  rules: () => ({ search: ({ name }) => [name], ordering: ['name'] }),
  remove: deletePolicy,
  usedBy: usesOfPolicy,
};

const expressionPolicies: Resource<Policy> = {
  ...policies,
  path: 'policies/expression',
  serialize: (request, policy) => ({
    ...serializePolicy(request.get('state'), policy),
    expression: policy.expression,
  }),
  create: (request, body) => {
    const state = request.get('state');
    return addPolicy(state, validated(policySchema(state, null), body));
  },
  update: (request, policy, body, partial) => {
    const whole = policySchema(request.get('state'), policy);
    Object.assign(policy, validated(partial ? whole.partial() : whole, body));
  },
};

function serializeBinding(request: RequestContext, binding: PolicyBinding): Json {
  const state = request.get('state');
  const policy = binding.policy === null ? undefined : state.policies.get(binding.policy);
  const group = binding.group === null ? undefined : state.groups.get(binding.group);
  const user = binding.user === null ? undefined : state.users.get(binding.user);
  return {
    pk: binding.pk,
    policy: binding.policy,
    group: binding.group,
    user: binding.user,
    policy_obj: policy ? serializePolicy(state, policy) : null,
    group_obj: group ? partialGroup(state, group) : null,
    user_obj: user ? partialUser(user) : null,
    target: binding.target,
    negate: binding.negate,
    enabled: binding.enabled,
    order: binding.order,
    timeout: binding.timeout,
    failure_result: binding.failureResult,
  };
}

/** Fields of a binding but its target, which the application wizard leaves to the server. */
export const bindingShape = (state: State) => ({
  policy: perhaps(uuidReference((pk) => state.policies.has(pk))).optional(),
  group: perhaps(uuidReference((pk) => state.groups.has(pk))).optional(),
  user: perhaps(numberReference((pk) => state.users.has(pk))).optional(),
  negate: truth().optional(),
  enabled: truth().optional(),
  order: integer(),
  timeout: integer()
    .refine((seconds) => seconds >= 0, { error: 'Ensure this value is greater than or equal to 0.' })
    .optional(),
  failure_result: truth().optional(),
});

const bindingSchema = (state: State) =>
  z.object({
    ...bindingShape(state),
    target: uuidReference((pk) => state.applications.has(pk)),
  });

/** Whom a binding names. */
type Bound = { readonly [Kind in 'user' | 'group' | 'policy']?: PolicyBinding[Kind] | undefined };

/** What is wrong with whom a binding names: it has to be exactly one. */
export function bindingProblem(binding: Bound): string | null {
  const named = [binding.group, binding.policy, binding.user].filter(
    (key) => key !== null && key !== undefined,
  );
  if (named.length > 1) return "Only one of 'group', 'policy', 'user' can be set.";
  return named.length === 0 ? "One of 'group', 'policy', 'user' must be set." : null;
}

/** Stores a binding of an application whose body has been checked. */
export const storeBinding = (
  state: State,
  { pk: target }: Pick<Application, 'pk'>,
  body: z.output<z.ZodObject<ReturnType<typeof bindingShape>>>,
): PolicyBinding => addBinding(state, { ...camelCased(body), target });

const bindings: Resource<PolicyBinding> = {
  path: 'policies/bindings',
  model: models.binding,
  objects: (state) => state.bindings.values(),
  nameOf: ({ pk }) => pk,
  serialize: serializeBinding,
  rules: (state) => ({
    search: (binding) => [binding.policy === null ? '' : (state.policies.get(binding.policy)?.name ?? '')],
    ordering: ['order', 'pk'],
    filters: {
      target: equalsFilter(({ target }) => target),
      target_in: equalsFilter(({ target }) => target),
      policy: equalsFilter(({ policy }) => policy),
      policy__isnull: flagFilter(({ policy }) => policy === null),
      enabled: flagFilter(({ enabled }) => enabled),
      order: equalsFilter(({ order }) => order),
    },
  }),
  create: (request, body) => {
    const state = request.get('state');
    const { target, ...fields } = validated(bindingSchema(state), body);
    const problem = bindingProblem(fields);
    if (problem !== null) throw invalid({ non_field_errors: [problem] });
    return storeBinding(state, { pk: target }, fields);
  },
  update: (request, binding, body, partial) => {
    const whole = bindingSchema(request.get('state'));
    const fields = camelCased(validated(partial ? whole.partial() : whole, body));
    const problem = bindingProblem({ ...binding, ...fields });
    if (problem !== null) throw invalid({ non_field_errors: [problem] });
    Object.assign(binding, fields);
  },
  remove: (state, { pk }) => {
    state.bindings.delete(pk);
  },
  usedBy: () => [],
};

/** Policies, of which nothing is cached, and what they are bound to: `policies/all/`, `policies/expression/`, `policies/bindings/`. */
export function addPolicies(api: Hono<Environment>): void {
  api.post('/policies/all/cache_clear/', (request) => {
    requireAdministrator(request);
    return request.body(null, 204);
  });
  addResource(api, policies);
  addResource(api, expressionPolicies);
  addResource(api, bindings);
}
