import { about, expect, test } from '../../fixtures/index.ts';

test(
  'carrying the guide out a second time changes nothing',
  about('A1', 'B1', 'C1', 'D4', 'E2'),
  async ({
    authentikAdministrator,
    authentikApi,
    composerAdministrator,
    endUser,
    guide,
    provider,
  }) => {
    const before = await authentikApi.changes();

    await test.step('ensure every object of authentik again', async () => {
      const results = [
        await authentikAdministrator.ensureScopeMapping(),
        await authentikAdministrator.ensureProvider(),
        await authentikAdministrator.ensureApplication(),
        await authentikAdministrator.ensureAccount(endUser, endUser.password),
      ];
      expect(results, 'every object of authentik is left alone').toEqual(results.map(() => 'left alone'));
    });

    await test.step('ensure method and user of engomo again', async () => {
      const { clientId, clientSecret } = provider;
      const method = await composerAdministrator.ensureMethod({ ...guide.method, clientId, clientSecret });
      const permissions = { app: true, composer: true };
      const user = await composerAdministrator.ensureUser({
        username: endUser.email,
        authenticator: guide.method.name,
        permissions,
      });
      expect([method, user], 'method and user of engomo are left alone').toEqual([
        'left alone',
        'left alone',
      ]);
    });

    expect(await authentikApi.changes(), 'authentik’s event log tells of no change').toEqual(before);
  },
);
