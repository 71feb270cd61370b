import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { isZip, redactedBytes, type Redaction } from './redaction.ts';

/** The bytes of a file without secrets. What cannot be opened is left out: it may hold anything. */
export function cleanBytes(name: string, bytes: Uint8Array, redaction: Redaction): Uint8Array {
  try {
    return redactedBytes(name, bytes, redaction);
  } catch (error) {
    const reason = `${name} could not be opened and was left out: ${String(error)}`;
    process.stderr.write(`redaction: ${reason}\n`);
    return isZip(bytes) ? zipSync({ 'left-out.txt': strToU8(reason) }) : strToU8(reason);
  }
}

/** The files a run leaves in its output folders, rewritten without secrets. Files elsewhere belong to the user. */
export class OutputFiles {
  readonly #folders: readonly string[];
  readonly #clean = new Map<string, string>();

  constructor(folders: readonly string[]) {
    this.#folders = folders.map((folder) => resolve(folder));
  }

  /** Rewrites one file, if it lies in an output folder. What is clean already is not read again. */
  redact(path: string, redaction: Redaction): void {
    const file = resolve(path);
    const inside = this.#folders.some((folder) => !relative(folder, file).startsWith('..'));
    if (!inside || statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return;
    const state = (): string => {
      const { size, mtimeMs } = statSync(file);
      return `${size} ${mtimeMs} ${redaction.secrets}`;
    };
    if (this.#clean.get(file) === state()) return;
    const bytes = readFileSync(file);
    const redacted = cleanBytes(basename(file), bytes, redaction);
    if (redacted !== bytes) writeFileSync(file, redacted);
    this.#clean.set(file, state());
  }

  /** Rewrites every file of the output folders. */
  redactAll(redaction: Redaction): void {
    for (const folder of this.#folders) this.#redactFolder(folder, redaction);
  }

  #redactFolder(folder: string, redaction: Redaction): void {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return;
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) this.#redactFolder(path, redaction);
      else if (entry.isFile()) this.redact(path, redaction);
    }
  }
}
