import { createHash } from 'node:crypto';

/** What stands in the place of a secret. */
export const MASK = '••••••••';

/** Length in characters below which a secret cannot be distinguished from ordinary text. */
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

/** Characters that decide whether it is worth comparing further; no form is shorter. */
const PREFIX = 4;

/** Slots of the table; a prefix hits one of another form's by chance at less than one character in a hundred. */
const SLOTS = 1 << 18;

/** Tells which secrets a text may hold, in one pass however many there are. */
interface FormIndex {
  /** Positions, in the list of secrets, of those with a form in the text; in order, each once. */
  readonly secretsIn: (text: string) => number[];
}

interface IndexedForm {
  readonly text: string;
  readonly secret: number;
}

function slot(text: string, at: number): number {
  const mixed =
    Math.imul(text.charCodeAt(at), 0x9e3779b1) ^
    Math.imul(text.charCodeAt(at + 1), 0x85ebca6b) ^
    Math.imul(text.charCodeAt(at + 2), 0xc2b2ae35) ^
    Math.imul(text.charCodeAt(at + 3), 0x27d4eb2f);
  return (mixed >>> 8) & (SLOTS - 1);
}

/**
 * An index of every form of these secrets. A regular expression of a thousand forms takes seconds for the reports of
 * one run; this takes a tenth of that, and the expressions are left to those texts that hold something.
 *
 * @param encoded how a form stands in the texts that will be asked about, such as the bytes of its UTF-8.
 */
export function formIndex(
  secrets: readonly string[],
  encoded: (form: string) => string = (form) => form,
): FormIndex {
  const slots: (IndexedForm[] | undefined)[] = [];
  const used = new Uint8Array(SLOTS);
  secrets.forEach((secret, position) => {
    for (const form of secretForms(secret)) {
      const text = encoded(form.text);
      const at = slot(text, 0);
      (slots[at] ??= []).push({ text, secret: position });
      used[at] = 1;
    }
  });
  return {
    secretsIn: (text) => {
      const found = new Set<number>();
      for (let at = 0; at <= text.length - PREFIX; at += 1) {
        const here = slot(text, at);
        if (used[here] === 0) continue;
        for (const form of slots[here] ?? []) {
          if (!found.has(form.secret) && text.startsWith(form.text, at)) found.add(form.secret);
        }
      }
      return [...found].sort((one, other) => one - other);
    },
  };
}
