import { expect, test } from '@playwright/test';
import { AuthentikApi } from '../../fixtures/authentik/authentik-api.ts';
import { AuthentikRequests } from '../../fixtures/authentik/authentik-requests.ts';
import { refuseTakenNames } from '../../fixtures/authentik/taken-names.ts';
import type { Call } from '../../fixtures/run/outbound.ts';
import { guideValues } from '../../guide/values.ts';
import { token } from '../lab/api-world.ts';
import { AUTHENTIK } from '../lab/authentik-world.ts';
import { authentikWithGuide, guide } from './in-process.ts';

type World = Awaited<ReturnType<typeof authentikWithGuide>>['world'];

/** What is said of names on an authentik to which something was done; `undefined`: nothing. */
async function saidOf(change: (world: World) => unknown, values = guide): Promise<string | undefined> {
  const { api, world } = await authentikWithGuide();
  await change(world);
  return refuseTakenNames(api, values).then(() => undefined, String);
}

/** The one object of a list. */
function only<T>(list: ReadonlyMap<unknown, T>): T {
  const [first] = list.values();
  if (first === undefined) throw new Error('the guide was not carried out');
  return first;
}

test('names of the guide that are free or the guide’s own are in nobody’s way', async () => {
  expect(await saidOf(() => undefined), 'the guide was carried out').toBeUndefined();
  const nothing = ({ state }: World): void => {
    state.providers.clear();
    state.applications.clear();
  };
  expect(await saidOf(nothing), 'nothing is there').toBeUndefined();
});

test('a slug that another application has is reported, and one of the guide’s provider is not', async () => {
  const renamed = ({ state }: World): unknown => (only(state.applications).name = 'Shop');
  expect(await saidOf(renamed), 'renamed: a question of clause C1').toBeUndefined();
  const anothers = ({ state }: World): void => {
    only(state.applications).name = 'Shop';
    only(state.providers).name = 'shop';
  };
  expect(await saidOf(anothers), 'another one').toContain(
    'under the slug "engomo", but the application "Shop" has that slug',
  );
  const named = { set: { application: 'Shop', provider: 'shop' } };
  expect(
    await saidOf(anothers, guideValues(guide.origins, '2024', 'strict', named)),
    'named',
  ).toBeUndefined();
  const alone = ({ state }: World): void => {
    only(state.applications).name = 'Shop';
    only(state.applications).provider = null;
  };
  expect(await saidOf(alone), 'one without a provider').toContain('the application "Shop"');
});

/** An authentik one of whose lists has nothing but an object of a kind that the lab does not have. */
const listing =
  (call: Call, list: string, object: object): Call =>
  (url, request) => {
    const body = JSON.stringify({ pagination: { next: 0 }, results: [object] });
    return url.includes(`/api/v3/${list}`)
      ? Promise.resolve({ status: 200, headers: new Headers(), body })
      : call(url, request);
  };

for (const { list, kind, name, says } of [
  {
    list: 'propertymappings/all/',
    kind: 'SAML Provider Property Mapping',
    name: 'engomo.mapping',
    says: 'the scope mapping of the guide under the name "engomo.mapping", but has another object of that name: a SAML',
  },
  {
    list: 'providers/all/',
    kind: 'SAML Provider',
    name: 'SP-engomo',
    says: 'the provider of the guide under the name "SP-engomo", but has another object of that name: a SAML Provider',
  },
]) {
  test(`a name that a ${kind} has is reported`, async () => {
    const { call, world } = await authentikWithGuide();
    world.state.providers.clear();
    world.state.applications.clear();
    const own = [...world.state.mappings.values()].find(({ managed }) => managed === null);
    world.state.mappings.delete(own?.pk ?? '');
    const listed = listing(call, list, { pk: '9', name, verbose_name: kind });
    const requests = new AuthentikRequests(listed, AUTHENTIK, token(world.state, 'akadmin'));
    const said = await refuseTakenNames(new AuthentikApi(requests), guide).then(() => undefined, String);
    expect(said, 'told').toContain(says);
  });
}
