import { guidePermissions as permissions } from '../../guide/values.ts';
import { about, expect, test } from '../../fixtures/index.ts';

test(
  'carrying the guide out a second time changes nothing',
  about('A1', 'B1', 'C1', 'D4', 'E2'),
  async ({
    authentikAdministrator,
    authentikApi,
    composerAdministrator,
    guide,
    readEndUser,
    readProvider,
  }) => {
    const [provider, endUser] = [await readProvider(), await readEndUser()];
    test.skip(
      provider === undefined || endUser === undefined,
      'there is no provider: nothing was carried out',
    );
    if (provider === undefined || endUser === undefined) return;
    const before = await authentikApi.changes();
    const administrator = authentikAdministrator.withoutWriting();
    const { clientId, clientSecret } = provider;
    const method = { ...guide.method, clientId, clientSecret };
    const user = { username: endUser.email, authenticator: guide.method.name, permissions };
    const results = [
      await administrator.ensureScopeMapping(),
      await administrator.ensureProvider(),
      await administrator.ensureApplication(),
      await administrator.ensureAccount(endUser),
      await composerAdministrator.ensureMethod(method, false),
      await composerAdministrator.ensureUser(user, false),
    ];
    test.skip(
      results.includes('missing'),
      'not everything is there: the guide was not carried out as a whole',
    );

    expect(results, 'every object is left alone').toEqual(results.map(() => 'left alone'));
    expect(await authentikApi.changes(), 'authentik’s event log has no new change').toEqual(before);
  },
);
