/** Characters that the suite itself puts into observed values: cut-off digests, masks and the ways of redirects. */
const OWN = new Set('…•→');

const isOdd = (character: string): boolean => !/[\x20-\x7e]/.test(character) && !OWN.has(character);

const hex = (character: string): string => (character.codePointAt(0) ?? 0).toString(16).toUpperCase();

/** A value with every invisible or non-ASCII character escaped as `\u{200B}`: what looks alike no longer does. */
export const visible = (text: string): string =>
  Array.from(text)
    .map((character) => (isOdd(character) ? `\\u{${hex(character)}}` : character))
    .join('');

/** The invisible and non-ASCII characters of a value, each as `U+200B at position 7` (positions begin at 1). */
export const oddCharacters = (text: string): string[] =>
  Array.from(text).flatMap((character, index) =>
    isOdd(character) ? [`U+${hex(character).padStart(4, '0')} at position ${index + 1}`] : [],
  );

const TYPOGRAPHY: readonly (readonly [RegExp, string])[] = [
  [/[‘’]/g, "'"],
  [/[“”]/g, '"'],
  [/[–—]/g, '-'],
  [/…/g, '...'],
  [/›/g, '>'],
];

/** A sentence of the suite's own for terminals that know ASCII only. Never for values: it would hide what differs. */
export const plainTypography = (text: string): string =>
  TYPOGRAPHY.reduce((plain, [pattern, ascii]) => plain.replace(pattern, ascii), text);
