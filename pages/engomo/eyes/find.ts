import { drawnElements, selfAndAncestors } from './flat-tree.ts';
import { callsOf, pictured, type Called } from './hints.ts';
import { showsIcon } from './icons.ts';
import { gradeOf, roleOf } from './kinds.ts';
import type { Hint, Query } from './query.ts';
import type { Reading } from './reading.ts';
import { isCalled } from './text.ts';
import { isVisible } from './visible.ts';

/** An element that may be meant, and why. */
export interface Match {
  readonly element: Element;
  readonly by: Hint;
  /** The text or icon that fits; `null` where it was found by neither. */
  readonly matched: string | null;
  /** Place of the candidate in the query, −1 where it was found without one. */
  readonly candidate: number;
  readonly grade: number;
  /** How many candidates fit. */
  readonly fitting: number;
}

/** An element of the kind that is looked for. */
export interface Seen {
  readonly element: Element;
  readonly grade: 0 | 1;
  readonly calls: readonly Called[];
  readonly icons: readonly (readonly string[])[];
}

/** Everything visible of a kind, with what it is called, as far as it is asked for. */
export function allOfKind(
  root: Node,
  kind: Query['kind'],
  reading: Reading,
  asked: (element: Element) => boolean,
): Seen[] {
  return drawnElements(root).flatMap((element) => {
    const grade = gradeOf(element, kind);
    if (grade === null || !isVisible(element) || !asked(element)) return [];
    return [{ element, grade, calls: callsOf(element, reading), icons: pictured(element) }];
  });
}

const HINTS: readonly Hint[] = [
  'role and name',
  'label beside or above',
  'placeholder',
  'title',
  'icon',
  'what it takes',
  'position',
];

/** What of an element fits, candidate by candidate. */
function fits(seen: Seen, { candidates }: Query): { by: Hint; candidate: number; matched: string }[] {
  return candidates.flatMap(({ text, icon }, candidate) => {
    if (icon !== undefined)
      return showsIcon(seen.icons, icon) ? [{ by: 'icon' as const, candidate, matched: icon }] : [];
    const call = seen.calls.find((called) => isCalled(called.text, text));
    return call === undefined ? [] : [{ by: call.hint, candidate, matched: call.text }];
  });
}

/** Everything that fits a candidate, the best first: likeliest candidate, surest kind, surest hint. */
export function byCandidates(all: readonly Seen[], query: Query): Match[] {
  const matches = all.flatMap((seen): Match[] => {
    const fitting = fits(seen, query);
    const [best] = fitting;
    if (best === undefined) return [];
    return [{ element: seen.element, ...best, grade: seen.grade, fitting: fitting.length }];
  });
  const order = ({ candidate, grade, by }: Match): number =>
    (candidate * 2 + grade) * HINTS.length + HINTS.indexOf(by);
  return matches.sort((one, other) => order(one) - order(other));
}

/** Matches as good as the best one. */
export const best = (matches: readonly Match[]): Match[] =>
  matches.filter(
    ({ candidate, grade, by }) =>
      candidate === matches[0]?.candidate && grade === matches[0].grade && by === matches[0].by,
  );

const MENUS = ['navigation', 'menu', 'menubar', 'tree', 'tablist', 'list', 'complementary'];

const isInMenu = (element: Element): boolean => {
  for (const at of selfAndAncestors(element)) if (MENUS.includes(roleOf(at) ?? '')) return true;
  return false;
};

/** Words of a menu that nothing marks as something to click: people click them all the same. */
export function byText(reading: Reading, { kind, candidates }: Query): Match[] {
  if (kind !== 'menu entry') return [];
  for (const [candidate, { text }] of candidates.entries()) {
    const said = reading.filter(
      (piece) =>
        piece.kind === 'text' &&
        text !== undefined &&
        isCalled(piece.text, text) &&
        roleOf(piece.element) !== 'heading' &&
        isInMenu(piece.element),
    );
    if (said.length > 0) {
      return said.map((piece) => ({
        element: piece.element,
        by: 'role and name',
        matched: text ?? null,
        candidate,
        grade: 2,
        fitting: 1,
      }));
    }
  }
  return [];
}

/** Fields by what they take, where nothing says what they are: a password shows as dots, an address has its keyboard. */
export const byWhatItTakes = (all: readonly Seen[], { takes }: Query): Match[] =>
  takes === undefined
    ? []
    : all
        .filter(({ element }) => element instanceof HTMLInputElement && element.type === takes)
        .map(({ element }) => ({
          element,
          by: 'what it takes',
          matched: null,
          candidate: -1,
          grade: 0,
          fitting: 0,
        }));
