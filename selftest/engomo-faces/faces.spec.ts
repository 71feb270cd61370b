import { expect, test } from '@playwright/test';
import { loadSettings } from '../../fixtures/settings/settings.ts';
import { createEngomo, faceNames } from '../../lab/engomo/server.ts';
import { objectFrom } from '../lab/authentik-world.ts';
import { form } from './engomo-world.ts';

const ENGOMO = 'https://engomo.company';

const ADMIN = { username: 'admin', password: 'correct horse' };

const SETTINGS = {
  issuer: 'https://authentik.company/application/o/engomo',
  clientId: 'an id',
  clientSecret: ' a secret ',
  scopes: 'openid email',
};

/** What a person does in the composer, as the requests of a face. */
interface Ways {
  readonly signIn: (email: string) => Promise<Response>;
  readonly logIn: (username: string, password: string) => Promise<Response>;
  readonly createMethod: (name: string, type: string) => Promise<Response>;
  readonly saveMethod: (id: string, name: string) => Promise<Response>;
  readonly addUser: (username: string, authenticator: string, app: boolean) => Promise<Response>;
  readonly deleteUser: (id: string) => Promise<Response>;
}

type Send = (path: string, init: RequestInit) => Promise<Response>;

/** A face made of forms: the addresses differ, and what a box that is ticked sends. */
const forms =
  (at: {
    readonly login: string;
    readonly methods: string;
    readonly users: string;
    readonly add: string;
    readonly remove: string;
    readonly on: string;
  }) =>
  (send: Send): Ways => {
    const post = (path: string, fields: Record<string, string>): Promise<Response> =>
      send(path, form(fields, { origin: ENGOMO }));
    return {
      signIn: (email) => post('/', { email }),
      logIn: (username, password) => post(at.login, { username, password }),
      createMethod: (name, type) => post(`${at.methods}/${at.add}`, { name, type }),
      saveMethod: (id, name) => post(`${at.methods}/${id}`, { name, ...SETTINGS }),
      addUser: (username, authenticator, app) =>
        post(`${at.users}/${at.add}`, {
          username,
          authenticator,
          password: '',
          ...(app ? { app: at.on } : {}),
        }),
      deleteUser: (id) => post(`${at.users}/${id}/${at.remove}`, {}),
    };
  };

/** A face whose script sends JSON. */
const json = (send: Send): Ways => {
  const ask = (method: string, path: string, content: object): Promise<Response> =>
    send(`/api/${path}`, {
      method,
      body: JSON.stringify(content),
      headers: { 'content-type': 'application/json' },
    });
  return {
    signIn: (email) => ask('POST', 'sign-in', { email }),
    logIn: (username, password) => ask('POST', 'password', { username, password }),
    createMethod: (name, type) => ask('POST', 'methods', { name, type }),
    saveMethod: (id, name) => ask('PUT', `methods/${id}`, { name, settings: SETTINGS }),
    addUser: (username, authenticator, app) =>
      ask('POST', 'users', { username, authenticator, permissions: { app, composer: false } }),
    deleteUser: (id) => ask('DELETE', `users/${id}`, {}),
  };
};

const plain = forms({
  login: '/composer/login',
  methods: '/composer/server/authentication',
  users: '/composer/users-devices/users',
  add: 'new',
  remove: 'delete',
  on: 'on',
});

const german = forms({
  login: '/composer/inhalt/anmelden',
  methods: '/composer/inhalt/server/authentifizierung',
  users: '/composer/inhalt/benutzer-geraete/benutzer',
  add: 'neu',
  remove: 'loeschen',
  on: 'an',
});

const ways: Readonly<Record<string, (send: Send) => Ways>> = { plain, german, vaadin: json };

/** An engomo with that face, and a browser without a window. */
async function served(face: string) {
  const said: string[] = [];
  const { engomo, fetch } = await createEngomo(
    face,
    { origin: ENGOMO, admin: ADMIN, fetch: () => Promise.reject(new Error('there is no provider')) },
    (sentence) => said.push(sentence),
  );
  let cookie = '';
  const send: Send = async (path, init) => {
    const headers = new Headers(init.headers);
    if (cookie !== '') headers.set('cookie', cookie);
    const answer = await fetch(new Request(`${ENGOMO}${path}`, { ...init, headers }));
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    return answer;
  };
  const make = ways[face];
  if (make === undefined) throw new Error(`nobody has said how ${face} is spoken to`);
  return { directory: engomo.directory, said, send, ...make(send) };
}

