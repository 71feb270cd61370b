/** Exit code of a command that could not do its work: for want of input, or because it was called wrongly. */
const UNUSABLE = 2;

/**
 * Runs a command. What it throws is said in one sentence, with how the command is called, and ends in exit code
 * {@link UNUSABLE}.
 *
 * @param usage how it is called.
 * @param work returns the exit code.
 */
export async function commandLine(usage: string, work: () => number | Promise<number>): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\nusage: ${usage}`);
    process.exitCode = UNUSABLE;
  }
}
