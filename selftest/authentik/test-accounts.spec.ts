import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { AuthentikApi } from '../../fixtures/authentik/authentik-api.ts';
import { removeMade } from '../../fixtures/authentik/removal.ts';
import { Ledger } from '../../fixtures/ledger/ledger.ts';
import { LedgerFile } from '../../fixtures/ledger/ledger-file.ts';
import { refusedUser } from '../../fixtures/login/refused-user.ts';
import { ownPassword, ownPerson, refuseSomebodyElse } from '../../fixtures/people/own-people.ts';
import { EnrolledApps } from '../../fixtures/second-factors/enrolled-app.ts';
import { newSeed } from '../../fixtures/settings/totp-seed.ts';
import type { Condition } from '../../guide/condition.ts';
import { oneAccountCondition, userConditions } from '../../guide/conditions/user.ts';
import { EnvironmentFailure } from '../../guide/environment-failure.ts';
import { mailDomainOf } from '../../guide/address.ts';
import { Secret } from '../../guide/secret.ts';
import { FlowStopped } from '../../pages/authentik/login/login-flow.ts';
import { addUser, mayUse } from '../../lab/authentik/state.ts';
import { authentikWithGuide, guide, providerOf } from './in-process.ts';

/** What a refused login is explained with, as text. */
const said = (found: Condition | EnvironmentFailure): string =>
  found instanceof EnvironmentFailure ? found.message : found.observed;

const ENGOMO = 'https://engomo.company';
const person = { ...ownPerson('', ENGOMO), password: new Secret('only-for-this-test') };

for (const [origin, domain] of [
  ['https://engomo.company', 'engomo.company'],
  ['https://engomo.company:8443/prefix', 'engomo.company'],
  ['https://xn--mnchen-3ya.example', 'xn--mnchen-3ya.example'],
  ['http://127.0.0.1:8080', 'engomo.example'],
  ['https://[::1]:8443', 'engomo.example'],
  ['http://localhost:3000', 'engomo.example'],
  ['https://engomo', 'engomo.example'],
  ['https://engomo_test.company', 'engomo.example'],
] as const) {
  test(`people of ${origin} have addresses at ${domain}, which authentik takes`, async () => {
    expect(mailDomainOf(origin), 'the domain').toBe(domain);
    const { objects } = await authentikWithGuide();
    await expect(
      objects.addAccount({ ...person, email: ownPerson('', origin).email }),
      'authentik makes the account',
    ).resolves.not.toBe('');
  });
}

test('mode remove forgets the app of an account it deletes', async ({}, testInfo) => {
  const { objects } = await authentikWithGuide();
  const folder = testInfo.outputDir;
  const options = { folder, lasting: folder, server: ENGOMO, redact: () => undefined, maySetUp: true };
  const apps = new EnrolledApps(options);
  const file = new LedgerFile(join(folder, 'ledger'), ENGOMO);
  const ledger = new Ledger({ file, run: 'run', hold: () => Promise.resolve() });
  const { name } = person;
  const find = (): Promise<undefined> => Promise.resolve(undefined);
  await ledger.ensure({ kind: 'account', name, find, make: () => objects.addAccount(person) });
  apps.of(person).setUp?.(new Secret(newSeed()));
  expect(apps.of(person).hasAnother, 'kept before').toBe(true);
  expect((await removeMade(objects, ledger, apps)).left, 'nothing is left').toEqual([]);
  expect(apps.of(person).hasAnother, 'forgotten after').toBe(false);
});

test('an account that is denied an application keeps nobody else out of it', async () => {
  const { objects, world } = await authentikWithGuide();
  await objects.addAccount(person);
  await objects.deny(person, guide.application.slug);
  const { application, state } = world;
  const denied = [...state.users.values()].filter((user) => !mayUse(state, application, user));
  expect(state.users.size, 'there are others').toBeGreaterThan(1);
  expect(denied.map(({ username }) => username)).toEqual([person.username]);
});

test('an account authentik refuses to make is reported in its own words', async () => {
  const { objects } = await authentikWithGuide();
  const refused = objects.addAccount({ ...person, email: 'engomo-e2e@127.0.0.1' });
  await expect(refused, 'nothing of the guide').rejects.toThrow(EnvironmentFailure);
  await expect(refused, 'in its own words').rejects.toThrow(
    'the account "engomo-e2e" with the address engomo-e2e@127.0.0.1, but refused: email: Enter a valid email address.',
  );
});

test('the password of an own account is the same for every administrator, and another for every account', async () => {
  const { requestsAs, world } = await authentikWithGuide();
  const admins = [...world.state.groups.values()].find(({ isSuperuser }) => isSuperuser);
  admins?.members.add(addUser(world.state, { username: 'second', name: 'Second' }).pk);
  const passwords = await Promise.all(
    ['akadmin', 'second'].map(async (administrator) => {
      const provider = await providerOf(new AuthentikApi(requestsAs(administrator)));
      return [ownPassword(provider, 'engomo-e2e'), ownPassword(provider, 'engomo-e2e-stranger-0')] as const;
    }),
  );
  const [first, second] = passwords.map((each) => each.map((password) => password.reveal()));
  expect(second, 'the second administrator').toEqual(first);
  expect(new Set(first).size, 'an account each').toBe(2);
  // Neither the address nor its spelling is part of it.
  expect(ownPerson('', 'https://ENGOMO.company:443').username, 'another spelling').toBe(person.username);
});

