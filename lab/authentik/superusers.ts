import type { User } from './model.ts';
import type { State } from './state.ts';

/** Whether an account is an administrator: by a group with `is_superuser`. */
export const isSuperuser = (state: State, user: User): boolean =>
  [...state.groups.values()].some((group) => group.isSuperuser && group.members.has(user.pk));
