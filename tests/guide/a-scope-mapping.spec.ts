import { scopeMappingConditions } from '../../guide/conditions/scope-mapping.ts';
import { about, scopeMappingDescription, test } from '../../fixtures/index.ts';

test(
  'authentik has the scope mapping of the guide',
  about('A1', 'A2', 'A3', 'A4'),
  async ({ authentikAdministrator, authentikApi, chapter, evidence, guide }) => {
    const mapping = {
      description: scopeMappingDescription,
      read: () => authentikApi.scopeMapping(guide),
    };
    await chapter.ensure(
      mapping,
      () => authentikAdministrator.ensureScopeMapping(),
      authentikAdministrator.propertyMappings,
    );
    const stored = await chapter.readBack(mapping);
    await evidence.hold(scopeMappingConditions(guide, stored), 'authentik API');
  },
);
