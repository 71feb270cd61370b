import { dirname, resolve } from 'node:path';
import type { FullConfig } from '@playwright/test/reporter';
import type { Redaction } from '../redaction/redaction.ts';

/** A reporter's folder or file: relative paths begin at the configuration file, as in Playwright's own reporters. */
export const besideConfig = (config: Pick<FullConfig, 'configFile' | 'rootDir'>, path: string): string =>
  resolve(config.configFile === undefined ? config.rootDir : dirname(config.configFile), path);

/** A stream that people read: standard output or standard error. */
type Terminal = Pick<NodeJS.WriteStream, 'write'>;

/**
 * Puts a redaction in front of a terminal. Playwright hands terminal reporters the text a test printed as a value, which
 * a reporter before them cannot change; this is the only place where it can still be stopped. A secret may come in two
 * pieces, so what could be the first one waits for the next text.
 *
 * @returns writes what still waits, for the end of the process.
 */
export function redactTerminal(terminal: Terminal, current: () => Redaction): () => void {
  const write = terminal.write.bind(terminal);
  let waiting = '';
  terminal.write = (chunk: string | Uint8Array, ...rest: never[]): boolean => {
    const redaction = current();
    const text = waiting + (typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'));
    const ready = text.length - redaction.begun(text);
    waiting = text.slice(ready);
    return write(redaction.text(text.slice(0, ready)), ...rest);
  };
  return () => {
    write(current().text(waiting));
    waiting = '';
  };
}
