import { userConditions, usersPageConditions } from '../../guide/conditions/user.ts';
import { about, accountReadBack, test, userReadBack } from '../../fixtures/index.ts';

test(
  'engomo has a user with the e-mail address of an authentik account',
  about('E1', 'E2', 'E3', 'E4', 'E6'),
  async ({
    authentikAdministrator,
    authentikApi,
    composerAdministrator,
    composerReader,
    endUser,
    evidence,
    guide,
  }) => {
    await test.step('authentik, Directory > Users: make the account where it is missing', async () => {
      const before = await authentikApi.account(endUser.email, endUser.username);
      await evidence.configuration('before', accountReadBack(before));
      await authentikAdministrator.ensureAccount(endUser, endUser.password);
    });

    await test.step('composer, Users & Devices > Users: add the user where it is missing', async () => {
      const before = await composerAdministrator.readUser(endUser.email);
      await evidence.configuration('before', userReadBack(before));
      const permissions = { app: true, composer: true };
      const entry = { username: endUser.email, authenticator: guide.method.name, permissions };
      await composerAdministrator.ensureUser(entry);
      await composerAdministrator.showUsers();
      await evidence.picture('Users & Devices', composerAdministrator.page);
      const plusButton = await composerAdministrator.users.addButton.isEnabled();
      await evidence.hold(usersPageConditions(plusButton), 'composer');
    });

    await test.step('read both back', async () => {
      const account = await authentikApi.account(endUser.email, endUser.username);
      const stored = await composerReader.readUser(endUser.email);
      await evidence.picture('User', composerReader.page);
      await evidence.configuration('after', accountReadBack(account));
      await evidence.configuration('after', userReadBack(stored));
      await evidence.hold(
        userConditions(guide, endUser.email, stored, account),
        'composer, new session; authentik API',
      );
    });
  },
);
