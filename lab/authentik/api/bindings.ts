import { z } from 'zod';
import type { PolicyBinding } from '../model.ts';
import { addBinding, type State } from '../state.ts';
import { numberReference, truth, uuidReference } from './fields.ts';
import { equals } from './lists.ts';
import { models } from './creatable-types.ts';
import type { Resource } from './resource.ts';

const shape = (state: State) => ({
  target: uuidReference((key) => [...state.applications.values()].some(({ pk }) => pk === key)),
  user: numberReference((pk) => state.users.has(pk)),
  negate: truth().optional(),
  enabled: truth().optional(),
});

/** Who may use an application: `policies/bindings/`, as far as users are bound to it. */
export const bindings: Resource<PolicyBinding, ReturnType<typeof shape>> = {
  path: 'policies/bindings',
  model: models.binding,
  objects: (state) => state.bindings.values(),
  write: (_state, { pk, target, user, group, negate, enabled }) => ({
    pk,
    target,
    policy: null,
    user,
    group,
    negate,
    enabled,
  }),
  rules: () => ({
    search: () => [],
    ordering: [],
    filters: { target: equals(({ target }) => target) },
  }),
  body: (state) => z.object(shape(state)),
  create: addBinding,
  remove: (state, { pk }) => state.bindings.delete(pk),
};
