import { expect, test } from '@playwright/test';
import { addBinding, addGroup } from '../../lab/authentik/state.ts';
import { APP, AUTHENTIK, guideWorld, WEB } from './authentik-world.ts';
import { AUTHORIZE, authorizePath, get, signedIn, locationFor, codeFrom } from './oauth2-requests.ts';

test.describe('authorization endpoint', () => {
  test('mistakes about the client or the redirect URI end on an error page', async () => {
    const world = await guideWorld();
    const page = async (path: string) => {
      const { status, location, response } = await get(world, path);
      return { status, location, heading: /card-title">\s*(.*?)\s*</.exec(await response.text())?.[1] };
    };
    expect(await page(AUTHORIZE), 'no query').toMatchObject({ status: 404 });
    for (const client of ['', 'nobody']) {
      expect(await page(authorizePath(world, { client_id: client })), `client "${client}"`).toEqual({
        status: 400,
        location: null,
        heading: 'Client ID Error',
      });
    }
    for (const uri of ['', 'https://evil.test/auth', `${WEB}/`, 'javascript:alert(1)']) {
      expect(await page(authorizePath(world, { redirect_uri: uri })), `redirect URI "${uri}"`).toEqual({
        status: 400,
        location: null,
        heading: 'Redirect URI Error',
      });
    }
    const twice = `${authorizePath(world)}&redirect_uri=https%3A%2F%2Fevil.test`;
    expect((await page(twice)).status, 'the last of two redirect URIs counts').toBe(400);
    expect((await get(world, authorizePath(world), { method: 'POST' })).status, 'a POST').toBe(403);
    expect(world.state.events, 'events').toEqual([]);
  });

  test('a query of 64 KiB and more is read short by 64 KiB, a shorter one whole', async () => {
    const world = await guideWorld();
    const longer = async (by: number) =>
      (await get(world, `${authorizePath(world)}&redirect_uri=${encodeURIComponent(WEB)}${'a'.repeat(by)}`))
        .status;
    expect(await longer(8 * 1024), 'an address that is no registered one').toBe(400);
    expect(await longer(64 * 1024), 'what is left of it is registered').toBe(302);
    expect(await longer(64 * 1024 + 1), 'what is left of it is not').toBe(400);
  });

  test('other mistakes are delivered to the redirect URI', async () => {
    const world = await guideWorld();
    const error = async (parameters: Record<string, string>) => {
      const { status, location } = await get(world, authorizePath(world, parameters));
      return `${status} ${location ?? ''}`;
    };
    const type =
      'The%20authorization%20server%20does%20not%20support%20obtaining%20an%20authorization%20code%20using%20this%20method';
    for (const responseType of ['', 'token', 'none', 'token code']) {
      expect(await error({ response_type: responseType }), `response type "${responseType}"`).toBe(
        `302 ${WEB}?error=unsupported_response_type&error_description=${type}&state=st`,
      );
    }
    expect(await error({ request: 'x' }), 'request').toContain('?error=request_not_supported&');
    expect(
      await error({ code_challenge: 'x', code_challenge_method: 's256' }),
      'method of the challenge',
    ).toBe(
      `302 ${WEB}?error=invalid_request&error_description=Unsupported%20challenge%20method%20s256&state=st`,
    );
    expect(await error({ code_challenge_method: 'x' }), 'a method without challenge').toContain('/if/flow/');
    expect(await error({ response_type: 'id_token' }), 'no nonce').toContain('#error=invalid_request&');
    expect(await error({ response_type: 'code token', scope: 'email' }), 'no openid').toContain(
      '#error=invalid_scope&',
    );
    expect(await error({ prompt: 'none' }), 'nobody is signed in').toContain('?error=login_required&');
    expect(await error({ prompt: 'none', state: 'a b&x=1#f' }), 'a state stands there as it came').toMatch(
      /&state=a%20b&x=1#f$/,
    );
  });

  test('an app never learns of a mistake: an error page and an event', async () => {
    const world = await guideWorld();
    const { status, location } = await get(
      world,
      authorizePath(world, { redirect_uri: APP, prompt: 'none' }),
    );
    expect({ status, location }, 'answer').toEqual({ status: 400, location: null });
    expect(world.state.events.at(-1), 'event').toMatchObject({
      action: 'suspicious_request',
      context: { message: "Unsafe redirect to URL with protocol 'com.engomo.engomo'" },
    });
  });

  test('somebody who is not signed in goes to the login with all parameters', async () => {
    const world = await guideWorld();
    const { status, location } = await get(world, authorizePath(world));
    const page = new URL(location ?? '', AUTHENTIK);
    expect(status, 'status').toBe(302);
    expect(page.pathname, 'page').toBe('/if/flow/default-authentication-flow/');
    expect(page.searchParams.get('client_id'), 'a parameter').toBe(world.provider.clientId);
    expect(page.searchParams.get('next'), 'way back').toBe(authorizePath(world));
  });

  test('somebody who is signed in goes straight to the client, to the app too', async () => {
    const world = await guideWorld();
    const { browser } = await signedIn(world);
    const web = await locationFor(browser, authorizePath(world, { state: 'ü&=# x' }));
    expect(web, 'web client').toMatch(
      /^https:\/\/engomo\.company\/auth\?code=[0-9a-f]{32}&state=%C3%BC%26%3D%23\+x$/,
    );
    const app = await locationFor(browser, authorizePath(world, { redirect_uri: APP, state: '' }));
    expect(app, 'app, without a state').toMatch(
      /^com\.engomo\.engomo:\/\/callback\/\?code=[0-9a-f]{32}&state=$/,
    );
    expect(codeFrom(app), 'every request has a code of its own').not.toBe(codeFrom(web));
    const fragment = await locationFor(browser, authorizePath(world, { response_mode: 'fragment' }));
    expect(fragment, 'fragment').toMatch(/\/auth#code=[0-9a-f]{32}&state=st$/);
    const none = await locationFor(browser, authorizePath(world, { prompt: 'none' }));
    expect(codeFrom(none), 'prompt=none').toMatch(/^[0-9a-f]{32}$/);
    expect(
      world.state.events.filter(({ action }) => action === 'authorize_application'),
      'events',
    ).toHaveLength(4);
  });

  test('form_post goes through the flow and posts code and state', async () => {
    const world = await guideWorld();
    const { browser } = await signedIn(world);
    const page = await locationFor(browser, authorizePath(world, { response_mode: 'form_post' }));
    expect(page, 'page').toContain('/if/flow/default-provider-authorization-implicit-consent/?');
    expect(await browser.flow(page), 'challenge').toEqual({
      component: 'ak-stage-autosubmit',
      url: WEB,
      attrs: { code: expect.stringMatching(/^[0-9a-f]{32}$/) as unknown, state: 'st' },
      title: 'Redirecting to engomo...',
    });
  });

  test('prompt=consent asks for the described scopes in their order, and the code follows', async () => {
    const world = await guideWorld();
    const { browser } = await signedIn(world);
    const page = await locationFor(browser, authorizePath(world, { prompt: 'consent' }));
    const challenge = await browser.flow(page);
    expect(challenge, 'challenge').toMatchObject({
      component: 'ak-stage-consent',
      permissions: [
        { id: 'email', name: 'Email address' },
        { id: 'offline_access', name: 'Access to request new tokens without interaction' },
        { id: 'openid', name: '' },
        { id: 'profile', name: '' },
      ],
    });
    const { to } = await browser.flow(page, { token: String(challenge['token']) });
    expect(codeFrom(String(to)), 'code').toMatch(/^[0-9a-f]{32}$/);
  });

  test('prompt=login and max_age ask for another login', async () => {
    const world = await guideWorld();
    const { browser } = await signedIn(world);
    const path = authorizePath(world, { prompt: 'login' });
    const page = await locationFor(browser, path);
    expect(page, 'page').toContain('/if/flow/default-authentication-flow/?');
    expect(await locationFor(browser, path), 'asked again').toContain(
      '/if/flow/default-authentication-flow/?',
    );
    const back = await browser.signIn(page, world.user, world.password);
    expect(codeFrom(await locationFor(browser, back)), 'code after the login').toMatch(/^[0-9a-f]{32}$/);
    const aged = authorizePath(world, { max_age: '1' });
    for (const session of world.state.sessions.values()) {
      session.login &&= { ...session.login, time: new Date(Date.now() - 2000) };
    }
    expect(await locationFor(browser, aged), 'login two seconds old').toContain(
      '/default-authentication-flow/?',
    );
  });

  test('an empty list of redirect URIs stores the first one, even a forbidden one', async () => {
    const world = await guideWorld({ provider: { redirectUris: [] } });
    const first = await get(world, authorizePath(world, { redirect_uri: 'javascript:alert(1)' }));
    expect(first.status, 'the forbidden one').toBe(400);
    expect(world.provider.redirectUris, 'stored').toEqual([
      { matchingMode: 'strict', url: 'javascript:alert(1)' },
    ]);
    expect((await get(world, authorizePath(world))).status, 'the right one afterwards').toBe(400);
  });

  test('whoever is denied by the application sees a page and the client learns nothing', async () => {
    const world = await guideWorld();
    const { browser } = await signedIn(world);
    const group = addGroup(world.state, { name: 'others' });
    addBinding(world.state, { target: world.application.pk, group: group.pk });
    const events = world.state.events.length;
    const response = await browser.request(authorizePath(world));
    expect(response.status, 'status').toBe(200);
    expect(await response.text(), 'page').toContain('Request has been denied.');
    expect(world.state.codes.size, 'codes').toBe(0);
    expect(world.state.events, 'events').toHaveLength(events);
  });

  test('tokens straight from the endpoint are not part of the lab', async () => {
    const world = await guideWorld();
    const { browser } = await signedIn(world);
    const asked = authorizePath(world, { response_type: 'code id_token token', nonce: 'n' });
    expect((await browser.request(asked)).status, 'status').toBe(404);
  });

  test('parameters that break the real server break this one', async () => {
    const world = await guideWorld();
    const { browser } = await signedIn(world);
    for (const parameters of [{ max_age: 'abc' }, { code_challenge: 'x'.repeat(300) }]) {
      const { status } = await browser.request(authorizePath(world, parameters));
      expect(status, JSON.stringify(parameters)).toBe(500);
    }
  });
});
