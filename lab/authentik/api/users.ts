import type { Hono } from 'hono';
import { z } from 'zod';
import type { Environment } from '../environment.ts';
import { recordEvent } from '../events.ts';
import type { User } from '../model.ts';
import { endSessionsOf } from '../sessions.ts';
import { addUser, groupsOf, isSuperuser, setPassword, type State } from '../state.ts';
import { currentUser } from './access.ts';
import {
  choice,
  email,
  type Fields,
  readBody,
  text,
  truth,
  unique,
  uuidReference,
  validated,
} from './fields.ts';
import { deleteUser, revokeTokensOf } from './deletions.ts';
import { type Json, timestamp } from './answers.ts';
import { equals } from './lists.ts';
import { models, recordModel } from './creatable-types.ts';
import { addResource, objectOf, type Resource } from './resource.ts';

/** What everybody may know of himself, and administrators of everybody. */
const writeSelf = (state: State, user: User): Json => ({
  pk: user.pk,
  username: user.username,
  name: user.name,
  is_active: user.isActive,
  is_superuser: isSuperuser(state, user),
  email: user.email,
  type: user.type,
});

const write = (state: State, user: User): Json => ({
  ...writeSelf(state, user),
  last_login: user.lastLogin && timestamp(user.lastLogin),
  ...(state.capabilities.accountDates && {
    date_joined: timestamp(user.dateJoined),
    password_change_date: timestamp(user.passwordChangeDate),
  }),
  groups: groupsOf(state, user).map(({ pk }) => pk),
  attributes: user.attributes,
  path: user.path,
});

const TYPES = ['internal', 'external', 'service_account', 'internal_service_account'] as const;

const shape = (state: State, current: User | null) => ({
  username: unique(text({ longest: 150 }), (username) =>
    [...state.users.values()].some((user) => user !== current && user.username === username),
  ),
  name: text({ blank: true }),
  is_active: truth().optional(),
  groups: z.array(uuidReference((pk) => state.groups.has(pk))).optional(),
  email: email().optional(),
  attributes: z.record(z.string(), z.unknown()).optional(),
  path: text().optional(),
  type: choice(TYPES).optional(),
});

type Shape = ReturnType<typeof shape>;

function change(state: State, user: User, { groups, ...fields }: Partial<Fields<Shape>>): void {
  Object.assign(user, fields);
  for (const group of groups === undefined ? [] : state.groups.values()) {
    if (groups?.includes(group.pk)) group.members.add(user.pk);
    else group.members.delete(user.pk);
  }
  if (user.isActive || !state.capabilities.deactivationEndsTokens) return;
  endSessionsOf(state, user);
  revokeTokensOf(state, user);
}

const users: Resource<User, Shape> = {
  path: 'core/users',
  model: models.user,
  // Everybody but the anonymous account, which the API never shows.
  objects: (state) => [...state.users.values()].filter(({ username }) => username !== 'AnonymousUser'),
  write,
  rules: () => ({
    search: (user) => [user.email, user.name, user.uuid, user.username],
    ordering: ['username'],
    filters: {
      username: equals((user) => user.username),
      email: equals((user) => user.email),
      is_active: equals((user) => user.isActive),
      path_startswith: (user, value) => user.path.startsWith(value),
    },
  }),
  body: (state, current) => z.object(shape(state, current)),
  create: (state, { groups, ...fields }) => {
    const user = addUser(state, fields);
    change(state, user, { groups: groups ?? [] });
    return user;
  },
  change,
  remove: deleteUser,
};

/** Accounts: `core/users/`, with `me/` and `<pk>/set_password/`. */
export function addUsers(api: Hono<Environment>): void {
  api.get('/core/users/me/', (request) => {
    const user = writeSelf(request.get('state'), currentUser(request));
    return request.json({ user: { ...user, system_permissions: [] } });
  });
  api.post('/core/users/:key/set_password/', async (request) => {
    const user = objectOf(request, users);
    const { password } = await validated(z.object({ password: text() }), await readBody(request));
    setPassword(user, password);
    recordEvent(request, { action: 'password_set', app: 'authentik.events.signals', user });
    recordModel(request, 'model_updated', models.user, user);
    return request.body(null, 204);
  });
  addResource(api, users);
}
