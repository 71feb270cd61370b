import { exitCodes } from '../audit/verdicts/exit-code.ts';
import { ledgerProblems } from '../fixtures/ledger/live-ledgers.ts';
import { problem } from '../fixtures/settings/problem.ts';
import { signInModule } from '../fixtures/settings/sign-in-module.ts';
import { loadSettings, settingsError, type Settings } from '../fixtures/settings/settings.ts';

/** What is read before anything is started; what is wrong with it ends the process with one message. */
export function readOrExit<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    console.error(error.message);
    process.exit(exitCodes.settings);
  }
}

/** The settings; bad ones end the process with one message that lists all problems, before anything is started. */
export const settingsOrExit = (): Settings => readOrExit(() => loadSettings());

/** What signs in at another server, `null` where nothing does; a module without it ends the process with one message. */
export async function elsewhereOrExit({ signInModule: path }: Settings) {
  const read = path === null ? { signIn: null } : await signInModule(path);
  if ('signIn' in read) return read.signIn;
  console.error(settingsError([`E2E_SIGN_IN ${read.problem}`]).message);
  process.exit(exitCodes.settings);
}

/** Ends the process with one message when a ledger of this run cannot be used; the reports folder has to be its own. */
export function ledgersOrExit(settings: Settings): void {
  const problems = ledgerProblems(settings);
  if (problems.length === 0) return;
  console.error(settingsError(problems).message);
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
