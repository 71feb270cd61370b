import { clauses } from '../../guide/clauses.ts';

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

/**
 * An instant as ISO 8601 with the offset of a zone, to the second: `2026-03-01T14:05:09+01:00`.
 *
 * @param minutes the zone's distance from UTC, east is positive; that of this machine unless set otherwise.
 */
export function localTime(instant: Date, minutes: number = -instant.getTimezoneOffset()): string {
  const shifted = new Date(instant.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const distance = Math.abs(minutes);
  return `${shifted}${minutes < 0 ? '-' : '+'}${two(distance / 60)}:${two(distance % 60)}`;
}

/** A duration for readers: `840 ms`, `12.3 s`, `3 min 05 s`. */
export function readableDuration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}

/** An ISO 8601 instant for readers, to the second, in the zone it was written in: `2026-03-01 14:05:09 +01:00`. */
export function readableTime(iso: string): string {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2})$/.exec(iso);
  if (parts === null) return iso;
  const [, date = '', time = '', zone = ''] = parts;
  return `${date} ${time} ${zone === 'Z' ? 'UTC' : zone}`;
}

/** Clause ids as a reader would say them: `A1–A4, B2, F1–F7`. Given in any order, printed in the guide's. */
export function clauseRanges(ids: readonly string[]): string {
  const runs: { first: string; last: string; part: string }[] = [];
  let previous = '';
  for (const { id, part } of clauses) {
    const run = runs.at(-1);
    if (ids.includes(id)) {
      if (run?.last === previous && run.part === part) run.last = id;
      else runs.push({ first: id, last: id, part });
    }
    previous = id;
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first}–${last}`)).join(', ');
}
