import { expect, test } from '@playwright/test';
import type { Examined } from '../../fixtures/doctor/finding.ts';
import { lock } from '../../fixtures/doctor/lock.ts';
import { authentikItself, engomo } from '../../fixtures/doctor/products.ts';
import { LOCK_NAME } from '../../fixtures/ledger/server-lock.ts';
import type { Call } from '../../fixtures/run/outbound.ts';
import { currentRun } from '../../fixtures/run/run.ts';
import { loadSettings } from '../../fixtures/settings/settings.ts';
import { addApiToken, addUser } from '../../lab/authentik/state.ts';
import { authentikWithGuide, guide } from '../authentik/in-process.ts';
import { answer, linesOf } from './lines.ts';

test.describe('a product that answers', () => {
  const live = {
    AUTHENTIK_URL: guide.origins.authentik,
    AUTHENTIK_TOKEN: 'of-the-reader-alone',
    E2E_USER_EMAIL: 'a@example.org',
    E2E_USER_PASSWORD: 'kept to ourselves',
    E2E_HOST_MAP: 'authentik.company=127.0.0.1:9,engomo.company=127.0.0.1:9',
    ENGOMO_URL: guide.origins.engomo,
    ENGOMO_ADMIN: 'admin',
    ENGOMO_ADMIN_PASSWORD: 'kept to ourselves',
  };

  function examined(call: Call, changed: Readonly<Record<string, string>> = {}): Examined {
    const settings = loadSettings({ ...live, ...changed });
    const run = currentRun(loadSettings({}));
    return { settings, run, guide, call, proxy: '', clocks: new Map() };
  }

  const configure = {
    E2E_MODE: 'configure',
    E2E_ALLOW_WRITES_TO: 'authentik.company,engomo.company',
    AUTHENTIK_ADMIN: 'akadmin',
    AUTHENTIK_ADMIN_PASSWORD: 'kept to ourselves',
  };

  for (const { what, gives, says } of [
    {
      what: 'a server in trouble',
      gives: answer(502, '<h1>Bad Gateway</h1>nginx'),
      says: 'answered with status 502: "Bad Gateway nginx"',
    },
    { what: 'a server that starts', gives: answer(503, 'starting'), says: 'answered with status 503' },
    {
      what: 'a gateway before it',
      gives: answer(200, '<p>Sign in to go on</p>'),
      says: 'not authentik’s answered there with status 200, as a gateway or a network with a login of its own does: "Sign in to go on"',
    },
    {
      what: 'a login before it',
      gives: answer(302, '', { location: 'https://gate.example.org/in?rd=1' }),
      says: 'with status 302, as a gateway or a network with a login of its own does: "go to https://gate.example.org/in"',
    },
    {
      what: 'a network that wants a login',
      gives: answer(511, '<p>Accept our terms</p>'),
      says: 'with status 511, as a gateway or a network with a login of its own does: "Accept our terms"',
    },
    {
      what: 'another product',
      gives: answer(404, '{"error":"not found"}'),
      says: 'something else answered there with status 404',
    },
  ]) {
    test(`${what} is distinguished from authentik`, async () => {
      const said = await linesOf(authentikItself(examined(() => Promise.resolve(gives))));
      expect(said, 'one cause').toEqual([expect.stringContaining(says)]);
    });
  }

  test('authentik is reported with its version, issuer and what the token may read; what is missing, by its name', async () => {
    const { call, world } = await authentikWithGuide();
    const { pk } = addUser(world.state, { username: 'reader', name: 'Reader' });
    addApiToken(world.state, { identifier: 'reader', user: pk, key: live.AUTHENTIK_TOKEN });
    const models = [
      'providers_oauth2.view_scopemapping',
      'providers_oauth2.view_oauth2provider',
      'core.view_application',
      'crypto.view_certificatekeypair',
      'core.view_user',
    ];
    const rights = models.map((name) => `authentik_${name}`);
    world.state.rights.set(pk, new Set(rights));
    const start = [
      'version: 2026.2.2; the family 2026.2 is proven',
      `discovery: the issuer is ${guide.issuer}`,
    ];

    expect(await linesOf(authentikItself(examined(call))), 'all of it').toEqual([
      ...start,
      'token: has the five rights to read',
    ]);
    world.state.rights.set(pk, new Set(rights.slice(1)));
    expect((await linesOf(authentikItself(examined(call)))).at(-1), 'one less').toContain(
      'but lacks authentik_providers_oauth2.view_scopemapping',
    );
    world.state.apiTokens.clear();
    expect((await linesOf(authentikItself(examined(call)))).at(-1), 'a token that is none').toContain(
      'answered 403: "Token invalid/expired"',
    );
  });

  test('a path too many behind the address is reported as such, although authentik answers there', async () => {
    const { call } = await authentikWithGuide();
    const astray: Call = (url, request) =>
      call(url.replace('/if/', '/nothing/if/').replace('/api/', '/nothing/api/'), request);
    expect(await linesOf(authentikItself(examined(astray))), 'one cause').toEqual([
      expect.stringContaining('something else answered there with status 404'),
    ]);
  });

  test('an issuer at another address, and a flow that is not there yet, are reported before anything is made', async () => {
    const { call, world } = await authentikWithGuide();
    const behind: Call = async (url, request) => {
      const given = await call(url, request);
      return { ...given, body: given.body.replaceAll(guide.origins.authentik, 'http://sso.internal:9000') };
    };
    expect((await linesOf(authentikItself(examined(behind)))).at(-1), 'the issuer').toContain(
      'discovery says that its issuer is http://sso.internal:9000/application/o/engomo/',
    );
    world.state.flows.delete(guide.provider.authorizationFlow);
    expect((await linesOf(authentikItself(examined(call, configure)))).at(-1), 'the flow').toContain(
      'expected to have the flow default-provider-authorization-implicit-consent of its own',
    );
  });

  test('the lock of another run is reported with who holds it, how old it is, and what to do', async () => {
    const { call, objects, world } = await authentikWithGuide();
    const reader = [...world.state.users.values()].find(({ username }) => username === 'akadmin');
    addApiToken(world.state, { identifier: 'reader', user: reader?.pk ?? 0, key: live.AUTHENTIK_TOKEN });
    expect(await linesOf(lock(examined(call))), 'none').toEqual(['lock: no other run has locked authentik']);

    for (const { minutes, reading, writing } of [
      {
        minutes: 5,
        reading: 'lock: abc, held by eve on ci, process 7 for 5 min; this run only reads',
        writing: 'another run writes to this authentik: lock abc, held by eve on ci, process 7 for 5 min',
      },
      {
        minutes: 500,
        reading: '! lock: a run left its lock on this authentik: lock abc',
        writing: 'a run left its lock on this authentik: lock abc, held by eve on ci, process 7 for 8 h',
      },
    ]) {
      const since = new Date(Date.now() - minutes * 60_000).toISOString();
      const expression = `# lock abc\n# held by eve on ci, process 7\n# since ${since}, for 120 minutes at most\nreturn {}`;
      await objects.addScopeMapping({ name: LOCK_NAME, scopeName: LOCK_NAME, expression });
      expect(await linesOf(lock(examined(call))), 'who only reads').toEqual([
        expect.stringContaining(reading),
      ]);
      const told = await linesOf(lock(examined(call, configure)));
      expect(told, 'who is to write').toEqual([expect.stringContaining(writing)]);
      const unlocked = await linesOf(lock(examined(call, { ...configure, E2E_UNLOCK: 'abc' })));
      expect(unlocked, 'who takes it over').toEqual([expect.stringContaining('E2E_UNLOCK names it')]);
      const { pk } = (await objects.scopeMapping(LOCK_NAME)) ?? { pk: '' };
      await objects.remove({ kind: 'scope mapping', key: pk });
    }
  });

  test('what the lab plays is not looked at', async () => {
    const { ENGOMO_URL: _, ENGOMO_ADMIN: __, ENGOMO_ADMIN_PASSWORD: ___, ...only } = live;
    const settings = loadSettings(only);
    const call = () => Promise.reject(new Error('nobody is asked'));
    expect(await linesOf(engomo({ ...examined(call), settings })), 'engomo').toEqual([
      'played: by the embedded lab, plain face',
    ]);
  });
});
