import { existsSync, readFileSync, rmSync } from 'node:fs';
import { cause, printed } from '../../guide/causes/catalogue.ts';
import { fileSystemReason } from '../gathering/cause.ts';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Says that a run has no verdict, as something could not be written to a folder, and what to do. */
export function sayNoVerdict(folder: string, reason: string): void {
  const { says, remedy } = cause('no-verdict', { folder, reason });
  process.stderr.write(`\n${printed(`${says}.`, remedy)}\n`);
}

/** Says once that a run could not write what it has to leave, and takes the verdict that it wrote already out of force. */
function takeBack(auditFolder: string, reason: string): void {
  if (!existsSync(auditFolder)) return;
  rmSync(auditFolder, { recursive: true, force: true });
  sayNoVerdict(auditFolder, reason);
}

/**
 * Writes a report after the audit. Where there is no room for it, or no right, the run has no verdict: half of the reports
 * is no evidence.
 *
 * @throws whatever else goes wrong.
 */
export async function writeOrTakeBack(auditFolder: string, write: () => void | Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    const reason = fileSystemReason(messageOf(error));
    if (reason === undefined) throw error;
    takeBack(auditFolder, reason);
  }
}

/** Takes the verdict back where a report of Playwright's own is missing or cut off: it says so to nobody. */
export function takeBackUnlessWhole(auditFolder: string, files: readonly string[]): void {
  const isWhole = (file: string): boolean =>
    existsSync(file) && readFileSync(file, 'utf8').trimEnd().endsWith('>');
  const cut = files.find((file) => !isWhole(file));
  if (cut !== undefined) takeBack(auditFolder, `${cut} is missing or cut off`);
}
