import type { Places } from '../pages/engomo/locator-text.ts';

/** A string as Playwright prints it. */
export const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n')}'`;

const inRegex = (text: string): string => text.replace(/[.*+?^$()|[\]\\/]/g, '\\$&');

/** A name of a control or of a text, as the argument of a call. */
export interface Spelt {
  /** `getByText('Save', { exact: true })`. */
  readonly first: string;
  /** `{ name: 'Save', exact: true }`. */
  readonly name: string;
}

/** Writes texts of the interface down so that they hold for other data, too. */
export class Spelling {
  readonly #places: readonly (readonly [value: string, place: string])[];
  readonly #data: readonly string[];

  /**
   * @param places data that the locators of a term carry, such as the name of the method.
   * @param data all texts that are data.
   */
  constructor(places: Places, data: readonly string[]) {
    const values = Object.entries(places);
    this.#places = values.map(([place, value]) => [value, `{${place}}`] as const);
    this.#data = data.filter((text) => text !== '' && !values.some(([, value]) => value === text));
  }

  /** A whole name: numbers in it may become others. `null`: data that has no place is in it, or no word is. */
  whole(text: string): Spelt | null {
    const plain = this.#placed(text);
    if (plain === null || plain === '') return null;
    if (!/\d/.test(plain)) {
      return { first: `${quoted(plain)}, { exact: true }`, name: `{ name: ${quoted(plain)}, exact: true }` };
    }
    if (!/\p{L}/u.test(plain)) return null;
    const regex = `/^${inRegex(plain).replace(/\d+/g, '\\d+')}$/`;
    return { first: regex, name: `{ name: ${regex} }` };
  }

  /** A heading: a count at its end may go or come. */
  heading(text: string): Spelt | null {
    const [, caption = text] = /^(.*\p{L}.*?)\s*[([]?\d+[)\]]?$/u.exec(text) ?? [];
    const plain = this.#placed(caption);
    if (plain === null || plain === '' || /\d/.test(plain)) return null;
    const regex = `/^${inRegex(plain)}[^\\p{L}]*$/u`;
    return { first: regex, name: `{ name: ${regex} }` };
  }

  /** CSS without numbers and without data. */
  css(selector: string): string | null {
    const plain = this.#placed(selector);
    return plain === null || /\d/.test(plain) ? null : plain;
  }

  #placed(text: string): string | null {
    if (this.#data.some((value) => text.includes(value))) return null;
    return this.#places.reduce((spelt, [value, place]) => spelt.replaceAll(value, place), text);
  }
}
