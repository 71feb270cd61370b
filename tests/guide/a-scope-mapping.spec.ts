import { scopeMappingConditions } from '../../guide/conditions/scope-mapping.ts';
import { about, otherInterface, test } from '../../fixtures/index.ts';

test(
  'authentik has the scope mapping of the guide',
  about('A1', 'A2', 'A3', 'A4'),
  async ({ authentikAdministrator, authentikApi, authentikVersion, adminPage, evidence, guide }) => {
    await test.step('the server is of the release its login page names', async () => {
      await evidence.noteIfAny(otherInterface(authentikVersion, await authentikApi.version()));
    });

    await test.step('Customization > Property Mappings: make it where it is missing', async () => {
      await authentikAdministrator.propertyMappings.openThroughMenu();
      await authentikAdministrator.ensureScopeMapping();
      await evidence.picture('Property Mappings', adminPage);
    });

    await test.step('read it back over the API', async () => {
      const stored = await authentikApi.scopeMapping(guide);
      await evidence.hold(scopeMappingConditions(guide, stored), 'authentik API');
    });
  },
);
