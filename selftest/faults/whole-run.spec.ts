import { expect, test } from '@playwright/test';
import type { Audit } from '../../audit/audit-schema.ts';
import { NO_FAULT } from '../../lab/faults/catalogue.ts';
import { runSuite } from '../suite-run.ts';

/** Chapters A to E read both products back; what they find keeps the logins from being run. */
const CHAPTERS = ['--project=guide'];

const clausesThat = ({ clauses }: Audit, verdict: string): string[] => [
  ...new Set(clauses.filter((clause) => clause.verdict === verdict).map(({ id }) => id)),
];

test('green: a run on an installation that follows the guide breaks no clause', async ({}, testInfo) => {
  const run = await runSuite(testInfo.outputPath('run'), { LAB_FAULT: NO_FAULT }, CHAPTERS);

  expect(clausesThat(run.audit(), 'failed'), `no clause is broken:\n${run.printed}`).toEqual([]);
  expect(run.exitCode, 'the run is green').toBe(0);
});

test('failed and blocked: a fault in authentik breaks its clause, and the login is blocked by it', async ({}, testInfo) => {
  const run = await runSuite(testInfo.outputPath('run'), { LAB_FAULT: 'PR08' });
  const audit = run.audit();

  expect(clausesThat(audit, 'failed'), `exactly B4 is broken:\n${run.printed}`).toEqual(['B4']);
  expect(clausesThat(audit, 'blocked'), 'the login was not tried').toEqual(
    expect.arrayContaining(['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7']),
  );
  expect(run.exitCode, 'the run is red').toBe(1);
  expect(run.printed, 'the run says in which clause').toContain('clause B4');
});

test('failed: a fault in engomo breaks its clause', async ({}, testInfo) => {
  const run = await runSuite(testInfo.outputPath('run'), { LAB_FAULT: 'EM09' }, CHAPTERS);

  expect(clausesThat(run.audit(), 'failed'), `exactly D5 is broken:\n${run.printed}`).toEqual(['D5']);
  expect(run.exitCode, 'the run is red').toBe(1);
  expect(run.printed, 'the run says in which clause').toContain('clause D5');
});
