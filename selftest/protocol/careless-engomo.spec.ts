import { expect, test } from '@playwright/test';
import { protocolFaults } from '../../lab/faults/protocol-faults.ts';
import { runSuite } from '../suite-run.ts';

const PARAMETERS = ['--project=protocol', '--no-deps', 'engomo.spec.ts'];

for (const { id, says, requirements } of protocolFaults.filter((fault) => fault.id.startsWith('RF'))) {
  test(`${id}: ${says} – ${requirements.join(', ')} notice`, async ({}, testInfo) => {
    const run = await runSuite(testInfo.outputPath('run'), { LAB_FAULT: id }, PARAMETERS);
    const red = run
      .audit()
      .clauses.flatMap(({ evidence }) => evidence)
      .filter(({ holds }) => !holds)
      .flatMap(({ requirement }) => requirement?.id ?? []);

    expect(red, `red is what notices it:\n${run.printed}`).toEqual(expect.arrayContaining([...requirements]));
    expect(
      red.filter((name) => !name.startsWith('engomo-')),
      'nothing of authentik is red',
    ).toEqual([]);
    expect(run.exitCode, 'the run is red').toBe(1);
  });
}
