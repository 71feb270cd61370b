import { expect, test } from '@playwright/test';
import {
  applicationBody,
  AUTHENTIK,
  freshApi,
  guide,
  mappingBody,
  providerBody,
  resultsOf,
  token,
} from './api-world.ts';
import { apiRoutes } from '../../lab/authentik/api/routes.ts';
import { addUser } from '../../lab/authentik/state.ts';

test.describe('who may ask', () => {
  test('nobody without credentials: 403, never 401', async () => {
    const { call } = await freshApi();
    const answer = { status: 403, body: { detail: 'Authentication credentials were not provided.' } };
    expect(await call('GET', 'core/users/me/', undefined, {}), 'reading').toEqual(answer);
    expect(await call('POST', 'core/users/', {}, {}), 'writing').toEqual(answer);
    const unknown = await call('GET', 'core/users/me/', undefined, { authorization: 'Bearer unknown' });
    expect(unknown, 'with a token that is none').toEqual({
      status: 403,
      body: { detail: 'Token invalid/expired' },
    });
    expect((await call('GET', 'root/config/', undefined, {})).status, 'the configuration is public').toBe(
      200,
    );
  });

  test('nobody without credentials, at every address that is not public', async () => {
    const { call } = await freshApi();
    const open = new Set(['root/config/']);
    const ofOlderVersions = /^(propertymappings\/scope|core\/applications\/1\/set_icon_url)\//;
    const addresses = apiRoutes().routes.flatMap(({ method, path }) => {
      const address = path.replace('/api/v3/', '').replace(':key', '1');
      return path.endsWith('*') || open.has(address) || ofOlderVersions.test(address)
        ? []
        : [{ method: method === 'ALL' ? 'PATCH' : method, address }];
    });
    const answers = await Promise.all(
      addresses.map(async ({ method, address }) => {
        const { status } = await call(method, address, undefined, {});
        return `${status} ${method} ${address}`;
      }),
    );
    expect(answers.length, 'there are addresses to ask').toBeGreaterThan(40);
    expect(
      answers.filter((answer) => !answer.startsWith('403 ')),
      'each of them is 403',
    ).toEqual([]);
    for (const address of open) {
      expect((await call('GET', address, undefined, {})).status, `${address} is public`).toBe(200);
    }
  });

  test('a session needs its CSRF token to write', async () => {
    const { app, call } = await freshApi();
    const signedIn = await app.request(`${AUTHENTIK}/sign-in`, { method: 'POST' });
    const cookies = signedIn.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
    const csrf = cookies.find((cookie) => cookie.startsWith('authentik_csrf='))?.split('=')[1] ?? '';
    const browser = { cookie: cookies.join('; '), origin: AUTHENTIK };
    expect((await call('GET', 'core/users/', undefined, browser)).status, 'reading needs none').toBe(200);
    const path = 'propertymappings/provider/scope/';
    expect(await call('POST', path, mappingBody, browser), 'without the header').toEqual({
      status: 403,
      body: { detail: 'CSRF Failed: CSRF token missing.' },
    });
    const written = await call('POST', path, mappingBody, { ...browser, 'x-authentik-csrf': csrf });
    expect(written.status, 'with the header').toBe(201);
  });

  test('an account that is no administrator sees itself and its applications only', async () => {
    const { call, state } = await freshApi();
    addUser(state, { username: 'alice', name: 'Alice' });
    const alice = token(state, 'alice');
    const me = await call('GET', 'core/users/me/', undefined, alice);
    expect(me.body['user'], 'its own account').toMatchObject({ username: 'alice', is_superuser: false });
    await call('POST', 'core/applications/', applicationBody);
    const library = await call('GET', 'core/applications/?only_with_launch_url=true', undefined, alice);
    expect(resultsOf(library), 'an application without bindings is for everybody').toHaveLength(1);
    expect(await call('GET', 'providers/oauth2/', undefined, alice), 'providers').toEqual({
      status: 403,
      body: { detail: 'You do not have permission to perform this action.' },
    });
  });
});

test.describe('application and provider in one request', () => {
  const PATH = 'core/transactional/applications/';
  const provider_model = 'authentik_providers_oauth2.oauth2provider';

  test('both are stored when both are right', async () => {
    const api = await freshApi();
    const answer = await api.call('PUT', PATH, {
      app: applicationBody,
      provider_model,
      provider: await providerBody(api),
      policy_bindings: [],
    });
    expect(answer, 'the answer of the real server').toEqual({
      status: 200,
      body: { applied: true, logs: [] },
    });
    const application = await api.call('GET', 'core/applications/engomo/');
    expect(application.body['provider_obj'], 'the application has the provider').toMatchObject({
      name: guide.provider.name,
    });
  });

  test('nothing is stored when one of them is wrong', async () => {
    const api = await freshApi();
    const provider = await providerBody(api);
    const noFlow = await api.call('PUT', PATH, {
      app: applicationBody,
      provider_model,
      provider: { ...provider, authorization_flow: null },
    });
    expect(noFlow, 'the provider is at fault').toEqual({
      status: 400,
      body: { provider: { authorization_flow: ['This field may not be null.'] } },
    });
    const noSlug = await api.call('PUT', PATH, { app: { name: 'engomo' }, provider_model, provider });
    expect(noSlug, 'the application is at fault').toEqual({
      status: 400,
      body: { app: { slug: ['This field is required.'] } },
    });
    const unbound = await api.call('PUT', PATH, {
      app: applicationBody,
      provider_model,
      provider,
      policy_bindings: [{ order: 0 }],
    });
    expect(unbound.status, 'a binding of nobody is refused').toBe(400);
    expect(api.state.applications.size, 'no application was stored').toBe(0);
    expect(api.state.providers.size, 'no provider was stored').toBe(0);
  });
});