for (const face of faceNames) {
  test(`${face}: what is done comes to the same in the core`, async () => {
    const { directory, send, signIn, logIn, createMethod, saveMethod, addUser, deleteUser } =
      await served(face);
    const before = directory.users.length;

    for (const path of ['/', '/composer']) {
      const page = await send(path, {});
      expect(page.status, `${path} is there`).toBe(200);
      expect(page.headers.get('content-type'), `${path} is a page`).toContain('text/html');
      expect(page.headers.get('content-security-policy'), `${path} is guarded`).toContain(
        "default-src 'self'",
      );
    }
    expect(await (await signIn('nobody@engomo.company')).text(), 'the unknown are turned away').toContain(
      'nobody@engomo.company',
    );

    await createMethod('authentik', 'OpenID Connect');
    expect(directory.methods, 'nobody is logged in, nothing is made').toHaveLength(0);
    await logIn(ADMIN.username, 'wrong');
    await createMethod('authentik', 'OpenID Connect');
    expect(directory.methods, 'a wrong password opens nothing').toHaveLength(0);

    await logIn(ADMIN.username, ADMIN.password);
    await createMethod('', 'OpenID Connect');
    await createMethod('authentik', 'no type of ours');
    expect(directory.methods, 'a method needs a name and a type').toHaveLength(0);
    await createMethod('authentik', 'OpenID Connect');
    await createMethod('authentik', 'LDAP');
    const id = directory.methods[0]?.id ?? '';
    await saveMethod(id, 'authentik');
    expect(directory.methods, 'one method, as it was typed').toEqual([
      { id, name: 'authentik', type: 'OpenID Connect', settings: SETTINGS },
    ]);

    await addUser('alice@engomo.company', id, true);
    await addUser('alice@engomo.company', id, false);
    await addUser('bob@engomo.company', 'engomo', true);
    expect(directory.users.length - before, 'no name twice, no password left out').toBe(1);
    const alice = directory.userNamed('alice@engomo.company');
    expect(alice, 'the user, as it was typed').toEqual({
      id: alice?.id,
      username: 'alice@engomo.company',
      authenticator: id,
      permissions: { app: true, composer: false },
      passwordHash: null,
      administrator: false,
    });

    await deleteUser(alice?.id ?? '');
    expect(directory.userNamed('alice@engomo.company'), 'the user is gone').toBeUndefined();
    const administrator = directory.userNamed(ADMIN.username)?.id ?? '';
    await deleteUser(administrator);
    expect(directory.user(administrator), 'the administrator stays').toBeDefined();
  });

  test(`${face}: who is no administrator changes nothing`, async () => {
    const { directory, logIn, createMethod } = await served(face);
    const permissions = { app: false, composer: true };
    const password = 'battery staple';
    await directory.saveUser(undefined, {
      username: 'carol',
      authenticator: 'engomo',
      permissions,
      password,
    });

    await logIn('carol', password);
    await createMethod('authentik', 'OpenID Connect');
    expect(directory.methods, 'nothing is made').toHaveLength(0);
    await logIn(ADMIN.username, ADMIN.password);
    await createMethod('authentik', 'OpenID Connect');
    expect(directory.methods, 'the administrator makes it').toHaveLength(1);
  });
}

test('the vaadin face has five thousand users of different names, found by them', async () => {
  const { directory, logIn, send } = await served('vaadin');
  await logIn(ADMIN.username, ADMIN.password);
  const found = objectFrom(await (await send('/api/users?filter=ada.adler&limit=5', {})).json());

  expect(
    new Set(directory.users.map(({ username }) => username)).size,
    'five thousand and the administrator',
  ).toBe(5001);
  expect(found, 'the filter finds eight Ada Adlers, and shows five of them').toMatchObject({ total: 8 });
  expect(found['users'], 'a page of them').toHaveLength(5);
});

test('faces without a toolkit install nothing', async () => {
  for (const face of ['plain', 'german']) {
    const { said } = await served(face);
    expect(said, `${face} has nothing to say`).toEqual([]);
  }
});

test('the suite’s setting knows every face', () => {
  for (const face of faceNames) {
    expect(loadSettings({ LAB_ENGOMO: face }).lab.engomo, `${face} can be set`).toBe(face);
    expect(Object.keys(ways), `${face} is tested`).toContain(face);
  }
  expect(() => loadSettings({ LAB_ENGOMO: 'none' }), 'the others are reported').toThrow(faceNames.join(', '));
});
