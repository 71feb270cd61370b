import { startLab } from './lab-process.ts';
import { settingsOrExit } from './settings.ts';

/** Playwright's global set-up; what it returns is the tear-down. */
export default function globalSetup(): Promise<() => Promise<void>> {
  return startLab(settingsOrExit());
}
