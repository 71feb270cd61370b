import { expect, test } from '@playwright/test';
import type { Audit } from '../../audit/verdicts/audit-schema.ts';
import { runSuite } from '../suite-run.ts';

const clausesThat = ({ clauses }: Audit, verdict: string): string[] => [
  ...new Set(clauses.filter((clause) => clause.verdict === verdict).map(({ id }) => id)),
];

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
