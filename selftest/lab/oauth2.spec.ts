import { expect, test } from '@playwright/test';
import { decodeProtectedHeader, decodeJwt, compactDecrypt } from 'jose';
import { ClientSecretBasic, fetchUserInfo, refreshTokenGrant } from 'openid-client';
import { createPrivateKey } from 'node:crypto';
import { generateCertificate } from '../../lab/authentik/certificates.ts';
import {
  addBinding,
  addCertificate,
  addGroup,
  addProvider,
  addScopeMapping,
} from '../../lab/authentik/state.ts';
import {
  APP,
  AUTHENTIK,
  authorizationRequest,
  Browser,
  guideWorld,
  ISSUER,
  login,
  objectFrom,
  SCOPE,
  WEB,
  type World,
} from './authentik-world.ts';

const AUTHORIZE = '/application/o/authorize/';
const TOKEN = '/application/o/token/';
const USERINFO = `${AUTHENTIK}/application/o/userinfo/`;
const WELL_KNOWN = `${ISSUER}.well-known/openid-configuration`;

const query = (parameters: Record<string, string>): string => new URLSearchParams(parameters).toString();

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** A valid authorization request of the guide, with what is to be different. */
const authorizePath = ({ provider }: World, parameters: Record<string, string> = {}): string =>
  `${AUTHORIZE}?${query({
    client_id: provider.clientId,
    redirect_uri: WEB,
    response_type: 'code',
    scope: SCOPE,
    state: 'st',
    ...parameters,
  })}`;

/** An answer without following redirects. */
const get = async (world: World, address: string, init: RequestInit = {}) => {
  const response = await world.server.fetch(new Request(new URL(address, AUTHENTIK), init));
  return { response, status: response.status, location: response.headers.get('location') };
};

/** A browser in which the end user has signed in. */
async function signedIn(world: World): Promise<Browser> {
  const browser = new Browser(world.server);
  const { location } = await get(world, authorizePath(world));
  const page = (await browser.request(authorizePath(world))).headers.get('location') ?? location ?? '';
  await browser.signIn(page, world.user, world.password);
  return browser;
}

/** Where an authorization request leads somebody who is signed in. */
const locationFor = async (browser: Browser, path: string): Promise<string> =>
  (await browser.request(path)).headers.get('location') ?? '';

const codeFrom = (location: string): string => new URL(location).searchParams.get('code') ?? '';

/** Redeems a code. */
const redeem = (world: World, form: Record<string, string>, headers: Record<string, string> = {}) =>
  world.post(
    TOKEN,
    { grant_type: 'authorization_code', client_id: world.provider.clientId, redirect_uri: WEB, ...form },
    headers,
  );

