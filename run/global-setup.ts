import type { FullConfig } from '@playwright/test';
import { decideEdition } from '../fixtures/authentik/decided-edition.ts';
import { examine } from '../fixtures/doctor/examination.ts';
import { knownSessions } from '../fixtures/run/kept-sessions.ts';
import { releaseServerLock } from '../fixtures/authentik/release-lock.ts';
import { ensureBrowser } from './browser.ts';
import { startLab } from './lab-process.ts';
import { elsewhereOrExit, refuseUnknownFault, settingsOrExit } from './settings.ts';

const UNREDACTED =
  'The reporters named on the command line take the place of redaction and leak gate: do not publish what this run leaves.\n';

/** Playwright's global set-up: a browser, the lab where it is needed, the edition. What it returns is the tear-down. */
export default async function globalSetup(config: FullConfig): Promise<() => Promise<void>> {
  const redacted = config.reporter.some(([name]) => name.includes('redacting-reporter'));
  if (!redacted) process.stderr.write(UNREDACTED);
  const settings = settingsOrExit();
  await refuseUnknownFault(settings);
  await elsewhereOrExit(settings);
  ensureBrowser(settings);
  const end = await startLab(settings);
  for (const sentence of await knownSessions(settings)) process.stderr.write(`${sentence}\n`);
  // Only now the products can be reached.
  for (const { what, says, remedy } of await examine(settings)) {
    process.stderr.write(`${what}: ${says} – ${remedy}\n`);
  }
  // The reports read it at the end.
  config.metadata['edition'] = await decideEdition(settings);
  return async () => {
    await releaseServerLock(settings);
    await end();
  };
}
