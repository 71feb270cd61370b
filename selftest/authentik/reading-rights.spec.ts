import { expect, test } from '@playwright/test';
import { AuthentikApi } from '../../fixtures/authentik/authentik-api.ts';
import { missingRights } from '../../fixtures/authentik/reading-rights.ts';
import { addBinding, addGroup, addUser } from '../../lab/authentik/state.ts';
import { authentikWithGuide, guide } from './in-process.ts';

const FIVE = [
  'authentik_providers_oauth2.view_scopemapping',
  'authentik_providers_oauth2.view_oauth2provider',
  'authentik_core.view_application',
  'authentik_crypto.view_certificatekeypair',
  'authentik_core.view_user',
];

/** An authentik with the guide, and an account that may read what it was given the right to. */
async function withReader(family: '2024.6' | '2026.8' = '2026.8') {
  const { api, requestsAs, world } = await authentikWithGuide({ family });
  const { pk } = addUser(world.state, { username: 'reader', name: 'Reader' });
  const as = (...rights: readonly string[]) => {
    world.state.rights.set(pk, new Set(rights));
    return requestsAs('reader');
  };
  return { api, as, state: world.state };
}

for (const family of ['2024.6', '2026.8'] as const) {
  test(`${family}: with five rights a token reads all that an administrator does, and the application nobody may open`, async () => {
    const { api, as, state } = await withReader(family);
    const [engomo] = state.applications.values();
    const { pk: group } = addGroup(state, { name: 'nobody' });
    addBinding(state, { target: engomo?.pk ?? '', group });
    const reader = new AuthentikApi(as(...FIVE));
    const readings = (who: AuthentikApi) =>
      Promise.all([
        who.scopeMapping(guide),
        who.provider(guide),
        who.application(guide),
        who.certificate('ak.cert'),
        who.account('alice@engomo.company', 'alice'),
      ]);

    expect(await missingRights(as(...FIVE), guide), 'nothing is missing').toEqual([]);
    expect(await readings(reader), 'what it reads').toEqual(await readings(api));
    expect((await reader.application(guide))?.slug, 'an application no list shows it').toBe('engomo');
    expect(await reader.changesBy(null), 'the event log is none of the five').toBeNull();
  });
}

for (const right of FIVE) {
  test(`without ${right} it is reported by that name, and not that nothing is there`, async () => {
    const { as } = await withReader();
    const others = FIVE.filter((name) => name !== right);

    expect(await missingRights(as(...others), guide), 'all but one').toEqual([right]);
    expect(await missingRights(as(right), guide), 'that one alone').toEqual(others);
  });
}

test('a right for single objects shortens a list without a word, so that it is missing', async () => {
  const { as, state } = await withReader();
  const [openid] = state.mappings.values();
  const alice = [...state.users.values()].find(({ username }) => username === 'alice');
  const [mapping = '', , , , user = ''] = FIVE;
  const single = [`${mapping} ${openid?.pk ?? ''}`, `${user} ${alice?.pk ?? ''}`];
  const rights = [...FIVE.filter((name) => name !== mapping && name !== user), ...single];

  expect(await missingRights(as(...rights), guide), 'both are named').toEqual([mapping, user]);
});

test('an administrator lacks nothing', async () => {
  const { requestsAs } = await authentikWithGuide();
  expect(await missingRights(requestsAs('akadmin'), guide), 'no right').toEqual([]);
});
