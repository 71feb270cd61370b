import { asExpected, equal, judged, NOTHING, quoted, type Condition } from '../condition.ts';
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
    asExpected('E2', 'a plus button in the section Users adds a user', plusButton, 'a plus button', NOTHING),
  ];
}

/** Clause E4: authentik lets several accounts have one e-mail address, and each of them would be the same user of engomo. */
export function oneAccountCondition(accounts: readonly StoredAccount[]): Condition {
  const names = accounts.map(({ username }) => quoted(username)).join(', ');
  return {
    ...judged(
      'E4',
      'the e-mail address belongs to one account of authentik alone',
      accounts.length === 1,
      '1 account',
      `${accounts.length} accounts: ${names}`,
    ),
    where: 'authentik > Directory > Users > Email',
  };
}

/**
 * Clauses E2 to E4 and E6, read from the composer in a session of its own.
 *
 * @param sharing accounts of authentik with that e-mail address.
 */
export function userConditions(
  guide: GuideValues,
  email: string,
  stored: StoredUser | undefined,
  account: StoredAccount | undefined,
  sharing: readonly StoredAccount[],
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
  const active = sharing.filter(({ isActive }) => isActive);
  const conditions = [
    exists,
    equal('E3', 'the authenticator is the method of the guide', guide.method.name, stored.authenticator),
    address,
    ...(active.length > 1 ? [oneAccountCondition(active)] : []),
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