test.describe('discovery and keys', () => {
  test('the document has the keys and values of 2026.2.2 in their order', async () => {
    const world = await guideWorld({ algorithm: 'rsa' });
    const { response } = await get(world, WELL_KNOWN);
    const text = await response.text();
    const root = `${AUTHENTIK}/application/o`;
    const { scopes_supported: scopes, ...document } = objectFrom(JSON.parse(text));
    expect(text.startsWith('{\n  "issuer"'), 'indented by two blanks').toBe(true);
    expect(document, 'document without the scopes').toEqual({
      issuer: ISSUER,
      authorization_endpoint: `${root}/authorize/`,
      token_endpoint: `${root}/token/`,
      userinfo_endpoint: `${root}/userinfo/`,
      end_session_endpoint: `${ISSUER}end-session/`,
      introspection_endpoint: `${root}/introspect/`,
      revocation_endpoint: `${root}/revoke/`,
      device_authorization_endpoint: `${root}/device/`,
      backchannel_logout_supported: true,
      backchannel_logout_session_supported: true,
      response_types_supported: [
        'code',
        'id_token',
        'id_token token',
        'code token',
        'code id_token',
        'code id_token token',
      ],
      response_modes_supported: ['query', 'fragment', 'form_post'],
      jwks_uri: `${ISSUER}jwks/`,
      grant_types_supported: [
        'authorization_code',
        'refresh_token',
        'implicit',
        'client_credentials',
        'password',
        'urn:ietf:params:oauth:grant-type:device_code',
      ],
      id_token_signing_alg_values_supported: ['RS256'],
      subject_types_supported: ['public'],
      token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
      acr_values_supported: ['goauthentik.io/providers/oauth2/default'],
      request_parameter_supported: false,
      claims_supported: [
        ...['sub', 'iss', 'aud', 'exp', 'iat', 'auth_time', 'acr', 'amr', 'nonce'],
        ...['email', 'email_verified', 'preferred_username'],
      ],
      claims_parameter_supported: false,
      code_challenge_methods_supported: ['plain', 'S256'],
    });
    expect(listOf(scopes).toSorted(), 'scopes, in any order').toEqual(SCOPE.split(' ').toSorted());

    const jwks = await get(world, `${ISSUER}jwks/`);
    const { keys } = objectFrom(await jwks.response.json());
    const [key = {}] = listOf(keys).map(objectFrom);
    expect(Object.keys(key), 'members of the key, none of them private').toEqual([
      'alg',
      'kid',
      'kty',
      'use',
      'n',
      'e',
      'x5c',
      'x5t',
      'x5t#S256',
    ]);
    expect(key, 'kind of the key').toMatchObject({ alg: 'RS256', kty: 'RSA', use: 'sig', e: 'AQAB' });
    expect(key['kid'], 'key id: SHA-512, unpadded base64url').toMatch(/^[\w-]{86}$/);
    expect(jwks.response.headers.get('access-control-allow-origin'), 'keys are readable for everybody').toBe(
      '*',
    );
  });

  test('openid-client takes the issuer with its slash and refuses the one the guide prints', async () => {
    const world = await guideWorld();
    expect((await world.discover()).serverMetadata().issuer, 'issuer').toBe(ISSUER);
    await expect(world.discover(ISSUER.slice(0, -1)), 'issuer without slash').rejects.toMatchObject({
      code: 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED',
    });
  });

  test('addresses that are nearly right are not found', async () => {
    const world = await guideWorld();
    const status = async (path: string, method = 'GET'): Promise<number> =>
      (await get(world, path, { method })).status;
    expect(await status(`${WELL_KNOWN}/`), 'a slash too many').toBe(404);
    expect(await status('/application/o/engomo'), 'a slash too few').toBe(404);
    expect(await status(WELL_KNOWN.replace('engomo', 'ENGOMO')), 'another case').toBe(404);
    expect(await status('/.well-known/openid-configuration'), 'at the root').toBe(404);
    expect(await status('/application/o/nobody/jwks/'), 'keys of an unknown slug').toBe(404);
    expect(await status(WELL_KNOWN, 'POST'), 'a POST').toBe(403);
    expect((await get(world, ISSUER)).location, 'the root of the application').toBe(
      new URL(WELL_KNOWN).pathname,
    );
    const metadata = '/.well-known/oauth-authorization-server/application/o/engomo/';
    expect(await status(metadata), 'RFC 8414').toBe(200);
  });

  test('the issuer follows the host, and is the server itself in the mode global', async () => {
    const world = await guideWorld();
    const issuer = async (address: string): Promise<unknown> =>
      objectFrom(await (await get(world, address)).response.json())['issuer'];
    expect(await issuer(WELL_KNOWN.replace('authentik.company', 'other.test')), 'another host').toBe(
      'https://other.test/application/o/engomo/',
    );
    world.provider.issuerMode = 'global';
    expect(await issuer(WELL_KNOWN), 'global').toBe(`${AUTHENTIK}/`);
  });

  test('only origins of redirect URIs may read the document from a page', async () => {
    const world = await guideWorld();
    const allowed = async (origin: string, method = 'GET') =>
      (await get(world, WELL_KNOWN, { method, headers: { origin } })).response.headers.get(
        'access-control-allow-origin',
      );
    expect(await allowed('https://engomo.company'), 'the web client').toBe('https://engomo.company');
    for (const origin of [
      'https://evil.test',
      'https://engomo.company:443',
      'http://engomo.company',
      'null',
    ]) {
      expect(await allowed(origin), origin).toBeNull();
    }
    expect(await allowed('https://evil.test', 'OPTIONS'), 'a preflight request').toBe('https://evil.test');
  });

  test('without a signing key tokens are signed with the client secret, and there is no list of keys', async () => {
    const world = await guideWorld({ provider: { signingKey: null } });
    expect(await (await get(world, `${ISSUER}jwks/`)).response.json(), 'keys').toEqual({});
    const document = objectFrom(await (await get(world, WELL_KNOWN)).response.json());
    expect(document['id_token_signing_alg_values_supported'], 'algorithm').toEqual(['HS256']);
    const code = codeFrom(await locationFor(await signedIn(world), authorizePath(world)));
    const { body } = await redeem(world, { code });
    expect(decodeProtectedHeader(String(body['id_token'])), 'header of the id token').toEqual({
      alg: 'HS256',
      typ: 'JWT',
    });
  });

  test('an encryption key makes tokens JWEs', async () => {
    const world = await guideWorld();
    const keys = await generateCertificate({ commonName: 'enc', validityDays: 1 });
    world.provider.encryptionKey = addCertificate(world.state, { name: 'enc', ...keys }).pk;
    const document = objectFrom(await (await get(world, WELL_KNOWN)).response.json());
    expect(document['id_token_encryption_enc_values_supported'], 'encryption').toEqual(['A256CBC-HS512']);
    const code = codeFrom(await locationFor(await signedIn(world), authorizePath(world)));
    const { body } = await redeem(world, { code });
    const { plaintext, protectedHeader } = await compactDecrypt(
      String(body['id_token']),
      createPrivateKey(keys.privateKey),
    );
    expect(protectedHeader, 'header').toMatchObject({
      alg: 'RSA-OAEP-256',
      enc: 'A256CBC-HS512',
      typ: 'JWE',
    });
    expect(decodeJwt(new TextDecoder().decode(plaintext)).iss, 'issuer of the token inside').toBe(ISSUER);
  });
});

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
    const browser = await signedIn(world);
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
    const browser = await signedIn(world);
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
    const browser = await signedIn(world);
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
    const browser = await signedIn(world);
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
    const browser = await signedIn(world);
    const group = addGroup(world.state, { name: 'others' });
    addBinding(world.state, { target: world.application.pk, group: group.pk });
    const events = world.state.events.length;
    const response = await browser.request(authorizePath(world));
    expect(response.status, 'status').toBe(200);
    expect(await response.text(), 'page').toContain('Request has been denied.');
    expect(world.state.codes.size, 'codes').toBe(0);
    expect(world.state.events, 'events').toHaveLength(events);
  });

  test('tokens straight from the endpoint carry their hashes', async () => {
    const world = await guideWorld();
    const browser = await signedIn(world);
    const asked = authorizePath(world, { response_type: 'code id_token token', nonce: 'n' });
    const answer = new URLSearchParams(new URL(await locationFor(browser, asked)).hash.slice(1));
    expect([...answer.keys()], 'parameters').toEqual([
      'access_token',
      'id_token',
      'code',
      'token_type',
      'expires_in',
      'state',
    ]);
    const claims = decodeJwt(answer.get('id_token') ?? '');
    expect(claims, 'hashes').toMatchObject({
      nonce: 'n',
      at_hash: expect.stringMatching(/^[\w-]{22}$/),
      c_hash: expect.stringMatching(/^[\w-]{22}$/),
    });
  });

  test('parameters that break the real server break this one', async () => {
    const world = await guideWorld();
    const browser = await signedIn(world);
    for (const parameters of [
      { max_age: 'abc' },
      { response_type: 'id_token', response_mode: 'query', nonce: 'n' },
      { code_challenge: 'x'.repeat(300) },
    ]) {
      const { status } = await browser.request(authorizePath(world, parameters));
      expect(status, JSON.stringify(parameters)).toBe(500);
    }
  });
});