test('a client secret that could be guessed gives no password', async () => {
  const { api } = await authentikWithGuide({ provider: { clientSecret: 'short' } });
  const provider = await providerOf(api);
  expect(() => ownPassword(provider, 'engomo-e2e'), 'nothing of the guide').toThrow(EnvironmentFailure);
});

test('an address is found however it is spelt: a login takes it in any case', async () => {
  const { api, world } = await authentikWithGuide();
  addUser(world.state, { username: 'carol', name: 'Carol', email: 'Carol@Engomo.Company' });

  expect(await api.accountsWith('carol@engomo.company'), 'in capitals').toMatchObject([
    { username: 'carol' },
  ]);
  expect(await api.accountsWith('arol@engomo.company'), 'a part of it').toEqual([]);
  addUser(world.state, { username: 'carol2', name: 'Carol', email: 'carol@engomo.company' });
  expect(await api.accountsWith('carol@engomo.company'), 'the same spelling first').toMatchObject([
    { username: 'carol2' },
    { username: 'carol' },
  ]);
});

test('an account the lab is given with a password counts as one with a password', async () => {
  const { api } = await authentikWithGuide();
  expect(await api.account('alice@engomo.company', ''), 'alice').toMatchObject({ passwordSet: true });
});

test('an account of somebody else under a made-up name is not used', async () => {
  const { api, objects, world } = await authentikWithGuide();
  addUser(world.state, { username: 'x', name: 'Xenia', email: person.email });
  const existing = await api.account(person.email, person.username);
  expect(() => {
    refuseSomebodyElse(existing, person);
  }, 'somebody has the address').toThrow(
    'has "x", named "Xenia", with the address engomo-e2e@engomo.company',
  );
  await objects.addAccount({ ...person, email: 'other@engomo.company' });
  const own = await api.account('other@engomo.company', person.username);
  expect(() => {
    refuseSomebodyElse(own, person);
  }, 'the suite’s own').not.toThrow();
});

test.describe('a login that is refused is explained by the account', () => {
  const stopped = new FlowStopped('ak-stage-password', 'Invalid password', 'refused');

  /** What is found wrong with alice, after a change. */
  async function found(change: (alice: { isActive: boolean; email: string }) => unknown, username = 'alice') {
    const { api, world } = await authentikWithGuide();
    change(world.user);
    return refusedUser(stopped, username, (name) => api.accountsNamed(name));
  }

  test('inactive', async () => {
    const wrong = await found((alice) => (alice.isActive = false));
    expect(wrong, 'nothing of the guide').toBeInstanceOf(EnvironmentFailure);
    expect(said(wrong), 'what and where').toMatch(
      /it is inactive .*\n.*Directory > Users > alice > Activate/,
    );
  });

  test('not there', async () => {
    const wrong = await found(() => undefined, 'nobody');
    expect(said(wrong), 'what and where').toContain(
      'an active account "nobody" with a password, but has none',
    );
  });

  test('never given a password', async () => {
    const { api, world } = await authentikWithGuide();
    addUser(world.state, { username: 'engomo-e2e', name: 'new' });
    const wrong = await refusedUser(stopped, 'engomo-e2e', (name) => api.accountsNamed(name));
    expect(said(wrong), 'what and where').toContain('it was never given a password');
  });

  test('one of several with the address', async () => {
    const { api, world } = await authentikWithGuide();
    addUser(world.state, { username: 'alice2', name: 'Alice', email: world.user.email });
    const wrong = await refusedUser(stopped, world.user.email, (name) => api.accountsNamed(name));
    expect(wrong, 'clause E4').toMatchObject({
      clause: 'E4',
      holds: false,
      observed: '2 accounts: "alice", "alice2"',
      where: 'authentik > Directory > Users > Email',
    });
  });

  test('fine but for the password', async () => {
    const { api } = await authentikWithGuide();
    const wrong = await refusedUser(stopped, 'alice', (name) => api.accountsNamed(name));
    expect(said(wrong), 'the password').toMatch(
      /to take the password of "alice".*\n.*correct E2E_USER_PASSWORD/,
    );
  });

  test('which may not be looked up: what the login says is all that is known', async () => {
    const { requestsAs } = await authentikWithGuide();
    const lookUp = (name: string) => new AuthentikApi(requestsAs('alice')).accountsNamed(name);
    expect(said(await refusedUser(stopped, 'alice', lookUp)), 'the login').toContain('"Invalid password"');
  });
});

test('an address of several accounts breaks E4 in chapter E, one of an inactive account does not', async () => {
  const { api, world } = await authentikWithGuide();
  const second = addUser(world.state, { username: 'alice2', name: 'Alice', email: world.user.email });
  const { email } = world.user;
  const user = { username: email, authenticator: 'authentik', permissions: { app: true, composer: true } };
  const broken = async () =>
    userConditions(guide, email, user, await api.account(email, ''), await api.accountsWith(email)).filter(
      ({ holds }) => !holds,
    );
  expect(await broken(), 'two accounts').toEqual([oneAccountCondition(await api.accountsWith(email))]);
  second.isActive = false;
  expect(await broken(), 'one of them inactive').toEqual([]);
});
