import type { FullConfig } from '@playwright/test';
import { ensureBrowser } from './browser.ts';
import { startLab } from './lab-process.ts';
import { settingsOrExit } from './settings.ts';

const UNREDACTED =
  'The reporters named on the command line take the place of redaction and leak gate: do not publish what this run leaves.\n';

/** Playwright's global set-up: a browser, then the lab where it is needed. What it returns is the tear-down. */
export default function globalSetup(config: FullConfig): Promise<() => Promise<void>> {
  const redacted = config.reporter.some(([name]) => name.includes('redacting-reporter'));
  if (!redacted) process.stderr.write(UNREDACTED);
  const settings = settingsOrExit();
  ensureBrowser(settings);
  return startLab(settings);
}
