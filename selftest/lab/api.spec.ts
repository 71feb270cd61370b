import { expect, test } from '@playwright/test';
import { Hono } from 'hono';
import { apiRoutes } from '../../lab/authentik/api/routes.ts';
import { apiAuthentication } from '../../lab/authentik/api-authentication.ts';
import { generateCertificate } from '../../lab/authentik/certificates.ts';
import type { Environment } from '../../lab/authentik/environment.ts';
import { randomHex } from '../../lab/authentik/identifiers.ts';
import { sessions, signIn } from '../../lab/authentik/sessions.ts';
import { addApiToken, addUser, freshInstall, type State } from '../../lab/authentik/state.ts';
import { guideValues } from '../../guide/values.ts';

const AUTHENTIK = 'https://authentik.company';
const guide = guideValues({ authentik: AUTHENTIK, engomo: 'https://engomo.company' });

type Body = Record<string, unknown>;

/** An answer of the API. */
interface Answer {
  readonly status: number;
  readonly body: Body;
}

const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null;

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** What a list answers with. */
const resultsOf = ({ body }: Answer): Body[] => {
  const { results } = body;
  if (!Array.isArray(results)) throw new Error('the answer is no list');
  return results.filter(isBody);
};

/** A key made by the test for its own account; it is worth nothing elsewhere. */
const token = (state: State, username: string): Record<string, string> => {
  const user = [...state.users.values()].find((known) => known.username === username);
  if (user === undefined) throw new Error(`there is no account ${username}`);
  return { authorization: `Bearer ${addApiToken(state, { identifier: randomHex(), user: user.pk }).key}` };
};

/** The API on a fresh install, called as its administrator unless other headers say who calls. */
async function freshApi() {
  const name = 'authentik Self-signed Certificate';
  const state = await freshInstall({
    family: '2026.2',
    adminUsername: 'akadmin',
    adminPassword: randomHex(),
    adminEmail: 'root@example.com',
    selfSigned: await generateCertificate({ commonName: name, validityDays: 365, algorithm: 'ecdsa' }),
  });
  const app = new Hono<Environment>();
  app.use(async (request, next) => {
    request.set('state', state);
    request.set('requestId', randomHex());
    await next();
  });
  app.use(sessions);
  app.post('/sign-in', (request) => {
    const admin = [...state.users.values()].find(({ username }) => username === 'akadmin');
    if (admin) signIn(request, admin, { methods: ['pwd'], knownDevice: true });
    return request.body(null, 204);
  });
  app.use('/api/v3/*', apiAuthentication);
  app.route('/', apiRoutes());
  const administrator = token(state, 'akadmin');

  const call = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = administrator,
  ): Promise<Answer> => {
    const response = await app.request(`${AUTHENTIK}/api/v3/${path}`, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const parsed: unknown = text === '' ? {} : JSON.parse(text);
    return { status: response.status, body: isBody(parsed) ? parsed : {} };
  };
  /** Primary key of the object of a list that has such a field. */
  const pkOf = async (path: string, field: string, value: string): Promise<unknown> =>
    resultsOf(await call('GET', `${path}?page_size=100`)).find((row) => row[field] === value)?.['pk'];

  return { app, state, call, pkOf };
}

type Api = Awaited<ReturnType<typeof freshApi>>;

/** Body of the guide's provider as the admin interface sends it, but for the signing key. */
async function providerBody({ pkOf }: Api): Promise<Body> {
  const scopes = guide.provider.defaultScopes;
  return {
    name: guide.provider.name,
    authentication_flow: null,
    authorization_flow: await pkOf('flows/instances/', 'slug', guide.provider.authorizationFlow),
    invalidation_flow: await pkOf('flows/instances/', 'slug', 'default-provider-invalidation-flow'),
    property_mappings: await Promise.all(
      scopes.map((scope) => pkOf('propertymappings/provider/scope/', 'scope_name', scope)),
    ),
    client_type: guide.provider.clientType,
    client_id: 'rS8Hc0sJSYpyAgVge512vUm55V6N8mINjQAtPJ6T',
    access_code_validity: 'minutes=1',
    access_token_validity: 'minutes=5',
    refresh_token_validity: 'days=30',
    refresh_token_threshold: 'hours=1',
    include_claims_in_id_token: true,
    signing_key: null,
    encryption_key: null,
    redirect_uris: guide.provider.redirectUris.map(({ url, matchingMode }) => ({
      matching_mode: matchingMode,
      url,
    })),
    logout_uri: '',
    logout_method: 'backchannel',
    sub_mode: 'hashed_user_id',
    issuer_mode: 'per_provider',
    jwt_federation_sources: [],
    jwt_federation_providers: [],
  };
}

