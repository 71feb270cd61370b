import { expect, test } from '@playwright/test';
import { families } from '../../lab/authentik/capabilities.ts';
import { APP, AUTHENTIK, guideWorld, objectFrom, WEB } from './authentik-world.ts';
import { api, authorizePath, get, signedIn, sinceIn } from './oauth2-requests.ts';

// What each version does, said once more and apart from the table of the lab: facts of real servers, of their source and
// of the reference, by the family they begin with. Logins and tokens: generations-oauth2.spec.ts.

for (const family of families) {
  test.describe(`authentik ${family}`, () => {
    const since = sinceIn(family);
    const typed = since('2026.5') ? { redirect_uri_type: 'authorization' } : {};

    test('says which version it is', async () => {
      const world = await guideWorld({ family });
      const { version } = world.state.capabilities;
      expect(version.startsWith(family), 'the version belongs to the family').toBe(true);
      const script = await get(world, '/static/dist/none.js');
      expect(script.response.headers.get('x-authentik-version'), 'header of static files').toBe(version);
      const page = await (await get(world, '/if/flow/default-authentication-flow/')).response.text();
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
        authorizePath(world, { redirect_uri: 'https://engomoXcompany/auth' }),
      );
      expect(lookAlike.status, 'a host that differs where the pattern has a dot').toBe(asText ? 302 : 400);
      const suffix = await get(world, authorizePath(world, { redirect_uri: `${WEB}/` }));
      expect(suffix.status, 'a slash too much').toBe(400);
      const empty = await guideWorld({ family, provider: { redirectUris: [] } });
      const first = await get(empty, authorizePath(empty));
      expect(first.status, 'the first address a provider without any sees').toBe(since('2026.5') ? 400 : 302);
    });

    test('lets a client ask for what its provider was made for', async () => {
      const world = await guideWorld({ family, provider: { grantTypes: ['authorization_code'] } });
      const error = async (responseType: string) => {
        const answer = await get(world, authorizePath(world, { response_type: responseType }));
        return new URL(answer.location ?? '', AUTHENTIK).searchParams.get('error');
      };
      expect(await error('code'), 'what it was made for').toBeNull();
      const hybrid = await get(world, authorizePath(world, { response_type: 'code token' }));
      expect(
        (hybrid.location ?? '').startsWith(`${WEB}#error=invalid_request&`),
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
        await get(world, authorizePath(world, { redirect_uri: 'https://evil.test/' }))
      ).response.text();
      expect(error, 'heading').toContain('Redirect URI Error');
      expect(error, 'way home').toContain('id="ak-back-home"');
      expect(error, 'the address that was refused is not shown').not.toContain('evil.test');
      expect(error.includes('data-test-id="card-title"'), 'heading marked for tests').toBe(since('2025.12'));
      const { browser } = await signedIn(world);
      world.application.provider = null;
      const answer = await browser.request(authorizePath(world));
      expect(answer.status, 'status of "Permission denied"').toBe(since('2026.8') ? 403 : 200);
      const denied = await answer.text();
      expect(denied, 'heading').toContain('Permission denied');
      expect(denied.includes('id="ak-back-home"'), 'way home from "Permission denied"').toBe(
        since('2025.12'),
      );
    });
  });
}
