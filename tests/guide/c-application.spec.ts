import { applicationConditions } from '../../guide/conditions/application.ts';
import { about, applicationReadBack, test } from '../../fixtures/index.ts';

test(
  'authentik has the application of the guide, bound to the provider',
  about('C1', 'C2', 'C3'),
  async ({ authentikAdministrator, authentikApi, adminPage, evidence, guide, provider }) => {
    await test.step('Applications > Applications: make it where it is missing', async () => {
      await evidence.configuration('before', applicationReadBack(await authentikApi.application(guide)));
      await authentikAdministrator.applications.openThroughMenu();
      await authentikAdministrator.ensureApplication();
      await evidence.picture('Applications', adminPage);
    });

    await test.step('read it back over the API', async () => {
      const stored = await authentikApi.application(guide);
      await evidence.configuration('after', applicationReadBack(stored));
      await evidence.hold(applicationConditions(guide, stored, provider), 'authentik API');
    });
  },
);
