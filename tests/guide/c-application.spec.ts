import { applicationConditions } from '../../guide/conditions/application.ts';
import { about, applicationDescription, test } from '../../fixtures/index.ts';

test(
  'authentik has the application of the guide, bound to the provider',
  about('C1', 'C2', 'C3'),
  async ({ authentikAdministrator, authentikApi, chapter, configuredProvider, evidence, guide }) => {
    const application = {
      description: applicationDescription,
      read: () => authentikApi.application(guide),
    };
    await chapter.ensure(
      application,
      () => authentikAdministrator.ensureApplication(),
      authentikAdministrator.pages?.applications,
    );
    const stored = await chapter.readBack(application);
    await evidence.hold(applicationConditions(guide, stored, configuredProvider), 'authentik API');
  },
);