test.describe('token endpoint', () => {
  for (const [client, redirectUri] of [
    ['web', WEB],
    ['app', APP],
  ] as const) {
    test(`the ${client} client gets tokens with the claims of the guide`, async () => {
      const world = await guideWorld();
      const { tokens, asked, configuration } = await login(world, redirectUri);
      expect(Object.keys(tokens), 'body').toEqual([
        'access_token',
        'token_type',
        'scope',
        'expires_in',
        'id_token',
        'refresh_token',
      ]);
      const { exp, iat, auth_time: time, sid, jti, ...claims } = decodeJwt(tokens.id_token ?? '');
      expect(claims, 'claims of the id token').toEqual({
        iss: ISSUER,
        sub: world.user.uid,
        aud: world.provider.clientId,
        acr: 'goauthentik.io/providers/oauth2/default',
        amr: ['pwd'],
        nonce: asked.nonce,
        email: world.user.email,
        email_verified: false,
        preferred_username: world.user.email,
      });
      expect(Number(exp) - Number(iat), 'lifetime').toBe(3600);
      expect(Number(time), 'time of the login').toBeLessThanOrEqual(Number(iat));
      expect([sid, jti], 'session and token').toEqual([
        expect.stringMatching(/^[0-9a-f]{64}$/),
        expect.stringMatching(/^[A-Za-z0-9]{40}$/),
      ]);
      const access = decodeJwt(tokens.access_token);
      expect(access, 'access token').toMatchObject({
        jti,
        azp: world.provider.clientId,
        scope: tokens.scope,
      });
      expect(await fetchUserInfo(configuration, tokens.access_token, world.user.uid), 'userinfo').toEqual({
        sub: world.user.uid,
        email: world.user.email,
        email_verified: false,
        preferred_username: world.user.email,
        nonce: asked.nonce,
      });
    });
  }

  test('errors are 400, carry the request id and are not stored', async () => {
    const world = await guideWorld();
    const { response, body } = await redeem(world, { client_id: 'nobody', code: 'x' });
    expect(response.status, 'status').toBe(400);
    expect(response.headers.get('cache-control'), 'header').toBe('no-store');
    expect(body, 'body').toEqual({
      error: 'invalid_client',
      error_description:
        'Client authentication failed (e.g., unknown client, no client authentication included, or unsupported authentication method)',
      request_id: response.headers.get('x-authentik-id'),
    });
    const error = async (form: Record<string, string>) => (await redeem(world, form)).body['error'];
    expect(await error({}), 'no code').toBe('invalid_grant');
    expect(await error({ code: 'x' }), 'an unknown code').toBe('invalid_grant');
    expect(await error({ grant_type: '' }), 'no grant type').toBe('unsupported_grant_type');
    expect(
      await error({ grant_type: 'password', username: 'alice', password: world.password }),
      'password',
    ).toBe('invalid_grant');
    const json = await get(world, TOKEN, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ client_id: world.provider.clientId }),
    });
    expect(objectFrom(await json.response.json())['error'], 'a JSON body').toBe('invalid_client');
    const { response: wrongMethod } = await get(world, TOKEN);
    expect([wrongMethod.status, wrongMethod.headers.get('allow')], 'GET').toEqual([405, 'POST, OPTIONS']);
    expect((await get(world, TOKEN.slice(0, -1))).status, 'GET without slash').toBe(404);
    expect((await get(world, TOKEN.slice(0, -1), { method: 'POST' })).status, 'POST without slash').toBe(405);
  });

  test('a code works once, and a failed attempt does not use it up', async () => {
    const world = await guideWorld();
    const browser = await signedIn(world);
    const configuration = await world.discover();
    const asked = await authorizationRequest(configuration, WEB);
    const code = codeFrom(await locationFor(browser, asked.address.href));
    const outcome = async (form: Record<string, string>) =>
      (await redeem(world, { code, ...form })).body['error'];
    expect(await outcome({}), 'no verifier').toBe('invalid_grant');
    expect(await outcome({ code_verifier: 'wrong' }), 'a wrong verifier').toBe('invalid_grant');
    expect(await outcome({ redirect_uri: 'https://evil.test/' }), 'an unregistered redirect URI').toBe(
      'invalid_client',
    );
    expect(world.state.events.at(-1), 'event').toMatchObject({
      action: 'configuration_error',
      context: { message: 'Invalid redirect URI used by provider', redirect_uri: 'https://evil.test/' },
    });
    const { body } = await redeem(world, { code, redirect_uri: APP, code_verifier: asked.verifier });
    expect(body['error'], 'the right verifier, with the other registered redirect URI').toBeUndefined();
    expect(await outcome({ code_verifier: asked.verifier }), 'the same code again').toBe('invalid_grant');
    const { status } = await get(world, USERINFO, {
      headers: { authorization: `Bearer ${String(body['access_token'])}` },
    });
    expect(status, 'the first access token stays valid').toBe(200);
  });

  test('a verifier without a challenge, an expired code and a code of another provider are refused', async () => {
    const world = await guideWorld();
    const browser = await signedIn(world);
    const code = codeFrom(await locationFor(browser, authorizePath(world)));
    expect((await redeem(world, { code, code_verifier: 'v' })).body['error'], 'downgrade').toBe(
      'invalid_grant',
    );
    const other = addProvider(world.state, {
      name: 'other',
      clientType: 'public',
      redirectUris: world.provider.redirectUris,
    });
    expect((await redeem(world, { code, client_id: other.clientId })).body['error'], 'other provider').toBe(
      'invalid_grant',
    );
    for (const [key, stored] of world.state.codes) {
      world.state.codes.set(key, { ...stored, expires: new Date() });
    }
    expect((await redeem(world, { code })).body['error'], 'expired').toBe('invalid_grant');
  });

  test('the secret of a public client does not matter, that of a confidential one does', async () => {
    const world = await guideWorld();
    const browser = await signedIn(world);
    const outcome = async (secret: Record<string, string>) => {
      const code = codeFrom(await locationFor(browser, authorizePath(world)));
      return (await redeem(world, { code, ...secret })).body['error'];
    };
    expect(await outcome({ client_secret: 'wrong' }), 'public, wrong secret').toBeUndefined();
    world.provider.clientType = 'confidential';
    expect(await outcome({ client_secret: 'wrong' }), 'confidential, wrong secret').toBe('invalid_client');
    expect(await outcome({}), 'confidential, no secret').toBe('invalid_client');
    expect(
      await outcome({ client_secret: world.provider.clientSecret }),
      'confidential, right',
    ).toBeUndefined();
    world.provider.clientSecret = 'with/slash and:colon';
    const code = codeFrom(await locationFor(browser, authorizePath(world)));
    const basic = Buffer.from(
      `${world.provider.clientId}:${encodeURIComponent(world.provider.clientSecret)}`,
    ).toString('base64');
    const { body } = await redeem(world, { code }, { authorization: `Basic ${basic}` });
    expect(body['error'], 'confidential, Basic with percent encoding').toBeUndefined();
  });

  test('a crash shows as 405 without a body', async () => {
    const world = await guideWorld();
    const browser = await signedIn(world);
    const challenge = { code_challenge: 'x', code_challenge_method: 'S256' };
    const code = codeFrom(await locationFor(browser, authorizePath(world, challenge)));
    const { response, body } = await redeem(world, { code, code_verifier: 'ü' });
    expect([response.status, body], 'answer').toEqual([405, {}]);
  });

  test('refresh tokens come with offline_access only and rotate with threshold zero only', async () => {
    const world = await guideWorld();
    const browser = await signedIn(world);
    const code = codeFrom(await locationFor(browser, authorizePath(world, { scope: 'openid email' })));
    expect((await redeem(world, { code })).body, 'without offline_access').not.toHaveProperty(
      'refresh_token',
    );

    const { configuration, tokens } = await login(world);
    const first = tokens.refresh_token ?? '';
    expect(first, 'form').toMatch(/^[A-Za-z0-9]{128}$/);
    world.provider.refreshTokenThreshold = 'hours=1';
    const kept = await refreshTokenGrant(configuration, first);
    expect(kept, 'threshold of one hour: never').not.toHaveProperty('refresh_token');
    expect(kept.claims(), 'no nonce, same login').toMatchObject({
      sub: tokens.claims()?.sub,
      auth_time: tokens.claims()?.auth_time,
      sid: tokens.claims()?.['sid'],
    });
    expect(kept.claims(), 'no nonce').not.toHaveProperty('nonce');
    world.provider.refreshTokenThreshold = 'seconds=0';
    const { refresh_token: second } = await refreshTokenGrant(configuration, first);
    expect(second, 'threshold zero: always').toMatch(/^[A-Za-z0-9]{128}$/);
    await expect(refreshTokenGrant(configuration, first), 'the replaced one').rejects.toMatchObject({
      error: 'invalid_grant',
      status: 400,
    });
    expect(world.state.events.at(-1), 'event').toMatchObject({
      action: 'suspicious_request',
      context: { message: 'Revoked refresh token was used' },
    });
    const newest = await refreshTokenGrant(configuration, second ?? '');
    expect(newest.access_token, 'the newest one still works').toBeTruthy();
  });

  test('a refresh can ask for less and gets it all, or for more and gets nothing', async () => {
    const world = await guideWorld();
    const { tokens } = await login(world);
    const refresh = async (form: Record<string, string>) =>
      (
        await world.post(TOKEN, {
          grant_type: 'refresh_token',
          client_id: world.provider.clientId,
          refresh_token: tokens.refresh_token ?? '',
          ...form,
        })
      ).body;
    world.provider.refreshTokenThreshold = 'hours=1';
    expect((await refresh({ scope: 'openid' }))['error'], 'without offline_access').toBe('invalid_scope');
    expect((await refresh({ scope: 'openid offline_access' }))['scope'], 'narrowed').toBe(tokens.scope);
    expect((await refresh({ scope: `${SCOPE} unknown` }))['scope'], 'an unknown scope').toBe(tokens.scope);
    expect((await refresh({ refresh_token: tokens.access_token }))['error'], 'an access token').toBe(
      'invalid_grant',
    );
    expect((await refresh({ client_id: 'nobody' }))['error'], 'another client').toBe('invalid_client');
  });

  test('a client acts for itself with its secret', async () => {
    const world = await guideWorld();
    const form = {
      grant_type: 'client_credentials',
      client_id: world.provider.clientId,
      scope: 'openid email',
    };
    const right = await world.post(TOKEN, { ...form, client_secret: world.provider.clientSecret });
    expect(right.body, 'body').not.toHaveProperty('refresh_token');
    expect(decodeJwt(String(right.body['access_token'])), 'no session').not.toHaveProperty('sid');
    const users = [...world.state.users.values()].map(({ username }) => username);
    expect(users, 'account').toContain('ak-SP-engomo-client_credentials');
    const wrong = await world.post(TOKEN, { ...form, client_secret: 'wrong' });
    expect(wrong.body['error'], 'wrong secret').toBe('invalid_grant');
  });
});

