import { equal, judged, NOTHING, quoted, type Condition } from '../condition.ts';
import type { StoredScopeMapping } from '../stored.ts';
import type { GuideValues } from '../values.ts';

/** Clauses A1 to A4. A mapping under another name that answers the same scope is A2's business, not A1's. */
export function scopeMappingConditions(
  guide: GuideValues,
  stored: StoredScopeMapping | undefined,
): Condition[] {
  const { name, scopeName, expression } = guide.scopeMapping;
  const exists = judged(
    'A1',
    'a scope mapping exists for engomo',
    stored !== undefined,
    `a scope mapping named ${quoted(name)}`,
    stored === undefined ? NOTHING : `a scope mapping named ${quoted(stored.name)}`,
  );
  if (stored === undefined) return [exists];
  return [
    exists,
    equal('A2', 'the mapping has the name the guide gives', name, stored.name),
    equal('A3', 'the mapping answers the scope profile', scopeName, stored.scopeName),
    equal('A4', 'the expression returns the e-mail address', expression, stored.expression.trim()),
  ];
}
