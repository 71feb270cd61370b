import { expect, test } from '@playwright/test';
import { decodeJwt } from 'jose';
import { ClientSecretBasic, fetchUserInfo, refreshTokenGrant } from 'openid-client';
import { addProvider } from '../../lab/authentik/state.ts';
import {
  APP,
  authorizationRequest,
  guideWorld,
  ISSUER,
  login,
  objectFrom,
  SCOPE,
  WEB,
} from './authentik-world.ts';
import {
  TOKEN,
  USERINFO,
  authorizePath,
  get,
  signedIn,
  locationFor,
  codeFrom,
  redeem,
} from './oauth2-requests.ts';

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
    const { browser } = await signedIn(world);
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
    const { browser } = await signedIn(world);
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
    const { browser } = await signedIn(world);
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

  test('a confidential client signs in with Basic', async () => {
    const world = await guideWorld({ provider: { clientType: 'confidential' } });
    const configuration = await world.discover(ISSUER, ClientSecretBasic(world.provider.clientSecret));
    expect(configuration.serverMetadata().issuer, 'issuer').toBe(ISSUER);
    const { tokens } = await login(world, WEB, configuration);
    expect(tokens.claims()?.aud, 'audience').toBe(world.provider.clientId);
  });

  test('a crash shows as 405 without a body', async () => {
    const world = await guideWorld();
    const { browser } = await signedIn(world);
    const challenge = { code_challenge: 'x', code_challenge_method: 'S256' };
    const code = codeFrom(await locationFor(browser, authorizePath(world, challenge)));
    const { response, body } = await redeem(world, { code, code_verifier: 'ü' });
    expect([response.status, body], 'answer').toEqual([405, {}]);
  });

  test('refresh tokens come with offline_access only and rotate with threshold zero only', async () => {
    const world = await guideWorld();
    const { browser } = await signedIn(world);
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
});
