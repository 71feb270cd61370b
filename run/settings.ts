import { exitCodes } from '../audit/verdicts/exit-code.ts';
import { problem } from '../fixtures/settings/problem.ts';
import { signInModule } from '../fixtures/settings/sign-in-module.ts';
import { loadSettings, settingsError, type Settings } from '../fixtures/settings/settings.ts';

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

/** Ends the process with one message when the module that signs in elsewhere does not. */
export async function refuseUselessModule({ signInModule: path }: Settings): Promise<void> {
  const read = path === null ? null : await signInModule(path);
  if (read === null || 'signIn' in read) return;
  console.error(settingsError([`E2E_SIGN_IN ${read.problem}`]).message);
  process.exit(exitCodes.settings);
}

/** Ends the process with one message when the lab has no such fault, before the lab is started. */
export async function refuseUnknownFault({ lab: { fault } }: Settings): Promise<void> {
  if (fault === null) return;
  const { faultIds } = await import('../lab/faults/catalogue.ts');
  if (faultIds.includes(fault)) return;
  const says = problem('value-not-allowed', { value: fault, allowed: faultIds.join(', ') });
  console.error(settingsError([`LAB_FAULT ${says}`]).message);
  process.exit(exitCodes.settings);
}
