import { expect, test } from '@playwright/test';
import type { ClauseId } from '../../guide/clauses.ts';
import type { Condition } from '../../guide/condition.ts';
import { faults, NO_FAULT } from '../../lab/faults/catalogue.ts';
import { protocolFaults } from '../../lab/faults/protocol-faults.ts';
import { badIdTokens } from '../../lab/faults/bad-id-tokens.ts';
import { weakMatchers } from '../../lab/faults/weak-matchers.ts';
import { installationWith, judge } from './installation.ts';

/** Clauses that do not hold, each once. */
const broken = (conditions: readonly Condition[]): ClauseId[] => [
  ...new Set(conditions.filter(({ holds }) => !holds).map(({ clause }) => clause)),
];

/** Clauses of chapters A to E that the read-back judges: what is left out is seen on a page, or at a login. */
const READ_BACK: readonly ClauseId[] = [
  ...(['A1', 'A2', 'A3', 'A4', 'B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'B9', 'B10'] as const),
  ...(['C1', 'C2', 'C3', 'D4', 'D5', 'D6', 'D7', 'D8', 'E2', 'E3', 'E4', 'E6'] as const),
];

test('an installation that follows the guide breaks no clause, and each is judged', async () => {
  const conditions = await judge(await installationWith(NO_FAULT));

  expect(broken(conditions), 'clauses that do not hold').toEqual([]);
  expect([...new Set(conditions.map(({ clause }) => clause))], 'clauses judged').toEqual(READ_BACK);
});

for (const { id, says, clause } of faults) {
  test(`${id}: ${says} – clause ${clause} is broken, and no other`, async () => {
    const conditions = await judge(await installationWith(id));

    expect(broken(conditions), `exactly ${clause} does not hold`).toEqual([clause]);
  });
}

test('every fault that can be put into the lab is judged: here, or in selftest/protocol', () => {
  const judged = [
    ...faults.map(({ id }) => id),
    ...weakMatchers.map(({ id }) => `W${id}`),
    ...badIdTokens.map(({ id }) => id),
    // Those of engomo: careless-engomo.spec.ts takes all that begin like this.
    ...protocolFaults.map(({ id }) => id).filter((id) => id.startsWith('RF')),
  ];
  const ids = [...faults, ...protocolFaults].map(({ id }) => id);

  expect(judged.toSorted(), 'faults that are judged, each once').toEqual(ids.toSorted());
});
