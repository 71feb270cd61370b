import { createHash } from 'node:crypto';

/** What stands in the place of a secret. */
export const MASK = '••••••••';

/** Length in characters below which a secret cannot be told from ordinary text. */
export const SHORTEST = 4;

/** Length in characters below which a secret only counts where no letter or digit touches it. */
const SHORTEST_WITHIN_WORDS = 8;

/** Length in characters below which a base64 or hex rendering would hit ordinary text by chance. */
const SHORTEST_ENCODED = 6;

/** A text that gives a secret away. */
export interface SecretForm {
  readonly text: string;
  /** Whether it also counts in the middle of a word. */
  readonly withinWords: boolean;
}

/** A secret by its length in characters and the first eight hex digits of its SHA-256: comparable, never readable. */
export function secretFingerprint(secret: string): string {
  const digest = createHash('sha256').update(secret).digest('hex').slice(0, 8);
  return `${secret.length} characters, SHA-256 ${digest}…`;
}

const jsonEscaped = (text: string): string => JSON.stringify(text).slice(1, -1);

/** JSON as encoders write it that keep to ASCII. */
const jsonAscii = (text: string): string =>
  jsonEscaped(text).replace(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const lowerPercent = (text: string): string => text.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());

const htmlEscaped = (text: string, quote: string, apostrophe: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', quote)
    .replaceAll("'", apostrophe);

const urlEncoded = (text: string): string[] => {
  const component = encodeURIComponent(text);
  const form = new URLSearchParams({ v: text }).toString().slice('v='.length);
  const forms = [component, form, encodeURI(text)];
  return [...forms, ...forms.map(lowerPercent), encodeURIComponent(component), encodeURIComponent(form)];
};

/**
 * Base64 of a secret wherever it stands: alone, and at each of the three offsets it can have inside a longer text
 * (`Authorization: Basic …`). Characters that also depend on the neighbours are left out at the offsets.
 */
const base64Forms = (secret: string): string[] => {
  const alone = Buffer.from(secret).toString('base64');
  const forms = [alone, alone.replace(/=+$/, '')];
  for (const offset of [0, 1, 2]) {
    const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)]);
    const first = offset === 0 ? 0 : offset + 1;
    const last = Math.floor((bytes.length * 8) / 6);
    forms.push(bytes.toString('base64').slice(first, last));
  }
  return forms.flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')]);
};

/**
 * Every text that gives a secret away: as it is, and encoded for URLs, forms, JSON, HTML and XML, base64, base64url and
 * hex. Longest first. A secret shorter than {@link SHORTEST} has none.
 */
export function secretForms(secret: string): SecretForm[] {
  if (secret.length < SHORTEST) return [];
  // encodeURIComponent throws at a lone surrogate; UTF-8 has none.
  const value = Buffer.from(secret).toString('utf8');
  const written = [
    secret,
    ...urlEncoded(value),
    jsonEscaped(value),
    jsonAscii(value),
    jsonEscaped(jsonEscaped(value)),
    htmlEscaped(value, '&quot;', '&#39;'),
    htmlEscaped(value, '&quot;', '&#x27;'),
    htmlEscaped(value, '&#34;', '&apos;'),
    htmlEscaped(value, '"', "'"),
  ];
  const hex = Buffer.from(value).toString('hex');
  const encoded = [...base64Forms(value), hex, hex.toUpperCase()].filter(
    (form) => form.length >= SHORTEST_ENCODED,
  );
  return [...new Set([...written, ...encoded])]
    .sort((one, other) => other.length - one.length)
    .map((text) => ({ text, withinWords: secret.length >= SHORTEST_WITHIN_WORDS }));
}
