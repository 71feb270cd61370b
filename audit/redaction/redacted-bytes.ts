import { unzipSync, zipSync } from 'fflate';
import type { Redaction } from './redaction.ts';
import { MASK } from './secret-forms.ts';

/** Files of Playwright's traces that hold one JSON value per line. */
const JSON_LINES = /\.(trace|network|stacks|jsonl)$/;

/** Fast enough for a trace of 20 MB; the smallest archive is not worth the wait. */
const COMPRESSION = 3;

const ASCII_MASK = '*'.repeat(MASK.length);

/** Whether the bytes begin like a zip archive. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

/** The text that the bytes hold in UTF-8, `null` when they are something else. */
export function textOf(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

/** A JSON text with secrets masked inside its values; `null` when it is no JSON. */
function redactedJson(text: string, redaction: Redaction): string | null {
  if (!/^\s*["[{]/.test(text)) return null;
  try {
    const original: unknown = JSON.parse(text);
    const redacted = JSON.stringify(redaction.value(original));
    if (redacted === JSON.stringify(original)) return text;
    return text.trim().includes('\n') ? JSON.stringify(JSON.parse(redacted), null, 2) : redacted;
  } catch {
    return null;
  }
}

/** A text without secrets. JSON stays JSON, line by line where the name says so. */
export function redactedText(name: string, text: string, redaction: Redaction): string {
  if (JSON_LINES.test(name)) {
    return text
      .split('\n')
      .map((line) => redactedJson(line, redaction) ?? redaction.text(line))
      .join('\n');
  }
  return redactedJson(text, redaction) ?? redaction.text(text);
}

/**
 * The bytes of a file without secrets; the same object when it holds none. Archives are opened and packed again, texts
 * are masked, and in anything else only secrets that stand there in plain ASCII are.
 *
 * @throws Error when an archive cannot be opened.
 */
export function redactedBytes(name: string, bytes: Uint8Array, redaction: Redaction): Uint8Array {
  if (isZip(bytes)) return redactedArchive(bytes, redaction);
  const text = textOf(bytes);
  if (text !== null) {
    const redacted = redactedText(name, text, redaction);
    return redacted === text ? bytes : Buffer.from(redacted);
  }
  const binary = Buffer.from(bytes).toString('latin1');
  const redacted = redaction.known(binary);
  return redacted === binary ? bytes : Buffer.from(redacted.replaceAll(MASK, ASCII_MASK), 'latin1');
}

/** A zip archive without secrets in any of its files; Playwright's trace viewer still opens it. */
function redactedArchive(bytes: Uint8Array, redaction: Redaction): Uint8Array {
  const files = Object.entries(unzipSync(bytes));
  const redacted = files.map(([name, content]): [string, Uint8Array] => [
    name,
    redactedBytes(name, content, redaction),
  ]);
  const same = redacted.every(([, content], index) => content === files[index]?.[1]);
  return same ? bytes : zipSync(Object.fromEntries(redacted), { level: COMPRESSION });
}
