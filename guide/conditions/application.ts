import { equal, judged, NOTHING, quoted, type Condition } from '../condition.ts';
import type { StoredApplication, StoredProvider } from '../stored.ts';
import type { GuideValues } from '../values.ts';

/** Clauses C1 to C3. */
export function applicationConditions(
  guide: GuideValues,
  stored: StoredApplication | undefined,
  provider: StoredProvider | undefined,
): Condition[] {
  const { name, slug, launchUrl } = guide.application;
  const bound = stored !== undefined && provider !== undefined && stored.provider === provider.pk;
  const exists = judged(
    'C1',
    'the application exists and is bound to the provider',
    stored?.name === name && bound,
    `application ${quoted(name)} with provider ${quoted(provider?.name ?? guide.provider.name)}`,
    stored === undefined
      ? NOTHING
      : `application ${quoted(stored.name)} ${stored.provider === null ? 'without a provider' : bound ? 'with that provider' : 'with another provider'}`,
  );
  if (stored === undefined) return [exists];
  const conditions = [exists, equal('C2', 'the slug is the one in the issuer', slug, stored.slug)];
  if (launchUrl !== null) {
    conditions.push(equal('C3', 'the tile opens engomo', launchUrl, stored.launchUrl));
  }
  return conditions;
}
