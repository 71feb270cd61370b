import type { Fixtures } from '@playwright/test';
import { currentRun } from '../fixtures/run/run.ts';
import type { RunFixtures } from '../fixtures/run/run-fixtures.ts';
import { loadSettings } from '../fixtures/settings/settings.ts';
import { type Lab, startLab } from '../lab/lab.ts';
import type { LabNetwork } from '../lab/network/lab-network.ts';
import { readRun, writeLabAddress } from '../lab/run-folder.ts';

/** Settings that call everything otherwise than the guide does, with whatever a screen, a query or a locator could stumble over. */
export const AWKWARD_NAMES: Readonly<Record<string, string>> = {
  E2E_SCOPE_MAPPING_NAME: `Zürich's "mail" / mapping & more (100 %) ${'long '.repeat(20)}name`,
  E2E_CERTIFICATE_NAME: 'sso-signing [2026] "ä" + #1',
  E2E_PROVIDER_NAME: `engomo (prod), <b>O'Neil</b> & "Söhne" \\ {method} ?a=b%20c`,
  E2E_APPLICATION_NAME: `Engomo's "App" <i>/ ß & 100 %`,
  E2E_APPLICATION_SLUG: 'engomo-prod-2',
  E2E_METHOD_NAME: `SSO "authentik" (it's ours) [x] /a\\b/ & {email} <u>`,
  E2E_AUTHORIZATION_FLOW: 'default-provider-authorization-explicit-consent',
};

/** A lab in the worker's process, for all tests of the worker. */
export interface FamilyLab {
  readonly lab: Lab;
}

/**
 * What makes the suite's own fixtures those of a lab in this process: `settings → lab → run`, and from there on the
 * suite's own. A worker has one lab and one browser.
 *
 * @param settings what the run is told, such as `LAB_AUTHENTIK`.
 * @param putBefore puts something before the lab's servers; what ends that.
 */
export const familyLab = (
  settings: Readonly<Record<string, string>>,
  putBefore?: (network: LabNetwork) => Promise<() => Promise<unknown>>,
): Fixtures<object, FamilyLab, object, RunFixtures> => ({
  settings: [({}, use) => use(loadSettings(settings)), { scope: 'worker', box: true }],
  lab: [
    async ({ settings: loaded }, use) => {
      const { folder } = currentRun(loaded);
      const lab = await startLab(readRun(folder));
      const end = await putBefore?.(lab.network);
      writeLabAddress(folder, lab.address);
      await use(lab);
      await Promise.all([lab.close(), end?.()]);
    },
    { scope: 'worker', title: 'the lab starts' },
  ],
  // Whoever asks for the run goes on to ask its lab.
  run: [({ lab: _, settings: loaded }, use) => use(currentRun(loaded)), { scope: 'worker', box: true }],
});
