import { providerConditions } from '../../guide/conditions/provider.ts';
import { about, providerDescription, test, withoutWizard } from '../../fixtures/index.ts';

test(
  'authentik has the OAuth2 provider of the guide',
  about('B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'B9', 'B10'),
  async ({ authentikAdministrator, authentikApi, authentikVersion, chapter, evidence, guide }) => {
    await test.step('System > Certificates: generate the signing key where it is missing', () =>
      authentikAdministrator.ensureCertificate());

    const provider = { description: providerDescription, read: () => authentikApi.provider(guide) };
    const ensured = await chapter.ensure(
      provider,
      () => authentikAdministrator.ensureProvider(),
      authentikAdministrator.pages?.providers,
    );
    const { makesWithWizard } = authentikAdministrator;
    await evidence.remarkIfAny(withoutWizard(authentikVersion, guide, ensured, makesWithWizard));
    const stored = await chapter.readBack(provider);
    await evidence.hold(providerConditions(guide, stored), 'authentik API');
  },
);
