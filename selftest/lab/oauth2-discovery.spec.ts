import { expect, test } from '@playwright/test';
import { decodeProtectedHeader } from 'jose';
import { AUTHENTIK, guideWorld, ISSUER, listOf, objectFrom, SCOPE } from './authentik-world.ts';
import {
  WELL_KNOWN,
  authorizePath,
  get,
  signedIn,
  locationFor,
  codeFrom,
  redeem,
} from './oauth2-requests.ts';

test.describe('discovery and keys', () => {
  test('the document has the keys and values of 2026.2.2 in their order', async () => {
    const world = await guideWorld({ algorithm: 'rsa' });
    const { response } = await get(world, WELL_KNOWN);
    const text = await response.text();
    const root = `${AUTHENTIK}/application/o`;
    const { scopes_supported: scopes, claims_supported: claims, ...document } = objectFrom(JSON.parse(text));
    expect(text.startsWith('{\n  "issuer"'), 'indented by two blanks').toBe(true);
    expect(document, 'document without scopes and claims').toEqual({
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
      claims_parameter_supported: false,
      code_challenge_methods_supported: ['plain', 'S256'],
    });
    expect(listOf(scopes).toSorted(), 'scopes, in any order').toEqual(SCOPE.split(' ').toSorted());
    expect(new Set(listOf(claims)), 'claims of every token and of the mappings, in any order').toEqual(
      new Set([
        ...['sub', 'iss', 'aud', 'exp', 'iat', 'auth_time', 'acr', 'amr', 'nonce'],
        ...['email', 'email_verified', 'preferred_username'],
      ]),
    );

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
    const code = codeFrom(await locationFor((await signedIn(world)).browser, authorizePath(world)));
    const { body } = await redeem(world, { code });
    expect(decodeProtectedHeader(String(body['id_token'])), 'header of the id token').toEqual({
      alg: 'HS256',
      typ: 'JWT',
    });
  });
});
