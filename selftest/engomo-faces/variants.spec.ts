import { expect, test } from '@playwright/test';
import { authorizationCodeGrant } from 'openid-client';
import { loadSettings } from '../../fixtures/settings/settings.ts';
import { relyingPartyOptions, variantNames } from '../../lab/engomo/core/engomo.ts';
import { APP, authorizationRequest, Browser, ISSUER, objectFrom } from '../lab/authentik-world.ts';
import { engomoWorld, webLogin, type EngomoWorld } from './engomo-world.ts';

const tokenCall = ({ calls }: EngomoWorld) =>
  calls.find(({ path }) => path === '/application/o/token/') ?? {
    authorization: null,
    form: new URLSearchParams(),
  };

/** Everything but the one variant whose exact comparison the guide's issuer does not pass. */
const legal = variantNames.filter((name) => name !== 'issuer-exact');

for (const variant of ['nothing in particular', ...legal]) {
  test(`${variant}: the user of the guide gets to the composer`, async () => {
    const world = await engomoWorld(legal.filter((name) => name === variant));
    const { asked, answeredBy, endsAt } = await webLogin(world);
    const { authorization, form } = tokenCall(world);

    expect(endsAt, 'the browser ends on the composer').toBe('/composer');
    expect(asked.has('code_challenge'), 'PKCE').toBe(variant !== 'no-pkce');
    expect(form.has('code_verifier'), 'PKCE at the token endpoint').toBe(variant !== 'no-pkce');
    expect(asked.has('nonce'), 'nonce').toBe(variant !== 'no-nonce');
    expect(asked.get('login_hint'), 'login_hint').toBe(
      variant === 'login-hint' ? world.authentik.user.email : null,
    );
    expect(asked.get('response_mode'), 'response mode').toBe(
      variant.startsWith('form-post') ? 'form_post' : null,
    );
    expect(answeredBy, 'way of the answer').toBe(variant.startsWith('form-post') ? 'POST' : 'GET');
    expect(authorization?.startsWith('Basic ') ?? false, 'secret in the header').toBe(
      variant === 'secret-basic',
    );
    expect(form.has('client_secret'), 'secret in the body').toBe(
      !['secret-basic', 'no-secret'].includes(variant),
    );
    expect(
      world.calls.some(({ path }) => path === '/application/o/userinfo/'),
      'userinfo is asked',
    ).toBe(variant === 'userinfo');
  });
}

test('all that fits together works together', async () => {
  const variants = [
    'no-pkce',
    'no-nonce',
    'login-hint',
    'form-post',
    'no-secret',
    'issuer-completed',
    'userinfo',
    'any-case',
  ];
  const { endsAt } = await webLogin(await engomoWorld(variants));

  expect(endsAt, 'the browser ends on the composer').toBe('/composer');
});

test('as Authelia’s page documents it: a confidential client, its secret in the body, the answer as a form', async () => {
  const world = await engomoWorld(['no-pkce', 'form-post'], { clientType: 'confidential' });
  const { answeredBy, asked, endsAt } = await webLogin(world);

  expect(asked.has('code_challenge'), 'PKCE is not asked for').toBe(false);
  expect(answeredBy, 'way of the answer').toBe('POST');
  expect(tokenCall(world).form.get('client_secret'), 'the secret').toBe(
    world.authentik.provider.clientSecret,
  );
  expect(endsAt, 'the browser ends on the composer').toBe('/composer');
  world.authentik.provider.clientSecret = 'another one';
  expect((await webLogin(world)).endsAt, 'with another secret it does not').not.toBe('/composer');
});

test('the session cookie says what the answer as a form needs', async () => {
  const attribute = async (variants: string[]) => {
    const { cookie } = await webLogin(await engomoWorld(variants));
    return /samesite=(\w+)/i.exec(cookie)?.[1] ?? 'none given';
  };

  expect(await attribute([]), 'an answer in the query').toBe('Lax');
  expect(await attribute(['form-post']), 'a form from another site').toBe('None');
  expect(await attribute(['form-post-lax']), 'left to the browser').toBe('none given');
});

test.describe('the issuer, typed with and without its final slash', () => {
  const typed = { with: ISSUER, without: ISSUER.replace(/\/$/, '') };

  for (const variant of ['issuer-compared', 'issuer-completed']) {
    test(`${variant}: both lead to the composer`, async () => {
      const world = await engomoWorld([variant]);
      for (const issuer of [typed.with, typed.without]) {
        world.typeIssuer(issuer);
        expect((await webLogin(world)).endsAt, issuer).toBe('/composer');
      }
    });
  }

  test('completed: the composer shows it with the slash', async () => {
    const { server } = await engomoWorld(['issuer-completed']);
    const settings = server.engomo.directory.methods[0]?.settings;

    expect(settings, 'the slash was added').toMatchObject({ issuer: typed.with });
  });

  test('compared: what differs in more than the final slash is refused', async () => {
    const world = await engomoWorld(['issuer-compared']);
    world.typeIssuer(`${typed.without}//`);

    await expect(webLogin(world), 'engomo says how the provider calls itself').rejects.toThrow(ISSUER);
  });

  test('exactly: the guide’s spelling is refused, authentik’s own is taken', async () => {
    const world = await engomoWorld(['issuer-exact']);

    await expect(webLogin(world), 'engomo says how the provider calls itself').rejects.toThrow(
      `it calls itself ${ISSUER}`,
    );
    world.typeIssuer(typed.with);
    expect((await webLogin(world)).endsAt, 'with the slash').toBe('/composer');
  });
});

