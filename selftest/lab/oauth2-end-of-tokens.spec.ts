import { expect, test } from '@playwright/test';
import { refreshTokenGrant } from 'openid-client';
import { guideWorld, ISSUER, login } from './authentik-world.ts';
import { authorizePath, codeFrom, get, locationFor, signedIn, USERINFO } from './oauth2-requests.ts';

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
    const { browser } = await signedIn(world);
    const path = `${ISSUER}end-session/?post_logout_redirect_uri=https%3A%2F%2Fevil.test`;
    expect((await get(world, path)).location, 'nobody signed in').toContain('/default-authentication-flow/?');
    await browser.request('/flows/-/cancel/');
    const page = await locationFor((await signedIn(world)).browser, path);
    expect(page, 'page').toMatch(/^\/if\/flow\/default-provider-invalidation-flow\/\?/);
    const { browser: fresh } = await signedIn(world);
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
});
