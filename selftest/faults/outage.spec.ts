import { expect, test } from '@playwright/test';
import { outages } from '../../lab/faults/outages.ts';
import { everyDay } from '../every-day.ts';
import { runSuite } from '../suite-run.ts';

/** What was seen before each outage, and what the one cause says. */
const EXPECTED: Readonly<Record<string, { readonly holds: readonly string[]; readonly says: string }>> = {
  SV01: {
    holds: ['A1', 'B1'],
    says: 'authentik was expected to answer, but https://authentik.company answered with status 502: "Bad Gateway"',
  },
  SV02: {
    holds: ['A1', 'B1', 'C1', 'D1', 'E1'],
    says: 'authentik was expected at https://authentik.company, but something else answered there with status 200: "We will be back soon"',
  },
  SV03: {
    holds: ['A1', 'B1', 'C1', 'D1', 'E1'],
    says: 'engomo was expected to answer, but https://engomo.company answered with status 503: "Service Unavailable"',
  },
};

for (const { id, says } of outages) {
  test(`${id}: ${says} – one cause, and no clause is broken`, everyDay(false), async ({}, testInfo) => {
    const run = await runSuite(testInfo.outputPath('run'), { LAB_FAULT: id }, [
      '--project=login on the desktop',
    ]);
    const { causes, clauses, summary } = run.audit();

    expect(summary.clauses.failed, `no clause is broken:\n${run.printed}`).toBe(0);
    expect(
      causes.map((cause) => cause.says),
      'one cause',
    ).toEqual([EXPECTED[id]?.says]);
    expect(run.exitCode, 'the exit code of the environment').toBe(3);
    const held = clauses.filter(({ verdict }) => verdict === 'passed').map((clause) => clause.id);
    expect(held, 'what was seen before holds').toEqual(
      expect.arrayContaining([...(EXPECTED[id]?.holds ?? [])]),
    );
  });
}
