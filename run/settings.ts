import { exitCodes } from '../audit/verdicts/exit-code.ts';
import { loadSettings, type Settings } from '../fixtures/settings/settings.ts';

/** The settings; bad ones end the process with one message that lists all problems, before anything is started. */
export function settingsOrExit(): Settings {
  try {
    return loadSettings();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    console.error(error.message);
    process.exit(exitCodes.settings);
  }
}
