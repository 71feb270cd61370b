import { claimReports } from '../audit/reports-folder.ts';
import { exitCodes } from '../audit/exit-code.ts';
import { inheritedRunFolder } from '../fixtures/env.ts';

/** Parameters with which `playwright test` runs nothing. */
const RUNS_NOTHING = ['--list', '--ui', '--help', '-h'];

/** Whether this process is the one that runs tests: no worker, and no command that only looks. */
export const runsTests = (commandLine: readonly string[]): boolean =>
  inheritedRunFolder() === undefined &&
  commandLine[2] === 'test' &&
  !commandLine.some((parameter) => RUNS_NOTHING.includes(parameter));

/** Takes possession of the reports folder, or ends the process with one sentence and the exit code for the environment. */
export async function ownReportsOrExit(folder: string): Promise<void> {
  try {
    await claimReports(folder);
  } catch (error) {
    console.error(`The run did not begin: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(exitCodes.environment);
  }
}
