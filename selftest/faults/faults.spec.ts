import { expect, test } from '@playwright/test';
import { faults, NO_FAULT } from '../../lab/faults/catalogue.ts';
import { runSuite } from '../suite-run.ts';

/** Chapters A to E read both products back; what they find keeps the logins from being run. */
const CHAPTERS = ['--project=guide'];

const failedClauses = (clauses: readonly { id: string; verdict: string }[]): string[] =>
  clauses.filter(({ verdict }) => verdict === 'failed').map(({ id }) => id);

test('an installation that follows the guide turns no clause red', async ({}, testInfo) => {
  const run = await runSuite(testInfo.outputPath('run'), { LAB_FAULT: NO_FAULT }, CHAPTERS);

  expect(failedClauses(run.audit().clauses), `no clause is red:\n${run.printed}`).toEqual([]);
  expect(run.exitCode, 'the run is green').toBe(0);
});

for (const fault of faults) {
  test(`${fault.id}: ${fault.says} – clause ${fault.clause} turns red, and no other`, async ({}, testInfo) => {
    const run = await runSuite(testInfo.outputPath('run'), { LAB_FAULT: fault.id }, CHAPTERS);
    const { clauses } = run.audit();

    expect(failedClauses(clauses), `exactly ${fault.clause} is red:\n${run.printed}`).toEqual([fault.clause]);
    expect(run.exitCode, 'the run is red').toBe(1);
    expect(run.printed, 'the run says in which clause').toContain(`clause ${fault.clause}`);
  });
}
