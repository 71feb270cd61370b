import { expect, test } from '@playwright/test';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { families, type Family } from '../../lab/authentik/capabilities.ts';
import { APP, AUTHENTIK, guideWorld, ISSUER, objectFrom, WEB } from './authentik-world.ts';
import {
  api,
  authorizeAddress,
  destinationOf,
  get,
  redeem,
  signedIn,
  toClient,
  whatIsShown,
} from './generation-world.ts';

/**
 * What each version does, said once more and apart from the table of the lab: facts of real servers, of their source
 * and of the reference, by the family they begin with.
 */
const isFrom = (family: Family, first: Family): boolean =>
  families.indexOf(family) >= families.indexOf(first);

for (const family of families) {
  test.describe(`authentik ${family}`, () => {
    const since = (first: Family): boolean => isFrom(family, first);
    const typed = since('2026.5') ? { redirect_uri_type: 'authorization' } : {};
    /** The operands of the comparison are swapped. */
    const comparesWrongly = since('2025.10') && !since('2026.5');

    test('says which version it is', async () => {
      const world = await guideWorld({ family });
      const { version } = world.state.capabilities;
      expect(version.startsWith(family), 'the version belongs to the family').toBe(true);
      const script = await get(world, '/static/dist/none.js');
      expect(script.headers.get('x-authentik-version'), 'header of static files').toBe(version);
      const page = await (await get(world, '/if/flow/default-authentication-flow/')).text();
      expect(page, 'address of the script').toContain(`/static/dist/flow/FlowInterface-${version}.js`);
      const { body } = await api(world, 'GET', 'admin/version/');
      expect(body['version_current'], 'version over the API').toBe(version);
      const health = await get(world, '/-/health/ready/');
      expect(health.status, 'health').toBe(since('2024.10.2') ? 200 : 204);
    });

    test('stores redirect URIs as it does, and compares them so', async () => {
      const world = await guideWorld({ family });
      const asText = !since('2024.10');
      const entry = (url: string) => ({ matching_mode: 'strict', url });
      const { body: flows } = await api(world, 'GET', 'flows/instances/');
      const flowOf = (slug: string): unknown =>
        (Array.isArray(flows['results']) ? flows['results'] : [])
          .map(objectFrom)
          .find((flow) => flow['slug'] === slug)?.['pk'];
      const provider = (name: string, redirectUris: unknown, invalidation = true) =>
        api(world, 'POST', 'providers/oauth2/', {
          name,
          authorization_flow: flowOf('default-provider-authorization-implicit-consent'),
          ...(invalidation && { invalidation_flow: flowOf('default-provider-invalidation-flow') }),
          redirect_uris: redirectUris,
        });
      const text = await provider('text', `${WEB}\n${APP}`);
      const list = await provider('list', [entry(WEB), entry(APP)]);
      expect(text.status, 'a text').toBe(asText ? 201 : 400);
      expect(list.status, 'a list').toBe(asText ? 400 : 201);
      expect((asText ? text : list).body['redirect_uris'], 'what is stored').toEqual(
        asText ? `${WEB}\n${APP}` : [entry(WEB), entry(APP)].map((row) => ({ ...row, ...typed })),
      );
      expect((asText ? list : text).body, 'the complaint about the other kind').toEqual(
        asText
          ? { redirect_uris: ['Not a valid string.'] }
          : { redirect_uris: { non_field_errors: ['Expected a list of items but got type "str".'] } },
      );
      const without = await provider('without invalidation flow', asText ? WEB : [entry(WEB)], false);
      expect(without.status, 'without an invalidation flow').toBe(since('2024.10.2') ? 400 : 201);

      const lookAlike = await get(
        world,
        authorizeAddress(world, { redirect_uri: 'https://engomoXcompany/auth' }),
      );
      expect(lookAlike.status, 'a host that differs where the pattern has a dot').toBe(asText ? 302 : 400);
      const suffix = await get(world, authorizeAddress(world, { redirect_uri: `${WEB}/` }));
      expect(suffix.status, 'a slash too much').toBe(400);
      const empty = await guideWorld({ family, provider: { redirectUris: [] } });
      const first = await get(empty, authorizeAddress(empty));
      expect(first.status, 'the first address a provider without any sees').toBe(since('2026.5') ? 400 : 302);
    });

    test('lets a client ask for what its provider was made for', async () => {
      const world = await guideWorld({ family, provider: { grantTypes: ['authorization_code'] } });
      const error = async (responseType: string) => {
        const answer = await get(world, authorizeAddress(world, { response_type: responseType }));
        return new URL(answer.headers.get('location') ?? '', AUTHENTIK).searchParams.get('error');
      };
      expect(await error('code'), 'what it was made for').toBeNull();
      const hybrid = await get(world, authorizeAddress(world, { response_type: 'code token' }));
      expect(
        (hybrid.headers.get('location') ?? '').startsWith(`${WEB}#error=invalid_request&`),
        'anything else is refused',
      ).toBe(since('2026.5'));
      const { authorizationFlow, invalidationFlow } = world.provider;
      const beyondAscii = await api(world, 'PATCH', `providers/oauth2/${world.provider.pk}/`, {
        client_id: 'engömo',
      });
      expect(beyondAscii.status, 'a client id beyond ASCII').toBe(since('2026.8') ? 400 : 200);
      const made = await api(world, 'POST', 'providers/oauth2/', {
        name: 'made without a word about grants',
        authorization_flow: authorizationFlow,
        invalidation_flow: invalidationFlow,
        redirect_uris: since('2024.10') ? [{ matching_mode: 'strict', url: WEB }] : WEB,
      });
      expect(
        made.body['grant_types'],
        'grants of a provider that was made without a word about them',
      ).toEqual(since('2026.5') ? [] : undefined);
    });

    test('has the fields of its providers', async () => {
      const world = await guideWorld({ family });
      const { body } = await api(world, 'GET', `providers/oauth2/${world.provider.pk}/`);
      const expected: Readonly<Record<string, boolean>> = {
        invalidation_flow: since('2024.10.2'),
        encryption_key: since('2024.10.2'),
        refresh_token_threshold: since('2025.10'),
        logout_uri: since('2025.10'),
        logout_method: since('2025.10'),
        backchannel_logout_uri: family === '2025.8',
        jwks_sources: !since('2024.12'),
        jwt_federation_sources: since('2024.12'),
        jwt_federation_providers: since('2024.12'),
        assigned_backchannel_application_slug: since('2025.8'),
        grant_types: since('2026.5'),
      };
      for (const [field, there] of Object.entries(expected)) {
        expect(Object.hasOwn(body, field), `field ${field}`).toBe(there);
      }
    });

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
      expect(Object.hasOwn(information, 'background_themed_urls'), 'themed pictures').toBe(since('2025.12'));
      expect(String(information['cancel_url']).includes('next='), '"Not you?" keeps the way back').toBe(
        since('2025.12'),
      );
    });

    test('asks for consent with offline_access where it does, silent otherwise', async () => {
      const world = await guideWorld({ family });
      const { browser, back } = await signedIn(world);
      const first = await toClient(browser, back);
      expect(first.consent !== null, 'consent with offline_access').toBe(!since('2025.4'));
      const again = await toClient(browser, authorizeAddress(world));
      expect(again.consent !== null, 'consent with offline_access, once more').toBe(!since('2025.4'));
      const without = await toClient(browser, authorizeAddress(world, { scope: 'openid email profile' }));
      expect(without.consent, 'no consent without offline_access').toBeNull();
      expect(without.page === null, 'no page on the way to the client').toBe(since('2024.12'));
      expect(without.address.href.startsWith(`${WEB}?code=`), 'the client gets its code').toBe(true);
    });

    test('makes tokens with its claims, and rotates as it does', async () => {
      const world = await guideWorld({ family, provider: { refreshTokenThreshold: 'hours=1' } });
      const { browser, back } = await signedIn(world);
      const { body: tokens } = await redeem(world, (await toClient(browser, back)).address);
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
      const { body: tokens } = await redeem(world, (await toClient(browser, back)).address);
      const { body } = await world.post('/application/o/token/', {
        grant_type: 'refresh_token',
        client_id: world.provider.clientId,
        refresh_token: String(tokens['refresh_token']),
      });
      expect(Object.hasOwn(body, 'refresh_token'), 'a new refresh token').toBe(!comparesWrongly);
    });

    test('describes itself in discovery', async () => {
      const world = await guideWorld({ family });
      const document = objectFrom(
        await (await get(world, `${ISSUER}.well-known/openid-configuration`)).json(),
      );
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
      const { address: called } = await toClient(browser, authorizeAddress(world));
      expect(called.href, 'still signed in').toContain(`${WEB}?code=`);
      const { body: tokens } = await redeem(world, called);
      const logout = (parameters: Record<string, string>): string =>
        `${address}?${new URLSearchParams({ post_logout_redirect_uri: 'https://engomo.company/bye', state: 'a b', ...parameters }).toString()}`;
      for (const wrong of [{}, { id_token_hint: String(tokens['access_token']).slice(0, -4) }]) {
        const { status } = await browser.request(logout(wrong));
        expect(status === 400, 'without a hint of its own, an address is refused').toBe(since('2026.5'));
        await toClient(browser, authorizeAddress(world));
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

    test('is installed with the objects of its blueprints', async () => {
      const world = await guideWorld({ family });
      const { flows, mappings, groups } = world.state;
      expect(flows.has('default-provider-invalidation-flow'), 'invalidation flow of providers').toBe(
        since('2024.10.2'),
      );
      const names = [...mappings.values()].map(({ name }) => name);
      expect(
        names.includes('authentik default OAuth Mapping: Application Entitlements'),
        'entitlements',
      ).toBe(since('2024.12'));
      expect(
        [...groups.values()].some(({ name }) => name === 'authentik Read-only'),
        'a group to read',
      ).toBe(since('2024.10.2'));
      const paths = ['propertymappings/scope/', 'propertymappings/provider/scope/'];
      const statuses = await Promise.all(paths.map(async (path) => (await api(world, 'GET', path)).status));
      expect(statuses, 'where scope mappings are').toEqual(since('2024.10.2') ? [404, 200] : [200, 404]);
      const { body: list } = await api(world, 'GET', 'core/applications/?superuser_full_list=true');
      expect(Object.hasOwn(list, 'autocomplete'), 'envelope of lists').toBe(since('2025.8'));
      const icon = await api(world, 'POST', 'core/applications/engomo/set_icon_url/', { url: '' });
      expect(icon.status, 'the icon has a request of its own').toBe(since('2025.12') ? 405 : 200);
    });

    test('says what is wrong on pages of its own', async () => {
      const world = await guideWorld({ family });
      const error = await (
        await get(world, authorizeAddress(world, { redirect_uri: 'https://evil.test/' }))
      ).text();
      expect(error, 'heading').toContain('Redirect URI Error');
      expect(error, 'way home').toContain('id="ak-back-home"');
      expect(error, 'the address that was refused is not shown').not.toContain('evil.test');
      expect(error.includes('data-test-id="card-title"'), 'heading marked for tests').toBe(since('2025.12'));
      const { browser } = await signedIn(world);
      world.application.provider = null;
      const answer = await browser.request(authorizeAddress(world));
      expect(answer.status, 'status of "Permission denied"').toBe(since('2026.8') ? 403 : 200);
      const denied = await answer.text();
      expect(denied, 'heading').toContain('Permission denied');
      expect(denied.includes('id="ak-back-home"'), 'way home from "Permission denied"').toBe(
        since('2025.12'),
      );
    });
  });
}