test.describe('claims', () => {
  /** Claims of an account with these two additional mappings selected. */
  const userinfo = async (world: World): Promise<Record<string, unknown>> => {
    const { tokens } = await login(world);
    const { response } = await get(world, USERINFO, {
      headers: { authorization: `Bearer ${tokens.access_token}` },
    });
    return objectFrom(await response.json());
  };

  test('dicts are merged, lists appended, of the rest the later scope wins', async () => {
    const world = await guideWorld();
    for (const [scopeName, expression] of [
      ['email', 'return {"a": {"x": 1}, "list": [1], "word": "email"}'],
      ['profile', 'return {"a": {"y": 2}, "list": [2], "word": "profile"}'],
    ] as const) {
      const { pk } = addScopeMapping(world.state, { name: `extra ${scopeName}`, scopeName, expression });
      world.provider.propertyMappings.push(pk);
    }
    expect(await userinfo(world), 'claims').toMatchObject({
      a: { x: 1, y: 2 },
      list: [1, 2],
      word: 'profile',
    });
  });

  test('which of two mappings of one scope wins is decided once', async () => {
    const world = await guideWorld();
    const rival = addScopeMapping(world.state, {
      name: 'rival',
      scopeName: 'profile',
      expression: 'return {"preferred_username": request.user.username}',
    });
    const own = world.provider.propertyMappings;
    const winner = async (): Promise<unknown> => (await userinfo(world))['preferred_username'];
    world.provider.propertyMappings = [rival.pk, ...own];
    const first = await winner();
    world.provider.propertyMappings = [...own, rival.pk];
    expect([world.user.username, world.user.email], 'one of the two').toContain(first);
    expect(await winner(), 'selected in another order').toBe(first);
  });

  test('a mapping that raises is skipped, and two events tell of it', async () => {
    const world = await guideWorld();
    world.mapping.expression = 'return {"preferred_username": request.user.nickname}';
    expect(await userinfo(world), 'claims').not.toHaveProperty('preferred_username');
    const events = world.state.events.slice(-2);
    expect(events, 'events').toMatchObject([
      { action: 'property_mapping_exception' },
      {
        action: 'configuration_error',
        context: { message: "Failed to evaluate property-mapping: 'engomo.mapping'" },
      },
    ]);
  });

  test('the subject follows the mode of the provider', async () => {
    const world = await guideWorld();
    world.user.attributes = { upn: 'alice@upn.test' };
    for (const [subMode, expected] of [
      ['hashed_user_id', world.user.uid],
      ['user_id', String(world.user.pk)],
      ['user_uuid', world.user.uuid],
      ['user_username', 'alice'],
      ['user_email', world.user.email],
      ['user_upn', 'alice@upn.test'],
    ] as const) {
      world.provider.subMode = subMode;
      const { tokens } = await login(world);
      expect(tokens.claims()?.sub, subMode).toBe(expected);
    }
  });

  test('userinfo says what is true now, and refuses other tokens without a word', async () => {
    const world = await guideWorld();
    const { tokens } = await login(world);
    const ask = (token: string | undefined) =>
      get(world, USERINFO, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } });
    world.user.email = 'new@engomo.company';
    const claims = objectFrom(await (await ask(tokens.access_token)).response.json());
    expect(claims, 'changed e-mail address').toMatchObject({
      email: 'new@engomo.company',
      preferred_username: 'new@engomo.company',
    });
    for (const token of [undefined, 'garbage', tokens.id_token, `${tokens.access_token}x`]) {
      const { response } = await ask(token);
      expect([response.status, await response.text()], `token ${token?.slice(0, 8) ?? 'missing'}`).toEqual([
        401,
        '',
      ]);
      expect(response.headers.get('www-authenticate'), 'header without a scheme').toMatch(
        /^error="invalid_token"/,
      );
    }
    const browser = await signedIn(world);
    const code = codeFrom(await locationFor(browser, authorizePath(world, { scope: 'email' })));
    const { body } = await redeem(world, { code });
    expect((await ask(String(body['access_token']))).status, 'a token without openid').toBe(403);
  });
});

