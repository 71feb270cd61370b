import { expect, test } from '@playwright/test';
import { VERSIONS, type Family } from '../../lab/authentik/versions.ts';
import { everyDay } from '../every-day.ts';
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
