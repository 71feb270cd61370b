import { expect, test } from '@playwright/test';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { families } from '../../lab/authentik/capabilities.ts';
import { guideWorld, ISSUER, objectFrom, WEB } from './authentik-world.ts';
import {
  authorizePath,
  codeFrom,
  codeOf,
  destinationOf,
  get,
  redeem,
  signedIn,
  sinceIn,
  toClient,
  WELL_KNOWN,
  whatIsShown,
} from './oauth2-requests.ts';

// Logins, tokens and logouts of each version; see generations.spec.ts.

for (const family of families) {
  test.describe(`authentik ${family}`, () => {
    const since = sinceIn(family);
    /** The operands of the comparison are swapped. */
    const comparesWrongly = since('2025.10') && !since('2026.5');

    test('sends somebody to the login, and back', async () => {
      const world = await guideWorld({ family });
      const { hops, identification, back } = await signedIn(world);
      const direct = since('2025.12');
      expect(hops, 'redirects to the login page').toHaveLength(direct ? 1 : 2);
      expect(hops[0], 'first redirect').toMatch(
        direct
          ? /^\/if\/flow\/default-authentication-flow\/\?client_id=.*&next=%2Fapplication%2Fo%2Fauthorize%2F%3F/
          : /^\/flows\/-\/default\/authentication\/\?next=\/application\/o\/authorize\/%3F/,
      );
      expect(hops.at(-1), 'the way back').toContain('next=%2Fapplication%2Fo%2Fauthorize%2F%3Fclient_id');
      expect(back, 'where the login ends').toMatch(/^\/application\/o\/authorize\/\?/);
      const keys: Readonly<Record<string, boolean>> = {
        application_pre: true,
        type: !since('2024.10.2'),
        captcha_stage: since('2024.10.2'),
        enable_remember_me: since('2025.4'),
        passkey_challenge: since('2025.12'),
        pending_user_identifier: since('2026.2'),
        application_pre_launch: since('2026.2'),
      };
      for (const [key, there] of Object.entries(keys)) {
        expect(Object.hasOwn(identification, key), `identification has ${key}`).toBe(there);
      }
      const information = objectFrom(identification['flow_info']);
      expect(String(information['cancel_url']).includes('next='), '"Not you?" keeps the way back').toBe(
        since('2025.12'),
      );
    });

    test('asks for consent with offline_access where it does, silent otherwise', async () => {
      const world = await guideWorld({ family });
      const { browser, back } = await signedIn(world);
      const first = await toClient(browser, back);
      expect(first.consent !== null, 'consent with offline_access').toBe(!since('2025.4'));
      const again = await toClient(browser, authorizePath(world));
      expect(again.consent !== null, 'consent with offline_access, once more').toBe(!since('2025.4'));
      const without = await toClient(browser, authorizePath(world, { scope: 'openid email profile' }));
      expect(without.consent, 'no consent without offline_access').toBeNull();
      expect(without.page === null, 'no page on the way to the client').toBe(since('2024.12'));
      expect(without.address.href.startsWith(`${WEB}?code=`), 'the client gets its code').toBe(true);
    });

    test('makes tokens with its claims, and rotates as it does', async () => {
      const world = await guideWorld({ family, provider: { refreshTokenThreshold: 'hours=1' } });
      const { browser, back } = await signedIn(world);
      const { body: tokens } = await redeem(world, await codeOf(browser, back));
      expect(Object.hasOwn(tokens, 'scope'), 'scope in the answer').toBe(since('2025.4'));
      const claims = decodeJwt(String(tokens['id_token']));
      expect(claims['preferred_username'], 'the claim of the guide').toBe(world.user.email);
      expect(claims['email_verified'], 'email_verified').toBe(!since('2025.10'));
      expect(Object.hasOwn(claims, 'sid'), 'sid').toBe(since('2024.10.2'));
      expect(Object.hasOwn(claims, 'jti'), 'jti').toBe(since('2026.2'));
      const access = decodeJwt(String(tokens['access_token']));
      expect(access['azp'], 'azp of the access token').toBe(world.provider.clientId);
      expect(Object.hasOwn(access, 'scope'), 'scope in the access token').toBe(since('2025.10'));
      const { kid } = decodeProtectedHeader(String(tokens['id_token']));
      expect(kid?.length, 'length of the key id').toBe(since('2026.2') ? 86 : 32);

      const refresh = { grant_type: 'refresh_token', client_id: world.provider.clientId };
      const old = String(tokens['refresh_token']);
      const { body: refreshed } = await world.post('/application/o/token/', {
        ...refresh,
        refresh_token: old,
      });
      // Thirty days are left of it, far more than an hour.
      const rotates = !since('2025.10');
      expect(Object.hasOwn(refreshed, 'refresh_token'), 'a new refresh token').toBe(rotates);
      const { response } = await world.post('/application/o/token/', { ...refresh, refresh_token: old });
      expect(response.status, 'the old refresh token').toBe(rotates ? 400 : 200);
    });

    test('replaces a refresh token that is about to expire, unless the comparison is the wrong way round', async () => {
      const world = await guideWorld({
        family,
        provider: { refreshTokenThreshold: 'hours=1', refreshTokenValidity: 'minutes=30' },
      });
      const { browser, back } = await signedIn(world);
      const { body: tokens } = await redeem(world, await codeOf(browser, back));
      const { body } = await world.post('/application/o/token/', {
        grant_type: 'refresh_token',
        client_id: world.provider.clientId,
        refresh_token: String(tokens['refresh_token']),
      });
      expect(Object.hasOwn(body, 'refresh_token'), 'a new refresh token').toBe(!comparesWrongly);
    });

    test('describes itself in discovery', async () => {
      const world = await guideWorld({ family });
      const document = objectFrom(await (await get(world, WELL_KNOWN)).response.json());
      expect(document['issuer'], 'issuer with its slash').toBe(ISSUER);
      expect(Object.hasOwn(document, 'backchannel_logout_supported'), 'back channel').toBe(since('2025.8'));
      expect(Object.hasOwn(document, 'frontchannel_logout_supported'), 'front channel').toBe(since('2026.5'));
      const grants = document['grant_types_supported'];
      expect(
        Array.isArray(grants) && grants.includes('urn:ietf:params:oauth:grant-type:token-exchange'),
        'token exchange',
      ).toBe(since('2026.8'));
      const metadata = await get(world, '/.well-known/oauth-authorization-server/application/o/engomo/');
      expect(metadata.status, 'metadata of RFC 8414').toBe(since('2025.8') ? 200 : 404);
    });

    test('refuses clients as it does', async () => {
      const world = await guideWorld({ family });
      const unknown = await world.post('/application/o/token/', { client_id: 'nobody', grant_type: 'x' });
      expect(unknown.response.status, 'an unknown client').toBe(400);
      expect(Object.hasOwn(unknown.body, 'request_id'), 'request_id').toBe(since('2025.8'));
      const revoked = await world.post('/application/o/revoke/', {
        client_id: world.provider.clientId,
        token: 'x',
      });
      expect(revoked.response.status, 'revoking with the client id alone').toBe(since('2025.4') ? 200 : 401);
      const introspected = await world.post('/application/o/introspect/', {
        client_id: world.provider.clientId,
        client_secret: world.provider.clientSecret,
        token: 'x',
      });
      expect(introspected.body, 'an unknown token').toEqual({ active: false });
    });

    test('ends a session at the application', async () => {
      const world = await guideWorld({
        family,
        provider: {
          redirectUris: [
            { matchingMode: 'strict', url: WEB },
            { matchingMode: 'strict', url: 'https://engomo.company/bye', redirectUriType: 'logout' },
          ],
        },
      });
      const { browser } = await signedIn(world);
      const address = '/application/o/engomo/end-session/';
      const location = (await browser.request(address)).headers.get('location') ?? '';
      expect(location, 'where it goes').toBe(
        since('2024.10.2') ? '/if/flow/default-provider-invalidation-flow/' : '/if/session-end/engomo/',
      );
      const text = await whatIsShown(browser, location);
      expect(text, 'what it says').toContain(
        since('2024.10.2') ? 'ak-stage-session-end' : 'You&#39;ve logged out of engomo',
      );
      const { address: called } = await toClient(browser, authorizePath(world));
      expect(called.href, 'still signed in').toContain(`${WEB}?code=`);
      const { body: tokens } = await redeem(world, { code: codeFrom(called.href) });
      const logout = (parameters: Record<string, string>): string =>
        `${address}?${new URLSearchParams({ post_logout_redirect_uri: 'https://engomo.company/bye', state: 'a b', ...parameters }).toString()}`;
      for (const wrong of [{}, { id_token_hint: String(tokens['access_token']).slice(0, -4) }]) {
        const { status } = await browser.request(logout(wrong));
        expect(status === 400, 'without a hint of its own, an address is refused').toBe(since('2026.5'));
        await toClient(browser, authorizePath(world));
      }
      const back = logout({ id_token_hint: String(tokens['id_token']) });
      expect(
        (await destinationOf(browser, back)) === 'https://engomo.company/bye?state=a%20b',
        'the way back to the client',
      ).toBe(since('2026.5'));
    });

    test('ends a session of a provider that registers no address for it', async () => {
      const world = await guideWorld({ family });
      const { browser, back } = await signedIn(world);
      await toClient(browser, back);
      const { status } = await browser.request(
        `/application/o/engomo/end-session/?post_logout_redirect_uri=https://engomo.company/bye`,
      );
      expect(status, 'an address that is not registered').toBe(
        since('2026.5') && !since('2026.8') ? 400 : 302,
      );
    });
  });
}
