import { causeOf } from '../audit/gathering/cause.ts';
import { exitCodes } from '../audit/verdicts/exit-code.ts';
import { claimReports } from '../audit/reports-folder/reports-folder.ts';
import { inheritedRunFolder } from '../fixtures/env.ts';
import { cause, printed } from '../guide/causes/catalogue.ts';

/** Parameters with which `playwright test` runs nothing. */
const RUNS_NOTHING = ['--list', '--ui', '--help', '-h'];

/** Whether this process is the one that runs tests: no worker, and no command that only looks. */
export const runsTests = (commandLine: readonly string[]): boolean =>
  inheritedRunFolder() === undefined &&
  commandLine[2] === 'test' &&
  !commandLine.some((parameter) => RUNS_NOTHING.includes(parameter));

/** What a run begins with that needs room on the disk, or the end of the process with one sentence. */
export function begunOrExit<T>(begin: () => T): T {
  try {
    return begin();
  } catch (error) {
    const found = causeOf(messageOf(error));
    if (found?.kind !== 'environment') throw error;
    console.error(printed(`The run did not begin: ${found.says}`, found.remedy ?? ''));
    process.exit(exitCodes.environment);
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Takes possession of the reports folder, or ends the process with one sentence and the exit code for the environment. So
 * does whatever no reporter catches later on, such as a disk that is full: Node.js would end with the code 1, which says
 * that a clause does not hold.
 */
export async function ownReportsOrExit(folder: string): Promise<void> {
  try {
    await claimReports(folder);
  } catch (error) {
    console.error(`The run did not begin: ${messageOf(error)}`);
    process.exit(exitCodes.environment);
  }
  process.on('uncaughtException', (error) => {
    const reason = messageOf(error);
    const isAround = causeOf(reason)?.kind === 'environment';
    const { says, remedy } = isAround ? cause('no-verdict', { folder, reason }) : cause('crash', { reason });
    console.error(`\n${printed(`${says}.`, remedy)}`);
    if (!isAround) console.error(error);
    process.exit(isAround ? exitCodes.environment : exitCodes.suite);
  });
}
