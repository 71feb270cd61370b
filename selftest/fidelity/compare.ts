import type { Fact, Looks } from './facts.ts';

/** One thing that is not as captured. */
interface Difference {
  /** `tag`, `role`, `name`, `classes`, `hosts`, or `attribute <name>`. */
  readonly aspect: string;
  readonly expected: string;
  readonly found: string;
}

const ABSENT = 'none';

const listed = (values: readonly string[]): string => (values.length === 0 ? ABSENT : values.join(' > '));

/**
 * What differs between a captured control and one that was observed, aspect by aspect. What was not captured is not
 * compared; of the surroundings only those the capture shows are.
 *
 * @param observed `undefined` when the control was not there at all.
 */
export function differences(fact: Fact, observed: Looks | undefined): Difference[] {
  if (observed === undefined)
    return [{ aspect: 'tag', expected: fact.tag ?? fact.role ?? '', found: ABSENT }];
  const pairs: (readonly [aspect: string, expected: string, found: string])[] = [];
  if (fact.tag !== undefined) pairs.push(['tag', fact.tag, observed.tag ?? ABSENT]);
  if (fact.role !== undefined) {
    const invisible = observed.role === undefined;
    pairs.push(['role', fact.role ?? ABSENT, invisible ? 'not visible' : (observed.role ?? ABSENT)]);
  }
  if (fact.name !== undefined) pairs.push(['name', `"${fact.name}"`, `"${observed.name ?? ''}"`]);
  if (fact.attributes !== undefined) {
    const seen = observed.attributes ?? {};
    for (const name of new Set([...Object.keys(fact.attributes), ...Object.keys(seen)])) {
      const quoted = (value: string | undefined): string => (value === undefined ? ABSENT : `"${value}"`);
      pairs.push([`attribute ${name}`, quoted(fact.attributes[name]), quoted(seen[name])]);
    }
  }
  if (fact.classes !== undefined)
    pairs.push(['classes', listed(fact.classes), listed(observed.classes ?? [])]);
  if (fact.hosts !== undefined) {
    const near = fact.hosts.length === 0 ? [] : (observed.hosts ?? []).slice(-fact.hosts.length);
    pairs.push(['hosts', listed(fact.hosts), listed(near)]);
  }
  return pairs
    .filter(([, expected, found]) => expected !== found)
    .map(([aspect, expected, found]) => ({ aspect, expected, found }));
}

/** A difference between the lab and what was captured that is not the lab's fault. */
interface KnownDifference {
  /** Family of the lab and the facts. */
  readonly family: string;
  /** Id of the control. */
  readonly control: string;
  /** `tag`, `role`, `name`, `classes`, `hosts`, or `attribute <name>`. */
  readonly aspect: string;
  /** Why the capture says something else. */
  readonly reason: string;
}

/** Limits of the captures. An entry that differs no longer fails the self-test, too. */
export const knownDifferences: readonly KnownDifference[] = [];
