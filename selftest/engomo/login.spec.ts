import { expect, test } from '@playwright/test';
import { NO_FAULT } from '../../lab/faults/catalogue.ts';
import { faceNames } from '../../lab/engomo/server.ts';
import { runSuite } from '../suite-run.ts';
import { dialectFileOf } from './composer-session.ts';

const LOGIN = 'tests/login/web-login.spec.ts';

/** The login and what engomo says to those it does not let in; the guide has been carried out before. */
const LOGINS = [
  '--project=login on the desktop',
  '--no-deps',
  LOGIN,
  'tests/login/desktop/refusals.spec.ts',
  'tests/login/desktop/permissions.spec.ts',
];

for (const face of faceNames.filter((name) => name !== 'plain')) {
  const settings = {
    LAB_ENGOMO: face,
    E2E_LOCALE: face === 'german' ? 'de' : 'en',
    E2E_ENGOMO_DIALECT: dialectFileOf(face) ?? '',
  };

  test(`${face}: clauses E5, E6 and F1 to F5 hold`, async ({}, testInfo) => {
    const run = await runSuite(testInfo.outputPath('run'), { ...settings, LAB_FAULT: NO_FAULT }, LOGINS);

    const verdicts = run
      .audit()
      .clauses.filter(({ id, formFactor }) => /^(E[56]|F[1-5])$/.test(id) && formFactor === 'desktop')
      .map(({ id, verdict }) => `${id} ${verdict}`);
    expect(verdicts, run.printed).toEqual(
      ['E5', 'E6', 'F1', 'F2', 'F3', 'F4', 'F5'].map((id) => `${id} passed`),
    );
    expect(run.exitCode, `the run is green:\n${run.printed}`).toBe(0);
  });
}
