import { expect, test } from '@playwright/test';
import { VERSIONS, type Family } from '../../lab/authentik/versions.ts';
import { everyDay } from '../every-day.ts';
import { AWKWARD_NAMES } from '../family-lab.ts';
import { runSuite } from '../suite-run.ts';

/** The oldest family, some in between. `npm test` runs the main job itself on the newest. */
const WHOLE = ['2024.6', '2025.8', '2026.2', '2026.5'] as const satisfies readonly Family[];

for (const family of WHOLE) {
  test(`the whole main job is green on authentik ${family}`, everyDay(false), async ({}, testInfo) => {
    const run = await runSuite(testInfo.outputPath('run'), { LAB_AUTHENTIK: family });
    const { clauses, summary, systems } = run.audit();
    const broken = clauses
      .filter(({ verdict }) => verdict === 'failed' || verdict === 'blocked')
      .map(({ id, reason }) => `${id}: ${reason}`);

    expect(broken, `no clause is broken:\n${run.printed}`).toEqual([]);
    expect(run.exitCode, `the run is green:\n${run.printed}`).toBe(0);
    expect(summary.holds, `every clause holds: ${summary.sentence}`).toBe(true);
    expect(
      systems.find(({ product }) => product === 'authentik')?.version,
      `the lab had authentik ${family}`,
    ).toBe(VERSIONS[family]);
  });
}

test('the whole main job is green where everything is called otherwise than in the guide', async ({}, testInfo) => {
  const run = await runSuite(testInfo.outputPath('run'), AWKWARD_NAMES);
  const audit = run.audit();

  expect(run.exitCode, `the run is green:\n${run.printed}`).toBe(0);
  expect(audit.summary.holds, `every clause holds: ${audit.summary.sentence}`).toBe(true);
  expect(audit.run.names.certificate, 'the report says who chose a name').toEqual({
    name: AWKWARD_NAMES['E2E_CERTIFICATE_NAME'],
    by: 'setting',
  });
  const guides = JSON.stringify(audit).match(/engomo\.mapping|ak\.cert|SP-engomo|o\/engomo(?![-\w])/g);
  expect(guides, 'the guide’s own names are nowhere').toBeNull();
});