test.describe('end of tokens and sessions', () => {
  test('revoking takes the client id of a public client and ends the token', async () => {
    const world = await guideWorld();
    const { tokens, configuration } = await login(world);
    const revoke = (token: string, clientId = world.provider.clientId) =>
      world.post('/application/o/revoke/', { token, client_id: clientId });
    const unknown = await revoke('x', 'nobody');
    expect([unknown.response.status, unknown.body['error']], 'unknown client').toEqual([
      401,
      'invalid_client',
    ]);
    for (const token of ['unknown', tokens.access_token, tokens.refresh_token ?? '']) {
      const { response, body } = await revoke(token);
      expect([response.status, body], token.slice(0, 8)).toEqual([200, {}]);
    }
    const { status } = await get(world, USERINFO, {
      headers: { authorization: `Bearer ${tokens.access_token}` },
    });
    expect(status, 'userinfo').toBe(401);
    await expect(
      refreshTokenGrant(configuration, tokens.refresh_token ?? ''),
      'refresh',
    ).rejects.toMatchObject({
      error: 'invalid_grant',
    });
  });

  test('introspection needs the secret, of public clients too', async () => {
    const world = await guideWorld();
    const { tokens } = await login(world);
    const introspect = async (secret: string) =>
      (
        await world.post('/application/o/introspect/', {
          token: tokens.access_token,
          client_id: world.provider.clientId,
          client_secret: secret,
        })
      ).body;
    expect(await introspect('wrong'), 'wrong secret').toEqual({ active: false });
    expect(await introspect(world.provider.clientSecret), 'right secret').toMatchObject({
      active: true,
      sub: world.user.uid,
      scope: tokens.scope,
      client_id: world.provider.clientId,
    });
  });

  test('the end of a session at the application leaves the login at authentik alive', async () => {
    const world = await guideWorld();
    const browser = await signedIn(world);
    const path = `${ISSUER}end-session/?post_logout_redirect_uri=https%3A%2F%2Fevil.test`;
    expect((await get(world, path)).location, 'nobody signed in').toContain('/default-authentication-flow/?');
    await browser.request('/flows/-/cancel/');
    const page = await locationFor(await signedIn(world), path);
    expect(page, 'page').toMatch(/^\/if\/flow\/default-provider-invalidation-flow\/\?/);
    const fresh = await signedIn(world);
    const challenge = await fresh.flow(await locationFor(fresh, path));
    expect(challenge, 'challenge').toMatchObject({
      component: 'ak-stage-session-end',
      application_name: 'engomo',
      invalidation_flow_url: '/if/flow/default-invalidation-flow/',
    });
    const again = await fresh.request(path);
    expect([again.status, await again.text()], 'a second time').toEqual([
      200,
      '<html><body>Logout successful</body></html>',
    ]);
    expect(codeFrom(await locationFor(fresh, authorizePath(world))), 'still signed in').toMatch(
      /^[0-9a-f]{32}$/,
    );
  });

  test('the device endpoint hands out codes that stay pending', async () => {
    const world = await guideWorld();
    const { response, body } = await world.post('/application/o/device/', {
      client_id: world.provider.clientId,
    });
    expect(response.status, 'status').toBe(200);
    expect(body, 'body').toMatchObject({
      verification_uri: `${AUTHENTIK}/device`,
      user_code: expect.stringMatching(/^\d{9}$/),
      expires_in: 60,
      interval: 5,
    });
    const poll = (code: unknown) =>
      redeem(world, {
        grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
        device_code: String(code),
      });
    expect((await poll(body['device_code'])).body['error'], 'pending').toBe('authorization_pending');
    expect((await poll('x')).body['error'], 'unknown').toBe('invalid_grant');
    for (let request = 1; request < 20; request += 1) await world.post('/application/o/device/', {});
    const { response: refused } = await world.post('/application/o/device/', {});
    expect(refused.status, 'the 21st request').toBe(429);
  });

  test('a confidential client signs in with Basic', async () => {
    const world = await guideWorld({ provider: { clientType: 'confidential' } });
    const configuration = await world.discover(ISSUER, ClientSecretBasic(world.provider.clientSecret));
    expect(configuration.serverMetadata().issuer, 'issuer').toBe(ISSUER);
    const { tokens } = await login(world, WEB, configuration);
    expect(tokens.claims()?.aud, 'audience').toBe(world.provider.clientId);
  });
});
