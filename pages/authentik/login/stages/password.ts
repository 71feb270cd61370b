import type { Locator } from '@playwright/test';
import { typeSecret } from '../../../type-secret.ts';
import { AnotherUser } from '../flow-errors.ts';
import { submitOf, type FlowCredentials, type LoginStage, type StageVisit } from '../stage.ts';

/** The field for the password. */
export const passwordIn = (root: Locator): Locator => root.locator('input[name="password"]');

/** The field for password managers, which names whose password is asked for. */
export const pendingUserIn = (root: Locator): Locator => root.locator('input[name="username"]');

const namesOf = ({ email, username }: FlowCredentials): readonly (string | undefined)[] =>
  [username, email].map((name) => name?.toLowerCase());

/**
 * Whose password is asked for: the executor says it, and the page has it in a field for password managers (all releases).
 * Empty where neither is there.
 */
async function askedFor({ challenge, root }: StageVisit): Promise<string> {
  const field = pendingUserIn(root);
  const onPage = (await field.count()) === 0 ? '' : await field.inputValue();
  return challenge?.pending_user ?? onPage;
}

/** The password; where a client named its user, nothing was asked before (`login_hint`, authentik 2026.2 and later). */
export const password: LoginStage = {
  tag: 'ak-stage-password',
  answer: async (visit) => {
    const { credentials, isFirst, root, send } = visit;
    const asked = isFirst ? await askedFor(visit) : '';
    if (asked !== '' && !namesOf(credentials).includes(asked.toLowerCase())) {
      throw new AnotherUser(asked, credentials.username);
    }
    await typeSecret(passwordIn(root), credentials.password);
    await send(() => submitOf(root).click());
  },
};