test('an e-mail address in capitals is another one, unless engomo does not care', async () => {
  const strict = await engomoWorld([]);
  const lenient = await engomoWorld(['any-case']);
  const email = strict.authentik.user.email.toUpperCase();

  await expect(webLogin(strict, email), 'it is unknown').rejects.toThrow('There is no user');
  expect((await webLogin(lenient, email)).endsAt, 'it is the same').toBe('/composer');
});

test.describe('the app', () => {
  const bring = async (world: EngomoWorld, content: object) => {
    const answer = await world.ask('/app/session', { method: 'POST', body: JSON.stringify(content) });
    return { status: answer.status, ...objectFrom(await answer.json()) };
  };
  const start = async ({ ask, authentik }: EngomoWorld) =>
    objectFrom(await (await ask(`/app/sign-in?email=${authentik.user.email}`)).json());

  test('redeems its code by itself and shows its id_token', async () => {
    const world = await engomoWorld([]);
    const { authentik } = world;
    expect(await start(world), 'it is reported how').toMatchObject({
      redeems: 'app',
      issuer: ISSUER,
      redirectUri: APP,
    });
    const configuration = await authentik.discover();
    const asked = await authorizationRequest(configuration, APP);
    const callback = await new Browser(authentik.server).authorize(
      asked.address,
      authentik.user,
      authentik.password,
    );
    const tokens = await authorizationCodeGrant(configuration, callback, {
      pkceCodeVerifier: asked.verifier,
      expectedState: asked.state,
      expectedNonce: asked.nonce,
    });
    const idToken = tokens.id_token ?? '';

    expect(await bring(world, { idToken }), 'it is let in').toEqual({
      status: 200,
      username: authentik.user.email,
    });
    const [head, , signature] = idToken.split('.');
    const claims = {
      iss: ISSUER,
      aud: authentik.provider.clientId,
      preferred_username: authentik.user.email,
    };
    const forged = `${head}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature}`;
    expect((await bring(world, { idToken: forged })).status, 'a forged token is refused').toBe(403);
  });

  test('has its server redeem the code, once', async () => {
    const world = await engomoWorld(['app-through-server', 'form-post']);
    const { authentik } = world;
    const { redeems, authorizationUrl } = await start(world);
    const address = new URL(String(authorizationUrl));
    const callback = await new Browser(authentik.server).authorize(
      address,
      authentik.user,
      authentik.password,
    );

    expect(redeems, 'the server does it').toBe('server');
    expect(callback.href, 'the app is called back by its address').toMatch(
      /^com\.engomo\.engomo:\/\/callback\/\?code=/,
    );
    const let_in = { status: 200, username: authentik.user.email };
    expect(await bring(world, { callback: callback.href }), 'it is let in').toEqual(let_in);
    expect((await bring(world, { callback: callback.href })).status, 'the code is used up').toBe(403);
  });

  test('stays closed to who has no permission for it, and to the unknown', async () => {
    const world = await engomoWorld(['app-through-server']);
    const { directory } = world.server.engomo;
    for (const user of directory.users.filter(({ administrator }) => !administrator)) {
      const permissions = { app: false, composer: true };
      await directory.saveUser(user.id, { ...user, permissions, password: '' });
    }
    const { authorizationUrl } = await start(world);
    const { authentik } = world;
    const callback = await new Browser(authentik.server).authorize(
      new URL(String(authorizationUrl)),
      authentik.user,
      authentik.password,
    );

    expect((await bring(world, { callback: callback.href })).status, 'without the permission').toBe(403);
    expect((await webLogin(world)).endsAt, 'the composer is open to the same person').toBe('/composer');
    expect((await world.ask('/app/sign-in?email=nobody@engomo.company')).status, 'unknown').toBe(403);
  });
});

test('the suite’s setting knows every variant, and what excludes each other', () => {
  for (const name of variantNames) {
    expect(loadSettings({ LAB_ENGOMO_VARIANT: name }).lab.variants, `${name} can be set`).toEqual([name]);
    expect(relyingPartyOptions([name]), `${name} can be played`).toBeDefined();
    for (const other of variantNames) {
      const accepted = (what: () => unknown): boolean => {
        try {
          what();
          return true;
        } catch {
          return false;
        }
      };
      expect(
        accepted(() => loadSettings({ LAB_ENGOMO_VARIANT: `${name},${other}` })),
        `setting and stand-in agree on ${name} with ${other}`,
      ).toBe(accepted(() => relyingPartyOptions([name, other])));
    }
  }
  expect(() => loadSettings({ LAB_ENGOMO_VARIANT: 'no-such' }), 'others are refused').toThrow('no-such');
});
