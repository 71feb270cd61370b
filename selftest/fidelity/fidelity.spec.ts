import { expect, test } from '@playwright/test';
import { wordsOf } from '../../pages/authentik/words.ts';
import { markedFor } from '../every-day.ts';
import { differences, knownDifferences } from './compare.ts';
import { type Control, controls, journeys } from './controls.ts';
import { uncovered } from './coverage.ts';
import { capturedFamilies, type Fact, readFacts } from './facts.ts';
import { labOf } from './lab-session.ts';
import { look } from './look.ts';
import type { Subjects } from './subjects.ts';

/**
 * Families the lab plays that are compared; another one is one more entry. What no capture of a family shows is taken
 * from a neighbour of the same generation of the interface, where there is one.
 */
const FAMILIES: readonly { readonly family: string; readonly neighbour?: string }[] = [
  { family: '2024.6' },
  { family: '2024.10' },
  { family: '2024.12' },
  { family: '2025.4', neighbour: '2025.6' },
  { family: '2025.6', neighbour: '2025.4' },
  { family: '2025.8' },
  { family: '2025.10' },
  { family: '2025.12' },
  { family: '2026.2', neighbour: '2025.12' },
  { family: '2026.5' },
  { family: '2026.8', neighbour: '2026.5' },
];

/** How long a captured control may take to show on a screen that is open, in milliseconds. */
const PATIENCE = 5_000;

/** Whether the page objects take a way on a family: they don't use the application wizards that lose redirect URIs. */
const isTaken = (journey: string, family: string): boolean =>
  journey !== 'application-wizard' || wordsOf({ text: family, family }).has('createWithProvider');

/** Compares one control, aspect by aspect, with what was captured. */
async function compare(family: string, subjects: Subjects, control: Control, fact: Fact): Promise<void> {
  const found = differences(fact, await look(subjects, control, PATIENCE));
  const known = knownDifferences.filter((entry) => entry.family === family && entry.control === control.id);
  for (const { aspect, expected, found: seen } of found) {
    if (known.some((entry) => entry.aspect === aspect)) continue;
    expect
      .soft(
        seen,
        `${control.id}: ${aspect} is ${expected} in authentik (${fact.captured}), ${seen} in the lab`,
      )
      .toBe(expected);
  }
  for (const { aspect, reason } of known) {
    const differs = found.some((difference) => difference.aspect === aspect);
    expect
      .soft(
        differs,
        `${control.id}: ${aspect} still differs ("${reason}"); expected a difference, found none`,
      )
      .toBe(true);
  }
}

for (const { family, neighbour } of FAMILIES) {
  const facts = {
    ...(neighbour === undefined ? {} : readFacts(neighbour)?.controls),
    ...readFacts(family)?.controls,
  };
  const lab = labOf(family);
  lab.describe(`authentik ${family}`, markedFor(family), () => {
    lab.describe.configure({ mode: 'default' });

    for (const { says, screens } of journeys.filter(({ id }) => isTaken(id, family))) {
      lab(`${says} looks to a locator as in authentik ${family}`, async ({ subjects }) => {
        for (const screen of screens) {
          await lab.step(screen.id, async () => {
            await screen.open(subjects);
            for (const control of screen.controls) {
              const fact = facts[control.id];
              if (fact !== undefined) await compare(family, subjects, control, fact);
            }
          });
        }
      });
    }
  });
}

test('every tag, name, class and attribute the page objects use belongs to a control with captured facts', () => {
  expect(
    uncovered(),
    'used in pages/authentik and covered by no control (expected none, found these)',
  ).toEqual([]);
});

test('every known difference is about a control and a family that are compared', () => {
  const strange = knownDifferences.filter(
    ({ family, control }) =>
      !FAMILIES.some((compared) => compared.family === family) || !controls.has(control),
  );
  expect(strange, 'known differences about nothing that is compared').toEqual([]);
});

test('captured facts are about controls that exist', () => {
  for (const family of capturedFamilies()) {
    const unknown = Object.keys(readFacts(family)?.controls ?? {}).filter((id) => !controls.has(id));
    expect(unknown, `facts of ${family} about no control (expected none, found these)`).toEqual([]);
  }
});
