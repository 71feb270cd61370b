import { unzipSync, zipSync } from 'fflate';
import { formIndex, MASK, type SecretForm, secretForms, SHORTEST } from './secret-forms.ts';
import { isSecretField, isSecretProperty, maskShapes } from './secret-patterns.ts';

/** Replaces secrets by {@link MASK}: the ones it was given in every form, others by their shape. */
export interface Redaction {
  /** How many secrets it was given. */
  readonly secrets: number;
  /** The text without secrets. */
  readonly text: (text: string) => string;
  /** The text without the secrets it was given; shapes are left alone. */
  readonly known: (text: string) => string;
  /** How many characters at the end of the text begin a secret it was given, whose rest may follow. */
  readonly begun: (text: string) => number;
  /** A JSON value without secrets: inside string values, and where a name says that its value is a secret. */
  readonly value: (value: unknown) => unknown;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** A pattern of a form: short ones count as words of their own. */
export const expression = ({ text, withinWords }: SecretForm): string =>
  withinWords ? escaped(text) : `(?<![A-Za-z0-9])${escaped(text)}(?![A-Za-z0-9])`;

/** A pattern that finds every form of these secrets, longer forms first. */
function secretsPattern(secrets: readonly string[]): RegExp {
  const forms = secrets
    .flatMap(secretForms)
    .sort((one, other) => other.text.length - one.text.length)
    .map(expression);
  return new RegExp([...new Set(forms)].join('|'), 'g');
}

/** Where a named field keeps its value: in HAR and HTML, and in the snapshots of Playwright's traces. */
const VALUE_KEYS = ['value', '__playwright_value_'];

/** A redaction for these secrets. */
export function redactionOf(secrets: readonly string[]): Redaction {
  const index = formIndex(secrets);
  const known = (text: string): string => {
    const inside = index.secretsIn(text).map((position) => secrets[position] ?? '');
    if (inside.length === 0) return text;
    const masked = text.replace(secretsPattern(inside), MASK);
    // A short secret counts as a word of its own; beside another secret it becomes one only when that is gone.
    return masked === text ? text : known(masked);
  };
  const forms = secrets.flatMap(secretForms).map(({ text: form }) => form);
  const begun = (text: string): number => {
    let longest = 0;
    for (const form of forms) {
      for (
        let length = Math.min(form.length - 1, text.length);
        length >= SHORTEST && length > longest;
        length -= 1
      ) {
        if (text.endsWith(form.slice(0, length))) longest = length;
      }
    }
    return longest;
  };
  const text = (original: string): string => maskShapes(known(original));

  const value = (original: unknown): unknown => {
    if (typeof original === 'string') return text(original);
    if (Array.isArray(original)) return original.map(value);
    if (typeof original !== 'object' || original === null) return original;
    const entries = Object.entries(original).map(([key, inner]): [string, unknown] => [
      known(key),
      typeof inner === 'string' && isSecretProperty(key, inner) ? MASK : value(inner),
    ]);
    const result = Object.fromEntries(entries);
    const { name } = result;
    for (const key of VALUE_KEYS) {
      const held = result[key];
      if (typeof name === 'string' && typeof held === 'string' && held !== '' && isSecretField(name, held)) {
        result[key] = MASK;
      }
    }
    return result;
  };

  return { secrets: secrets.length, text, known, begun, value };
}

/** Files of Playwright's traces that hold one JSON value per line. */
const JSON_LINES = /\.(trace|network|stacks|jsonl)$/;

/** Fast enough for a trace of 20 MB; the smallest archive is not worth the wait. */
const COMPRESSION = 3;

const ASCII_MASK = '*'.repeat(MASK.length);

/** Whether the bytes begin like a zip archive. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

/** The text that the bytes hold in UTF-8, `null` when they are something else. */
function textOf(bytes: Uint8Array): string | null {
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
