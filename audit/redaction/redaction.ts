import { formIndex } from './form-index.ts';
import { MASK, SHORTEST, secretForms, type SecretForm } from './secret-forms.ts';
import { isSecretField, isSecretProperty, maskShapes } from './secret-patterns.ts';

/** Replaces secrets by {@link MASK}: the ones it was told of in every form, others by their shape. */
export interface Redaction {
  /** How many secrets it was told of. */
  readonly secrets: number;
  /** The text without secrets. */
  readonly text: (text: string) => string;
  /** The text without the secrets it was told of; shapes are left alone. */
  readonly known: (text: string) => string;
  /** How many characters at the end of the text begin a secret it was told of, whose rest may follow. */
  readonly begun: (text: string) => number;
  /** A JSON value without secrets: inside string values, and where a name says that its value is a secret. */
  readonly value: (value: unknown) => unknown;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

const expression = ({ text, withinWords }: SecretForm): string =>
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
