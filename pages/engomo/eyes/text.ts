/** Characters of icon fonts, which have no meaning as text. */
const PRIVATE = /[\uE000-\uF8FF\u{F0000}-\u{10FFFD}]/gu;
/** Soft hyphens and the like. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** A text as it is compared: one spelling of blanks, hyphens and case. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(PRIVATE, ' ')
    .replace(INVISIBLE, '')
    .replace(/[‐‑‒–]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** What does not belong to a name: marks of required fields, colons, dots that promise more, counts, arrows. */
const ADDITIONS = [
  /\s*\((required|optional|mandatory|erforderlich|pflichtfeld|\d+)\)$/,
  /^[*+→›»▸▾▼►●]+\s*/,
  /\s*[*:→›»▸▾▼►]+$/,
  /\s*(\.\.\.)$/,
];

/** The name in a text; where nothing would be left, the text itself is the name. */
export function nameIn(text: string): string {
  let name = plain(text);
  for (let before = ''; before !== name;) {
    before = name;
    for (const addition of ADDITIONS) {
      const shorter = name.replace(addition, '').trim();
      if (shorter !== '') name = shorter;
    }
  }
  return name;
}

/** Whether a text that was seen is a name that is looked for. */
export const isCalled = (seen: string, name: string): boolean => nameIn(seen) === nameIn(name);

/** Whether a text says something, or only marks something as required. */
export const saysSomething = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Pairs of neighbouring characters. */
function pairs(text: string): Set<string> {
  const padded = ` ${plain(text)} `;
  return new Set(Array.from({ length: padded.length - 1 }, (_, place) => padded.slice(place, place + 2)));
}

/** How alike two texts are, 0 to 1: shared pairs of characters (Sørensen and Dice). */
export function likeness(one: string, other: string): number {
  const [first, second] = [pairs(one), pairs(other)];
  const shared = [...first].filter((pair) => second.has(pair)).length;
  return (2 * shared) / (first.size + second.size);
}
