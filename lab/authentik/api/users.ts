import type { Hono } from 'hono';
import { z } from 'zod';
import { avatarOf } from '../avatar.ts';
import type { Environment, RequestContext } from '../environment.ts';
import { recordEvent } from '../events.ts';
import type { User } from '../model.ts';
import { endSessionsOf } from '../sessions.ts';
import { addUser, setPassword, type State } from '../state.ts';
import { isSuperuser } from '../superusers.ts';
import { currentUser, requireAdministrator } from './access.ts';
import { readBody, validated } from './body.ts';
import { deleteUser, revokeTokensOf, usesOfUser } from './dependents.ts';
import { choice, dictionary, email, several, text, truth, unique, uuidReference } from './fields.ts';
import { groupsOf, partialGroup } from './group-members.ts';
import { camelCased, timestamp, type Json } from './json.ts';
import { equalsFilter, flagFilter, selected, type ListRules } from './lists.ts';
import { models, recordModel } from './models.ts';
import { invalid } from './refusal.ts';
import { addResource, objectOf, type Resource } from './resource.ts';

/** Everybody but the anonymous account, which the API never shows. */
const shownUsers = (state: State): User[] =>
  [...state.users.values()].filter(({ username }) => username !== 'AnonymousUser');

const isIncluded = (request: RequestContext, parameter: string): boolean =>
  (request.req.query(parameter) ?? 'true').toLowerCase() === 'true';

const latest = (...times: readonly (Date | null)[]): Date =>
  new Date(Math.max(...times.map((time) => time?.getTime() ?? 0)));

function serialize(request: RequestContext, user: User): Json {
  const state = request.get('state');
  const { accountDates, accountUpdates, accountRoles } = state.capabilities;
  const groups = groupsOf(state, user);
  return {
    pk: user.pk,
    username: user.username,
    name: user.name,
    is_active: user.isActive,
    last_login: user.lastLogin && timestamp(user.lastLogin),
    ...(accountDates && { date_joined: timestamp(user.dateJoined) }),
    is_superuser: isSuperuser(state, user),
    groups: groups.map(({ pk }) => pk),
    groups_obj: isIncluded(request, 'include_groups')
      ? groups.map((group) => partialGroup(state, group))
      : null,
    ...(accountRoles && { roles: [], roles_obj: isIncluded(request, 'include_roles') ? [] : null }),
    email: user.email,
    avatar: avatarOf(user),
    attributes: user.attributes,
    uid: user.uid,
    path: user.path,
    type: user.type,
    uuid: user.uuid,
    ...(accountDates && { password_change_date: timestamp(user.passwordChangeDate) }),
    ...(accountUpdates && {
      last_updated: timestamp(latest(user.dateJoined, user.passwordChangeDate, user.lastLogin)),
    }),
  };
}

const USERNAME_LENGTH = 150;

const TYPES = ['internal', 'external', 'service_account', 'internal_service_account'] as const;

const pathSegments = text()
  .refine((path) => !path.startsWith('/') && !path.endsWith('/'), {
    error: 'No leading or trailing slashes allowed.',
    abort: true,
  })
  .refine((path) => !path.includes('//'), { error: 'No empty segments in user path allowed.' });

const schema = (state: State, current: User | null) =>
  z.object({
    username: unique(text({ longest: USERNAME_LENGTH }), (username) =>
      [...state.users.values()].some((user) => user !== current && user.username === username),
    ),
    name: text({ blank: true }),
    is_active: truth().optional(),
    groups: several(uuidReference((pk) => state.groups.has(pk))).optional(),
    // Roles are not imitated, so that no key names one.
    roles: several(uuidReference(() => false)).optional(),
    email: email().optional(),
    attributes: dictionary().optional(),
    path: pathSegments.optional(),
    type: choice(TYPES)
      .refine((type) => current !== null || type !== 'internal_service_account', {
        error: 'Setting a user to internal service account is not allowed.',
      })
      .optional(),
  });

