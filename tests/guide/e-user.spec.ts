import { userConditions, usersPageConditions } from '../../guide/conditions/user.ts';
import { guidePermissions as permissions } from '../../guide/values.ts';
import { about, accountDescription, test, userDescription as description } from '../../fixtures/index.ts';

test(
  'engomo has a user with the e-mail address of an authentik account',
  about('E1', 'E2', 'E3', 'E4', 'E6'),
  async ({
    authentikAdministrator,
    authentikApi,
    chapter,
    composerAdministrator,
    composerReader,
    endUser,
    evidence,
    guide,
  }) => {
    const { email, username } = endUser;
    const account = { description: accountDescription, read: () => authentikApi.account(email, username) };
    await chapter.ensure(account, () => authentikAdministrator.ensureAccount(endUser));

    const { page, users } = composerAdministrator;
    const entry = { username: email, authenticator: guide.method.name, permissions };
    await chapter.ensure(
      { description, read: () => composerAdministrator.readUser(email) },
      () => composerAdministrator.ensureUser(entry),
      { title: 'Users & Devices', page, show: () => composerAdministrator.show('users') },
    );
    await evidence.hold(usersPageConditions(await users.addButton.isEnabled()), 'composer');

    const read = () => composerReader.readUser(email);
    const user = await chapter.readBack({ description, read }, { title: 'User', page: composerReader.page });
    const sharing = await authentikApi.accountsWith(email);
    const conditions = userConditions(guide, email, user, await chapter.readBack(account), sharing);
    await evidence.hold(conditions, 'composer, new session; authentik API');
  },
);
