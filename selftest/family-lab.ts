import type { Fixtures } from '@playwright/test';
import { currentRun } from '../fixtures/run/run.ts';
import type { RunFixtures } from '../fixtures/run/run-fixtures.ts';
import { loadSettings } from '../fixtures/settings/settings.ts';
import { type Lab, startLab } from '../lab/lab.ts';
import { readRun, writeLabAddress } from '../lab/run-folder.ts';

/** A lab in the worker's process, for all tests of the worker. */
export interface FamilyLab {
  readonly lab: Lab;
}

/**
 * What makes the suite's own fixtures those of a lab in this process: `settings → lab → run`, and from there on the
 * suite's own. A worker has one lab and one browser.
 *
 * @param settings what the run is told, such as `LAB_AUTHENTIK`.
 */
export const familyLab = (
  settings: Readonly<Record<string, string>>,
): Fixtures<object, FamilyLab, object, RunFixtures> => ({
  settings: [({}, use) => use(loadSettings(settings)), { scope: 'worker', box: true }],
  lab: [
    async ({ settings: loaded }, use) => {
      const { folder } = currentRun(loaded);
      const lab = await startLab(readRun(folder));
      writeLabAddress(folder, lab.address);
      await use(lab);
      await lab.close();
    },
    { scope: 'worker', title: 'the lab starts' },
  ],
  // Whoever asks for the run goes on to ask its lab.
  run: [({ lab: _, settings: loaded }, use) => use(currentRun(loaded)), { scope: 'worker', box: true }],
});