function join(state: State, user: User, groups: readonly string[]): void {
  for (const group of state.groups.values()) {
    if (groups.includes(group.pk)) group.members.add(user.pk);
    else group.members.delete(user.pk);
  }
}

function update(request: RequestContext, user: User, body: unknown, partial: boolean): void {
  const state = request.get('state');
  const whole = schema(state, user);
  const { groups, roles, ...fields } = camelCased(validated(partial ? whole.partial() : whole, body));
  if (user.type === 'internal_service_account') {
    throw invalid({ non_field_errors: ["Can't modify internal service account users"] });
  }
  if (groups !== undefined || !partial) join(state, user, groups ?? []);
  Object.assign(user, fields);
  if (user.isActive || !state.capabilities.deactivationEndsTokens) return;
  endSessionsOf(state, user);
  revokeTokensOf(state, user);
}

const rules = (state: State): ListRules<User> => ({
  search: (user) => [user.email, user.name, user.uuid, user.username],
  ordering: ['username'],
  filters: {
    username: equalsFilter((user) => user.username),
    email: equalsFilter((user) => user.email),
    name: equalsFilter((user) => user.name),
    uuid: equalsFilter((user) => user.uuid),
    path: equalsFilter((user) => user.path),
    path_startswith: (user, value) => user.path.startsWith(value),
    type: equalsFilter((user) => user.type),
    is_active: flagFilter((user) => user.isActive),
    is_superuser: flagFilter((user) => isSuperuser(state, user)),
    groups_by_pk: (user, value) => groupsOf(state, user).some(({ pk }) => pk === value),
    groups_by_name: (user, value) => groupsOf(state, user).some(({ name }) => name === value),
  },
});

const users: Resource<User> = {
  path: 'core/users',
  model: models.user,
  objects: shownUsers,
  nameOf: ({ name }) => name,
  serialize,
  rules,
  create: (request, body) => {
    const state = request.get('state');
    const { groups, roles, ...fields } = camelCased(validated(schema(state, null), body));
    const user = addUser(state, fields);
    join(state, user, groups ?? []);
    return user;
  },
  update,
  remove: deleteUser,
  usedBy: usesOfUser,
};

/** What somebody may know of himself. */
function serializeSelf(state: State, user: User): Json {
  const administrator = isSuperuser(state, user);
  return {
    pk: user.pk,
    username: user.username,
    name: user.name,
    is_active: user.isActive,
    is_superuser: administrator,
    groups: groupsOf(state, user).map(({ name, pk }) => ({ name, pk })),
    ...(state.capabilities.accountRoles && { roles: [] }),
    email: user.email,
    avatar: avatarOf(user),
    uid: user.uid,
    settings: user.attributes['settings'] ?? {},
    type: user.type,
    system_permissions: administrator
      ? [
          'view_system_info',
          'access_admin_interface',
          'view_system_settings',
          'edit_system_settings',
          'view_media_files',
          'manage_media_files',
        ]
      : [],
  };
}

/** Accounts: `core/users/`, with `me/`, `paths/` and `<pk>/set_password/`. */
export function addUsers(api: Hono<Environment>): void {
  api.get('/core/users/me/', (request) =>
    request.json({ user: serializeSelf(request.get('state'), currentUser(request)) }),
  );
  api.get('/core/users/paths/', (request) => {
    requireAdministrator(request);
    const state = request.get('state');
    const paths = new Set(selected(request, shownUsers(state), rules(state)).map(({ path }) => path));
    return request.json({ paths: [...paths].sort() });
  });
  api.post('/core/users/:key/set_password/', async (request) => {
    requireAdministrator(request);
    const user = objectOf(request, users);
    const { password } = validated(z.object({ password: text() }), await readBody(request));
    setPassword(user, password);
    recordEvent(request, { action: 'password_set', app: 'authentik.events.signals', user });
    recordModel(request, 'model_updated', models.user, user);
    return request.body(null, 204);
  });
  addResource(api, users);
}
