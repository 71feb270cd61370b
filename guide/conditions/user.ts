import { equal, judged, NOTHING, quoted, type Condition } from '../condition.ts';
import type { StoredAccount, StoredUser } from '../stored.ts';
import type { GuideValues } from '../values.ts';

/**
 * Clauses E1 and E2, for an administrator who opened Users & Devices in the composer.
 *
 * @param plusButton whether the plus button of the section Users is there and can be clicked.
 */
export function usersPageConditions(plusButton: boolean): Condition[] {
  const there = 'Users & Devices, opened by an administrator';
  return [
    judged('E1', 'Users & Devices can be reached', true, there, there),
    judged(
      'E2',
      'a plus button in the section Users adds a user',
      plusButton,
      'a plus button',
      plusButton ? 'a plus button' : NOTHING,
    ),
  ];
}

/** Clauses E2 to E4 and E6, read from the composer in another session. */
export function userConditions(
  guide: GuideValues,
  email: string,
  stored: StoredUser | undefined,
  account: StoredAccount | undefined,
): Condition[] {
  const exists = judged(
    'E2',
    'engomo has the user',
    stored !== undefined,
    `a user ${quoted(email)}`,
    stored === undefined ? NOTHING : `a user ${quoted(stored.username)}`,
  );
  const address = judged(
    'E4',
    'the username in engomo is the e-mail address the account has in authentik',
    account?.email === email && (stored === undefined || stored.username === email),
    email,
    account === undefined
      ? `authentik has no account with the e-mail address ${quoted(email)}`
      : account.email === ''
        ? `authentik user ${quoted(account.username)} has no e-mail address`
        : account.email !== email
          ? account.email
          : (stored?.username ?? NOTHING),
  );
  if (stored === undefined) return [exists];
  const conditions = [
    exists,
    equal(
      'E3',
      'the authenticator is the method of the guide',
      guide.method.name,
      stored.authenticator || NOTHING,
    ),
    address,
  ];
  if (guide.edition === '2024') {
    conditions.push(
      judged(
        'E6',
        'the user is granted app and composer',
        stored.permissions.app && stored.permissions.composer,
        'app and composer',
        [stored.permissions.app ? 'app' : '', stored.permissions.composer ? 'composer' : '']
          .filter((permission) => permission !== '')
          .join(' and ') || 'no permission',
      ),
    );
  }
  return conditions;
}
