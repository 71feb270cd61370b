import type { Group, User } from '../model.ts';
import type { State } from '../state.ts';
import { timestamp, type Json } from './json.ts';

/** The groups of an account, by name. */
export const groupsOf = (state: State, user: User): Group[] =>
  [...state.groups.values()]
    .filter((group) => group.members.has(user.pk))
    .sort((left, right) => left.name.localeCompare(right.name, 'en'));

/** The accounts of a group. */
export const membersOf = (state: State, group: Group): User[] =>
  [...state.users.values()].filter((user) => group.members.has(user.pk));

/** A group as other objects carry it; up to 2025.10 with its one parent, of which there is none here. */
export const partialGroup = ({ capabilities }: State, group: Group): Json => ({
  pk: group.pk,
  num_pk: group.numPk,
  name: group.name,
  is_superuser: group.isSuperuser,
  ...(!capabilities.accountRoles && { parent: null, parent_name: null }),
  attributes: group.attributes,
});

/** An account as other objects carry it. */
export const partialUser = (user: User): Json => ({
  pk: user.pk,
  username: user.username,
  name: user.name,
  is_active: user.isActive,
  last_login: user.lastLogin && timestamp(user.lastLogin),
  email: user.email,
  attributes: user.attributes,
  uid: user.uid,
});
