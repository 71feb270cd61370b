import { ensureBrowser } from './browser.ts';
import { startLab } from './lab-process.ts';
import { settingsOrExit } from './settings.ts';

/** Playwright's global set-up: a browser, then the lab where it is needed. What it returns is the tear-down. */
export default function globalSetup(): Promise<() => Promise<void>> {
  const settings = settingsOrExit();
  ensureBrowser(settings);
  return startLab(settings);
}