const mappingBody: Body = {
  name: guide.scopeMapping.name,
  scope_name: guide.scopeMapping.scopeName,
  description: '',
  expression: guide.scopeMapping.expression,
};

const applicationBody: Body = {
  name: guide.application.name,
  slug: guide.application.slug,
  provider: null,
  backchannel_providers: [],
  open_in_new_tab: false,
  meta_launch_url: guide.application.launchUrl,
  meta_icon: '',
  meta_description: '',
  meta_publisher: '',
  policy_engine_mode: 'any',
  group: '',
};

test.describe('what the guide stores is read back as it was sent', () => {
  test('the scope mapping', async () => {
    const { call } = await freshApi();
    const made = await call('POST', 'propertymappings/provider/scope/', mappingBody);
    expect(made.status, 'a new mapping is 201').toBe(201);
    const read = await call('GET', `propertymappings/provider/scope/${String(made.body['pk'])}/`);
    expect(read.body, 'every field has the value sent').toMatchObject(mappingBody);
    expect(read.body['managed'], 'authentik does not manage it').toBeNull();
    const own = await call('GET', 'propertymappings/all/?managed__isnull=true');
    expect(resultsOf(own), 'it is the only one that is not managed').toHaveLength(1);
  });

  test('the certificate', async () => {
    const { call } = await freshApi();
    const made = await call('POST', 'crypto/certificatekeypairs/generate/', {
      common_name: guide.certificate.name,
      subject_alt_name: '',
      validity_days: '365',
      alg: 'ecdsa',
    });
    expect(made.status, 'generating answers 200, not 201').toBe(200);
    const read = await call('GET', `crypto/certificatekeypairs/${String(made.body['pk'])}/`);
    expect(read.body, 'it is stored under its common name, with its key').toMatchObject({
      name: guide.certificate.name,
      private_key_available: true,
      key_type: 'ec',
      cert_subject: `OU=Self-signed,O=authentik,CN=${guide.certificate.name}`,
      managed: null,
    });
    expect(JSON.stringify(read.body), 'the private key is not part of it').not.toContain('PRIVATE KEY');
  });

  test('the provider', async () => {
    const api = await freshApi();
    const sent = await providerBody(api);
    const made = await api.call('POST', 'providers/oauth2/', sent);
    expect(made.status, 'a new provider is 201').toBe(201);
    const read = await api.call('GET', `providers/oauth2/${String(made.body['pk'])}/`);
    const { property_mappings: mappings, ...rest } = sent;
    expect(read.body, 'every other field has the value sent').toMatchObject(rest);
    expect(new Set(listOf(read.body['property_mappings'])), 'the mappings sent, in any order').toEqual(
      new Set(listOf(mappings)),
    );
    expect(String(read.body['client_secret']), 'a public client has a secret, in clear').toHaveLength(128);
  });

  test('the application', async () => {
    const api = await freshApi();
    const provider = await api.call('POST', 'providers/oauth2/', await providerBody(api));
    const sent = { ...applicationBody, provider: String(provider.body['pk']) };
    const made = await api.call('POST', 'core/applications/', sent);
    expect(made.status, 'a new application is 201').toBe(201);
    const read = await api.call('GET', `core/applications/${guide.application.slug}/`);
    expect(read.body, 'every field has the value sent, the provider as a number').toMatchObject({
      ...applicationBody,
      provider: provider.body['pk'],
      launch_url: guide.application.launchUrl,
    });
    const address = `providers/oauth2/${String(provider.body['pk'])}`;
    const urls = await api.call('GET', `${address}/setup_urls/`);
    expect(urls.body['issuer'], 'the issuer ends with a slash').toBe(guide.issuer);
    const { body } = await api.call('GET', `${address}/preview_user/`);
    expect(body['preview'], 'the preview is a token of whoever asks').toMatchObject({
      iss: guide.issuer,
      email: 'root@example.com',
      email_verified: false,
    });
  });
});

