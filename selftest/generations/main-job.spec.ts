import { expect, test } from '@playwright/test';
import { families, VERSIONS, type Family } from '../../lab/authentik/versions.ts';
import { runSuite, type SuiteRun } from '../suite-run.ts';

/** Families on which everything is run: the oldest, one in between, the newest. The main job itself runs on another. */
const WHOLE = ['2024.6', '2025.8', '2026.5'] as const satisfies readonly Family[];

/** The guide carried out, one login on the desktop, one call of the app. */
const SHORT = ['--project=guide', '--project=login on the desktop', '--grep', '@(A1|B1|C1|D1|E1|F1|F6)\\b'];

/** What a short run follows: each way of the guide on each generation of the interface that has it. */
const SHORT_RUNS: readonly {
  readonly family: Family;
  readonly settings: Readonly<Record<string, string>>;
}[] = [
  { family: '2024.10.2', settings: { E2E_GUIDE: '2024' } },
  { family: '2024.10', settings: { E2E_GUIDE: '2026' } },
  { family: '2024.12', settings: { E2E_GUIDE: '2026' } },
  { family: '2025.4', settings: { E2E_GUIDE: '2024', E2E_REDIRECT_MATCHING: 'regex' } },
  { family: '2025.6', settings: { E2E_GUIDE: '2026' } },
  { family: '2025.10', settings: { E2E_GUIDE: '2024' } },
  { family: '2025.12', settings: { E2E_GUIDE: '2026' } },
  { family: '2026.2', settings: { E2E_GUIDE: '2026' } },
  { family: '2026.5', settings: { E2E_GUIDE: '2026' } },
];

/** The run is green, and was one against the family it was meant to be against. */
function isGreenOn(family: Family, run: SuiteRun): void {
  const { clauses, systems } = run.audit();
  const broken = clauses
    .filter(({ verdict }) => verdict === 'failed' || verdict === 'blocked')
    .map(({ id, reason }) => `${id}: ${reason}`);

  expect(broken, `no clause is red:\n${run.printed}`).toEqual([]);
  expect(run.exitCode, `the run is green:\n${run.printed}`).toBe(0);
  expect(
    systems.find(({ product }) => product === 'authentik')?.version,
    `the lab played authentik ${family}`,
  ).toBe(VERSIONS[family]);
}

for (const family of WHOLE) {
  test(`the whole main job is green on authentik ${family}`, async ({}, testInfo) => {
    const run = await runSuite(testInfo.outputPath('run'), { LAB_AUTHENTIK: family });

    isGreenOn(family, run);
    const { summary, clauses } = run.audit();
    expect(summary.holds, `every clause holds: ${summary.sentence}`).toBe(true);
    expect(clauses.length, 'the run judged clauses').toBeGreaterThan(0);
  });
}

for (const { family, settings } of SHORT_RUNS) {
  const way = Object.entries(settings)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');

  test(`the guide and a login are green on authentik ${family}, ${way}`, async ({}, testInfo) => {
    const run = await runSuite(testInfo.outputPath('run'), { LAB_AUTHENTIK: family, ...settings }, SHORT);

    isGreenOn(family, run);
    const passed = run.audit().tests.filter(({ status }) => status === 'passed');
    expect(
      passed.map(({ project }) => project),
      'one login and one call of the app were run besides the guide',
    ).toEqual(expect.arrayContaining(['guide', 'login on the desktop']));
    expect(passed, 'chapters A to E, a second run, a login, a call of the app').toHaveLength(8);
  });
}

test('every family the lab plays is run', () => {
  const run = [...WHOLE, ...SHORT_RUNS.map(({ family }) => family)];

  expect(
    [...families].filter((family) => !run.some((one) => one === family)),
    'families not run',
  ).toEqual([]);
});
