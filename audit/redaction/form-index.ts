import { secretForms } from './secret-forms.ts';

/** Characters that decide whether it is worth comparing further; no form is shorter. */
const PREFIX = 4;

/** Slots of the table; a prefix hits one of another form's by chance at less than one character in a hundred. */
const SLOTS = 1 << 18;

/** Tells which secrets a text may hold, in one pass however many there are. */
export interface FormIndex {
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
