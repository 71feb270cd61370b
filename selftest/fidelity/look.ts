import type { BrowserContext, Locator } from '@playwright/test';
import type { Control } from './controls.ts';
import type { Fact, Looks } from './facts.ts';
import { observe } from './observe.ts';
import { type Subjects, subjectsOn } from './subjects.ts';
import { test as base } from '../../fixtures/authentik/authentik-fixtures.ts';
import { NO_FAULT } from '../../lab/faults/catalogue.ts';
import { familyLab } from '../family-lab.ts';

/** Requests that change nothing. */
const READING = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Keeps every request that could change something from leaving the browser: screens are opened and looked at, nothing
 * is ever submitted. The administrator is signed in already. Answers a journey makes up itself come first.
 */
export async function onlyRead(context: BrowserContext): Promise<void> {
  await context.route('**', async (route) => {
    if (READING.includes(route.request().method())) await route.fallback();
    else await route.abort('blockedbyclient');
  });
}

/** Waits, within limits, until one of the elements shows. */
async function shows(elements: Locator, within: number): Promise<boolean> {
  if (within === 0) return elements.first().isVisible();
  return elements
    .first()
    .waitFor({ timeout: within })
    .then(() => true)
    .catch(() => false);
}

/**
 * What a control looks like on the screen that is open; `undefined` when it is not there.
 *
 * @param within how long to wait for it, in milliseconds: 0 where it may well be missing.
 */
export async function look(subjects: Subjects, control: Control, within: number): Promise<Looks | undefined> {
  const all = control.find(subjects);
  const shown = all.filter({ visible: true });
  const visible = await shows(shown, within);
  if (!visible && (await all.count()) === 0) return undefined;
  const found = visible ? shown.first() : all.first();
  const { name, ...looks } = await observe(found, visible, control.classes);
  if (name === undefined || control.lastingName === null) return looks;
  return { ...looks, name: control.lastingName?.(name) ?? name };
}

/** How long one step may take on the lab, in milliseconds: a control that is missing is to be named soon. */
const STEP = 10_000;

/** A lab with one administrator's session for all tests of a worker. */
interface LabFixtures {
  /** Page objects on a page of the administrator, from which nothing can be written. */
  readonly subjects: Subjects;
}

/**
 * Tests on a lab of one family: `lab → session → subjects`.
 *
 * @param family such as 2026.2.
 */
export const labOf = (family: string) =>
  base.extend(familyLab({ LAB_AUTHENTIK: family, LAB_FAULT: NO_FAULT })).extend<object, LabFixtures>({
    subjects: [
      async ({ authentikSession, authentikVersion, guide }, use) => {
        await onlyRead(authentikSession);
        const page = await authentikSession.newPage();
        page.setDefaultTimeout(STEP);
        await use(subjectsOn(page, guide.origins.authentik, authentikVersion.text));
        await page.close();
      },
      { scope: 'worker', box: true },
    ],
  });

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
