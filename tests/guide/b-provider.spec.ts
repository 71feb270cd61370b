import { providerConditions } from '../../guide/conditions/provider.ts';
import { about, patternWarning, providerReadBack, test, withoutWizard } from '../../fixtures/index.ts';

test(
  'authentik has the OAuth2 provider of the guide',
  about('B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'B9', 'B10'),
  async ({ authentikAdministrator, authentikApi, authentikVersion, adminPage, evidence, guide }) => {
    await test.step('System > Certificates: generate the signing key where it is missing', () =>
      authentikAdministrator.ensureCertificate());

    await test.step('Applications > Providers: make it where it is missing', async () => {
      await evidence.configuration('before', providerReadBack(await authentikApi.provider(guide)));
      await authentikAdministrator.providers.openThroughMenu();
      const ensured = await authentikAdministrator.ensureProvider();
      const { makesWithWizard } = authentikAdministrator;
      await evidence.remarkIfAny(withoutWizard(authentikVersion, guide, ensured, makesWithWizard));
      await evidence.picture('Providers', adminPage);
    });

    await test.step('read it back over the API', async () => {
      const stored = await authentikApi.provider(guide);
      await evidence.configuration('after', providerReadBack(stored));
      await evidence.hold(providerConditions(guide, stored), 'authentik API');
      await evidence.remarkIfAny(patternWarning(stored));
      await evidence.traits([
        {
          product: 'authentik',
          kind: 'capability',
          name: 'how redirect URIs are compared',
          value: stored?.patternsOnly === true ? 'as patterns only' : 'strictly or as patterns',
        },
      ]);
    });
  },
);
