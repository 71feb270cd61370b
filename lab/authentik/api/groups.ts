import type { Hono } from 'hono';
import { z } from 'zod';
import type { Environment, RequestContext } from '../environment.ts';
import type { Group } from '../model.ts';
import { addGroup, type State } from '../state.ts';
import { requireAdministrator } from './access.ts';
import { readBody, validated } from './body.ts';
import { deleteGroup, usesOfGroup } from './dependents.ts';
import { dictionary, integer, numberReference, several, text, truth, unique } from './fields.ts';
import { membersOf, partialUser } from './group-members.ts';
import { camelCased, type Json } from './json.ts';
import { equalsFilter, flagFilter } from './lists.ts';
import { models } from './models.ts';
import { noMatch } from './refusal.ts';
import { addResource, objectOf, type Resource } from './resource.ts';

/** Groups have neither parents nor roles here. */
function serialize(request: RequestContext, group: Group): Json {
  const state = request.get('state');
  const { accountRoles, accountUpdates } = state.capabilities;
  const members = membersOf(state, group);
  const withUsers = (request.req.query('include_users') ?? 'true').toLowerCase() === 'true';
  return {
    pk: group.pk,
    num_pk: group.numPk,
    name: group.name,
    is_superuser: group.isSuperuser,
    ...(accountRoles ? { parents: [], parents_obj: null } : { parent: null, parent_name: null }),
    users: members.map(({ pk }) => pk),
    users_obj: withUsers ? members.map(partialUser) : null,
    attributes: group.attributes,
    roles: [],
    roles_obj: [],
    ...(accountRoles && { inherited_roles_obj: null }),
    ...(accountUpdates && { children: [], children_obj: null }),
  };
}

const schema = (state: State, current: Group | null) =>
  z.object({
    name: unique(
      text(),
      (name) => [...state.groups.values()].some((group) => group !== current && group.name === name),
      'Group with this name already exists.',
    ),
    is_superuser: truth().optional(),
    users: several(numberReference((pk) => state.users.has(pk))).optional(),
    attributes: dictionary().optional(),
  });

const groups: Resource<Group> = {
  path: 'core/groups',
  model: models.group,
  objects: (state) => state.groups.values(),
  nameOf: ({ name }) => name,
  serialize,
  rules: () => ({
    search: ({ name }) => [name],
    ordering: ['name'],
    filters: {
      name: equalsFilter(({ name }) => name),
      is_superuser: flagFilter(({ isSuperuser }) => isSuperuser),
      members_by_pk: ({ members }, value) => members.has(Number(value)),
    },
  }),
  create: (request, body) => {
    const state = request.get('state');
    const { users, attributes, ...fields } = camelCased(validated(schema(state, null), body));
    const group = addGroup(state, { ...fields, members: users ?? [] });
    group.attributes = attributes ?? {};
    return group;
  },
  update: (request, group, body, partial) => {
    const whole = schema(request.get('state'), group);
    const { users, ...fields } = camelCased(validated(partial ? whole.partial() : whole, body));
    Object.assign(group, fields);
    if (users === undefined && partial) return;
    group.members.clear();
    for (const user of users ?? []) group.members.add(user);
  },
  remove: deleteGroup,
  usedBy: usesOfGroup,
};

/** Groups: `core/groups/`, with `<pk>/add_user/` and `<pk>/remove_user/`. */
export function addGroups(api: Hono<Environment>): void {
  const change = (action: 'add_user' | 'remove_user'): void => {
    api.post(`/core/groups/:key/${action}/`, async (request) => {
      requireAdministrator(request);
      const group = objectOf(request, groups);
      const { pk } = validated(z.object({ pk: integer() }), await readBody(request));
      if (!request.get('state').users.has(pk)) throw noMatch(models.user.className);
      if (action === 'add_user') group.members.add(pk);
      else group.members.delete(pk);
      return request.body(null, 204);
    });
  };
  change('add_user');
  change('remove_user');
  addResource(api, groups);
}
