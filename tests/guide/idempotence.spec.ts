import { guidePermissions as permissions } from '../../guide/values.ts';
import { about, expect, test, unreadLog } from '../../fixtures/index.ts';

test(
  'carrying the guide out a second time changes nothing',
  about('A1', 'B1', 'C1', 'D4', 'E2'),
  async ({
    authentikAdministrator,
    authentikApi,
    carriedOut,
    composerAdministrator,
    evidence,
    guide,
    run,
  }) => {
    const { clientId, clientSecret } = carriedOut.provider;
    const { endUser } = carriedOut;
    const method = { ...guide.method, clientId, clientSecret };
    const user = { username: endUser.email, authenticator: guide.method.name, permissions };
    const changes = () => authentikApi.changesBy(run.authentikAdmin?.username ?? null);
    const before = await changes();
    await evidence.remarkIfAny(unreadLog(before));
    // What is missing was not carried out in this run, and is not made here.
    const administrator = authentikAdministrator.withoutWriting();
    const composer = composerAdministrator.withoutWriting();
    const results = [
      await administrator.ensureScopeMapping(),
      await administrator.ensureProvider(),
      await administrator.ensureApplication(),
      await administrator.ensureAccount(endUser),
      await composer.ensureMethod(method),
      await composer.ensureUser(user),
    ];
    test.skip(
      results.includes('missing'),
      'not everything is there: the guide was not carried out as a whole',
    );

    expect(results, 'every object is left alone').toEqual(results.map(() => 'left alone'));
    const made = (await changes())?.filter((change) => before?.includes(change) !== true) ?? [];
    expect(made, 'authentik’s event log has no new change by the administrator').toEqual([]);
  },
);