test.describe('what is refused is refused in authentik’s words', () => {
  test('a name or slug that exists', async () => {
    const api = await freshApi();
    const provider = await providerBody(api);
    const certificate = { common_name: 'ak.cert', validity_days: 365, alg: 'ecdsa' };
    const cases = [
      [
        'propertymappings/provider/scope/',
        mappingBody,
        { name: ['Property Mapping with this name already exists.'] },
      ],
      ['crypto/certificatekeypairs/generate/', certificate, { common_name: ['This field must be unique.'] }],
      ['core/applications/', applicationBody, { slug: ['Application with this slug already exists.'] }],
      ['core/users/', { username: 'alice', name: '' }, { username: ['This field must be unique.'] }],
    ] as const;
    for (const [path, body, sentences] of cases) {
      await api.call('POST', path, body);
      const again = await api.call('POST', path, body);
      expect(again, `${path} refuses the second one`).toEqual({ status: 400, body: sentences });
    }
    await api.call('POST', 'providers/oauth2/', provider);
    const again = await api.call('POST', 'providers/oauth2/', { ...provider, client_id: 'another' });
    expect(again, 'the second provider is refused').toEqual({
      status: 400,
      body: { name: ['provider with this name already exists.'] },
    });
  });

  test('empty fields and an expression with a syntax error', async () => {
    const { call } = await freshApi();
    const path = 'propertymappings/provider/scope/';
    const blank = ['This field may not be blank.'];
    const empty = await call('POST', path, { name: '', scope_name: '', expression: '', description: '' });
    expect(empty.body, 'three fields may not be blank').toEqual({
      name: blank,
      expression: blank,
      scope_name: blank,
    });
    const broken = await call('POST', path, { ...mappingBody, expression: 'return {"a": 1' });
    expect(broken.body, 'Python’s sentence').toEqual({
      expression: ["Expression Syntax Error: '{' was never closed (None, line 2)"],
    });
  });

  test('redirect URIs that are a text, and a regular expression that is none', async () => {
    const api = await freshApi();
    const body = await providerBody(api);
    const text = await api.call('POST', 'providers/oauth2/', { ...body, redirect_uris: 'a\nb' });
    expect(text.body, 'a text is no list').toEqual({
      redirect_uris: { non_field_errors: ['Expected a list of items but got type "str".'] },
    });
    const redirectUris = [{ matching_mode: 'regex', url: '**' }];
    const regex = await api.call('POST', 'providers/oauth2/', { ...body, redirect_uris: redirectUris });
    expect(regex.body, 'the pattern is named').toEqual({ redirect_uris: ['Invalid Regex Pattern: **'] });
  });

  test('references to what does not exist, and what is missing', async () => {
    const api = await freshApi();
    const none = '5ea41936-460b-43fd-abcd-aab393ecca8e';
    const unknown = await api.call('POST', 'providers/oauth2/', {
      ...(await providerBody(api)),
      authorization_flow: none,
      signing_key: none,
    });
    const sentence = [`Invalid pk "${none}" - object does not exist.`];
    expect(unknown.body, 'both keys are named').toEqual({
      authorization_flow: sentence,
      signing_key: sentence,
    });
    const required = ['This field is required.'];
    const incomplete = await api.call('POST', 'providers/oauth2/', { name: 'incomplete' });
    expect(incomplete.body, 'what has no default is required').toEqual({
      authorization_flow: required,
      invalidation_flow: required,
      redirect_uris: required,
    });
    const reserved = await api.call('POST', 'core/applications/', { name: 'token', slug: 'token' });
    expect(reserved.body, 'a slug of authentik’s own').toEqual({
      slug: ["The slug 'token' is reserved and cannot be used for applications."],
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
    const open = new Set(['root/config/', 'core/brands/current/', 'schema/']);
    const ofOlderVersions =
      /^(propertymappings\/scope|admin\/(workers|metrics)|events\/system_tasks|core\/applications\/1\/(metrics|set_icon(_url)?))\//;
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
    expect(answers.length, 'there are addresses to ask').toBeGreaterThan(50);
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

test('lists are cut into pages', async () => {
  const { call } = await freshApi();
  const path = 'propertymappings/provider/scope/?ordering=-scope_name&page_size=3';
  const second = await call('GET', `${path}&page=2`);
  expect(second.body['pagination'], 'the second page of three').toEqual({
    next: 3,
    previous: 1,
    count: 7,
    current: 2,
    total_pages: 3,
    start_index: 4,
    end_index: 6,
  });
  expect(second.body['autocomplete'], 'as 2026.2.2 has it').toEqual({});
  expect(await call('GET', `${path}&page=9`), 'a page too far').toEqual({
    status: 404,
    body: { detail: 'Invalid page.' },
  });
});

test('the event log tells what was created, changed and deleted', async () => {
  const { call } = await freshApi();
  const made = await call('POST', 'core/groups/', { name: 'engomo users' });
  const path = `core/groups/${String(made.body['pk'])}/`;
  await call('PATCH', path, { is_superuser: false });
  await call('DELETE', path);
  const events = resultsOf(await call('GET', 'events/events/?action=model_&username=akadmin'));
  expect(
    events.map(({ action }) => action),
    'newest first',
  ).toEqual(['model_deleted', 'model_updated', 'model_created']);
});
