import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { test as suite } from '../../fixtures/index.ts';
import { brokenInAuthentik } from '../broken-conditions.ts';
import { AWKWARD_NAMES, familyLab } from '../family-lab.ts';
import { AuthentikFacts } from '../../fixtures/protocol/authentik-facts.ts';
import { authentikWithGuide, guide } from './in-process.ts';

const made = z.object({ pk: z.union([z.string(), z.number()]) });

/** Families whose drop-downs, scope lists and wizards differ, and what their APIs call and take differently. */
const FAMILIES = [
  { family: '2024.6', mappings: 'propertymappings/scope/', noRedirectUris: '' },
  { family: '2024.12', mappings: 'propertymappings/provider/scope/', noRedirectUris: [] },
  { family: '2026.2', mappings: 'propertymappings/provider/scope/', noRedirectUris: [] },
  { family: '2026.8', mappings: 'propertymappings/provider/scope/', noRedirectUris: [] },
] as const;

for (const { family, mappings, noRedirectUris } of FAMILIES) {
  const test = suite.extend(familyLab({ LAB_AUTHENTIK: family, ...AWKWARD_NAMES }));

  test.describe(`authentik ${family}, with objects of similar names in every list`, () => {
    test('the guide is carried out with the objects it names and no others', async ({
      authentikAdministrator: administrator,
      authentikApi,
      authentikRequests,
      endUser,
      guide,
    }) => {
      const similar = (name: string): string[] =>
        [
          ...[`a ${name}`, `old ${name}`, `${name} (copy)`, `"${name}"`],
          ...[name.toUpperCase(), name.replace(/\W/, 'x'), `${name}.*`],
        ].filter((other) => other !== name);
      const make = (path: string, body: object) => authentikRequests.send('POST', path, body, made);

      await test.step('objects of similar names are there first', async () => {
        for (const name of [...similar(guide.scopeMapping.name), "a copy of OpenID 'email'"]) {
          await make(mappings, { name, scope_name: guide.scopeMapping.scopeName, expression: 'return {}' });
        }
        for (const [at, name] of [guide.application.name, ...similar(guide.application.name)].entries()) {
          await make('core/applications/', { name, slug: `another-${at}` });
        }
        for (const name of similar(guide.certificate.name)) {
          await make('crypto/certificatekeypairs/generate/', { common_name: name, validity_days: 1 });
        }
        for (const name of similar(guide.provider.name)) {
          await make('providers/oauth2/', { name, ...(await requiredOfProvider()) });
        }
        for (const username of similar(endUser.username)) {
          await make('core/users/', {
            username,
            name: endUser.username,
            email: `x-${endUser.email}`,
            path: 'users',
          });
        }
      });

      const ensured = [
        await administrator.ensureScopeMapping(),
        await administrator.ensureCertificate(),
        await administrator.ensureProvider(),
        await administrator.ensureApplication(),
        await administrator.ensureAccount(endUser),
      ];
      expect(ensured, 'nothing that is called otherwise is taken for it').toEqual(ensured.map(() => 'made'));

      expect(
        await brokenInAuthentik(authentikApi, guide),
        'every condition of chapters A to C holds',
      ).toEqual([]);

      async function requiredOfProvider(): Promise<object> {
        const flows = z.object({ pk: z.string(), designation: z.string() });
        const all = await authentikRequests.all('flows/instances/', flows);
        const pk = (designation: string) => all.find((flow) => flow.designation === designation)?.pk;
        return {
          authorization_flow: pk('authorization'),
          invalidation_flow: pk('invalidation'),
          redirect_uris: noRedirectUris,
        };
      }
    });
  });
}

for (const family of ['2024.6', '2026.2', '2026.8'] as const) {
  test(`${family}: another client may be asked for what engomo's may, so that only its being another one is refused`, async () => {
    const { requestsAs, world } = await authentikWithGuide({ family });
    const { clientId, grantTypes } = world.provider;
    const made = await new AuthentikFacts(requestsAs('akadmin'), guide).makeOtherClient(clientId, 'another');

    const stored = [...world.state.providers.values()].find((provider) => String(provider.pk) === made);
    expect(stored?.redirectUris, 'where it is called back').toMatchObject([
      { url: 'https://other-client.example/callback' },
    ]);
    expect(stored?.grantTypes, 'its grants').toEqual(grantTypes);
  });
}
