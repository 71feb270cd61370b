import { scopeMappingConditions } from '../../guide/conditions/scope-mapping.ts';
import { about, otherInterface, scopeMappingReadBack, test } from '../../fixtures/index.ts';

test(
  'authentik has the scope mapping of the guide',
  about('A1', 'A2', 'A3', 'A4'),
  async ({ authentikAdministrator, authentikApi, authentikVersion, adminPage, evidence, guide }) => {
    await test.step('the server is of the release its login page names', async () => {
      const { version } = await authentikApi.version();
      await evidence.remarkIfAny(otherInterface(authentikVersion, version));
    });

    await test.step('Customization > Property Mappings: make it where it is missing', async () => {
      await evidence.configuration('before', scopeMappingReadBack(await authentikApi.scopeMapping(guide)));
      await authentikAdministrator.propertyMappings.openThroughMenu();
      await authentikAdministrator.ensureScopeMapping();
      await evidence.picture('Property Mappings', adminPage);
    });

    await test.step('read it back over the API', async () => {
      const stored = await authentikApi.scopeMapping(guide);
      await evidence.configuration('after', scopeMappingReadBack(stored));
      await evidence.hold(scopeMappingConditions(guide, stored), 'authentik API');
    });
  },
);
