/** Exit code of a command that could not do its work: for want of input, or because it was called wrongly. */
const UNUSABLE = 2;

/**
 * Runs a command. What it throws is said in one message, with how the command is called, and ends in an exit code.
 *
 * @param usage how it is called; `null` where what is thrown says so itself.
 * @param work returns the exit code.
 * @param failed exit code of what is thrown.
 */
export async function commandLine(
  usage: string | null,
  work: () => number | Promise<number>,
  failed: number = UNUSABLE,
): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error);
    console.error(usage === null ? says : `${says}\n\nusage: ${usage}`);
    process.exitCode = failed;
  }
}
