import { scopeMappingConditions } from '../../guide/conditions/scope-mapping.ts';
import { about, mappingTest, otherExpression, scopeMappingDescription, test } from '../../fixtures/index.ts';

test(
  'authentik has the scope mapping of the guide',
  about('A1', 'A2', 'A3', 'A4'),
  async ({ authentikAdministrator, authentikApi, chapter, evidence, guide, run }) => {
    const mapping = {
      description: scopeMappingDescription,
      read: () => authentikApi.scopeMapping(guide),
    };
    await chapter.ensure(
      mapping,
      () => authentikAdministrator.ensureScopeMapping(),
      authentikAdministrator.pages?.propertyMappings,
    );
    const stored = await chapter.readBack(mapping);
    const tested = await mappingTest(authentikApi, guide, stored, run.endUser);
    const conditions = scopeMappingConditions(guide, stored, tested);
    await evidence.remarkIfAny(otherExpression(guide, stored, conditions));
    await evidence.hold(conditions, 'authentik API');
  },
);
