import type { AuthentikApi } from '../fixtures/authentik/authentik-api.ts';
import type { Condition } from '../guide/condition.ts';
import { applicationConditions } from '../guide/conditions/application.ts';
import { providerConditions } from '../guide/conditions/provider.ts';
import { scopeMappingConditions } from '../guide/conditions/scope-mapping.ts';
import type { GuideValues } from '../guide/values.ts';

/** Conditions that do not hold, in a line each. */
export const broken = (conditions: readonly Condition[]): string[] =>
  conditions
    .filter(({ holds }) => !holds)
    .map(({ clause, property, observed }) => `${clause}: ${property}; found ${observed}`);

/** Conditions of chapters A to C that do not hold of what authentik has stored, in a line each. */
export async function brokenInAuthentik(api: AuthentikApi, guide: GuideValues): Promise<string[]> {
  const provider = await api.provider(guide);
  return broken([
    ...scopeMappingConditions(guide, await api.scopeMapping(guide)),
    ...providerConditions(guide, provider),
    ...applicationConditions(guide, await api.application(guide), provider),
  ]);
}
