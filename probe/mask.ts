/** Texts that say where or who, by their form. */
const TELLING: readonly [RegExp, string][] = [
  [/[\w.+-]+@[\w.-]+/g, '…@…'],
  [/https?:\/\/[^\s"')\]]+/g, 'https://…'],
  [/\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi, '…'],
  [/\b[\w-]{24,}\b/g, '…'],
  [/\b\d{1,3}(\.\d{1,3}){3}\b/g, '…'],
];

/** A name shorter than this would tear words apart. */
const SHORTEST = 3;

/** Takes names, addresses and anything like a secret out of texts; it learns names as screens are seen. */
export class Mask {
  readonly #names = new Set<string>();

  /** @param names of people and hosts that are known from the start. */
  constructor(names: readonly string[]) {
    this.learn(names);
  }

  /** From now on these texts are taken out as well. */
  learn(names: readonly string[]): void {
    for (const name of names) if (name.trim().length >= SHORTEST) this.#names.add(name.trim());
  }

  /** Names that are known, for hiding them on a screen. */
  get names(): readonly string[] {
    return [...this.#names];
  }

  /** A text without them. */
  over(text: string): string {
    const longestFirst = [...this.#names].sort((one, other) => other.length - one.length);
    const withoutNames = longestFirst.reduce((masked, name) => masked.replaceAll(name, '…'), text);
    return TELLING.reduce((masked, [pattern, instead]) => masked.replace(pattern, instead), withoutNames);
  }
}
