import { escaped, type Places } from '../pages/engomo/locator-text.ts';

/** A string as Playwright prints it. */
export const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n')}'`;

/** A text as the argument of a call, and as an option: `'Save', { exact: true }` and `{ name: 'Save', exact: true }`. */
export interface Spelt {
  readonly first: string;
  readonly name: string;
}

const pattern = (regex: string): Spelt => ({ first: regex, name: `{ name: ${regex} }` });

/** Writes texts of the interface down so that they hold for other data, too. */
export class Spelling {
  readonly #places: readonly (readonly [place: string, value: string])[];
  readonly #data: readonly string[];

  /**
   * @param places data that the locators of a term carry, such as the name of the method.
   * @param data all texts that are data.
   */
  constructor(places: Places, data: readonly string[]) {
    this.#places = Object.entries(places);
    this.#data = data.filter((text) => text !== '' && !Object.values(places).includes(text));
  }

  /** A whole name: numbers in it may become others. `null`: data that has no place is in it, or no word is. */
  whole(text: string): Spelt | null {
    if (text === '' || this.#hasData(text)) return null;
    const exact = quoted(this.#placed(text, String));
    const isSteady = !/\d/.test(this.#placed(text, String));
    if (isSteady) return { first: `${exact}, { exact: true }`, name: `{ name: ${exact}, exact: true }` };
    const regex = this.#placed(escaped(text), escaped).replace(/\d+/g, '\\d+');
    return /\p{L}/u.test(text) ? pattern(`/^${regex}$/`) : null;
  }

  /** A heading: a count at its end may go or come. */
  heading(text: string): Spelt | null {
    const [, caption = text] = /^(.*\p{L}.*?)\s*[([]?\d+[)\]]?$/u.exec(text) ?? [];
    const plain = this.#placed(escaped(caption), escaped);
    if (this.#hasData(caption) || plain === '' || /\d/.test(plain)) return null;
    return pattern(`/^${plain}[^\\p{L}]*$/u`);
  }

  /** CSS without numbers and without data. */
  css(selector: string): string | null {
    const plain = this.#placed(selector, String);
    return this.#hasData(selector) || /\d/.test(plain) ? null : plain;
  }

  #hasData(text: string): boolean {
    return this.#data.some((value) => text.includes(value));
  }

  #placed(text: string, spell: (value: string) => string): string {
    return this.#places.reduce((spelt, [place, value]) => spelt.replaceAll(spell(value), `{${place}}`), text);
  }
}
