import { guidePermissions as permissions } from '../../guide/values.ts';
import { about, expect, test } from '../../fixtures/index.ts';

test(
  'carrying the guide out a second time changes nothing',
  about('A1', 'B1', 'C1', 'D4', 'E2'),
  async ({
    authentikAdministrator,
    authentikApi,
    composerAdministrator,
    configuredProvider,
    endUser,
    guide,
  }) => {
    const before = await authentikApi.changes();
    const { clientId, clientSecret } = configuredProvider;
    const method = { ...guide.method, clientId, clientSecret };
    const user = { username: endUser.email, authenticator: guide.method.name, permissions };
    const results = [
      await authentikAdministrator.ensureScopeMapping(),
      await authentikAdministrator.ensureProvider(),
      await authentikAdministrator.ensureApplication(),
      await authentikAdministrator.ensureAccount(endUser, endUser.password),
      await composerAdministrator.ensureMethod(method),
      await composerAdministrator.ensureUser(user),
    ];

    expect(results, 'every object is left alone').toEqual(results.map(() => 'left alone'));
    expect(await authentikApi.changes(), 'authentik’s event log has no new change').toEqual(before);
  },
);
