import { parentOf, selfAndAncestors } from './flat-tree.ts';
import type { Match, Seen } from './find.ts';
import { roleOf } from './kinds.ts';
import type { Query } from './query.ts';
import type { Part } from './sections.ts';
import { saysSomething } from './text.ts';

/** How far from its section's title a button may be drawn to count as one of the section's head, in CSS pixels. */
const HEAD = 60;

const isNameless = ({ calls, icons, element }: Seen): boolean =>
  !calls.some(({ text }) => saysSomething(text)) && icons.length === 0 && !saysSomething(element.textContent);

/** Whether an element belongs to one entry of a list rather than to the list. */
function isInRow(element: Element): boolean {
  for (const at of selfAndAncestors(element)) {
    if (['row', 'listitem', 'option', 'treeitem', 'navigation', 'banner'].includes(roleOf(at) ?? ''))
      return true;
  }
  return false;
}

const found = ({ element, grade }: Seen): Match => ({
  element,
  by: 'position',
  matched: null,
  candidate: -1,
  grade,
  fitting: 0,
});

/** Nameless buttons at the right of a section's title, on its line. */
function atTheRight(all: readonly Seen[], part: Part): Seen[] {
  const head = part.title.getBoundingClientRect();
  const top = part.element === part.title ? head.top + HEAD / 2 : head.top + head.height / 2;
  const middle = ({ element }: Seen): DOMRect => element.getBoundingClientRect();
  const buttons = all.filter((seen) => {
    const { left, top: upper, height } = middle(seen);
    return (
      isNameless(seen) &&
      !isInRow(seen.element) &&
      left > head.left &&
      Math.abs(upper + height / 2 - top) < HEAD
    );
  });
  return buttons.filter((seen) => buttons.every((other) => middle(other).left <= middle(seen).left));
}

/** Whether an element is part of another of its kind: a button inside a field, a field inside a drop-down. */
const standsAlone = (seen: Seen, all: readonly Seen[]): boolean =>
  !all.some(({ element }) => element !== seen.element && parentOf(element) === seen.element);

/**
 * What the guide says about where a control is, for controls that carry no name at all: the icon at the right end of
 * its section's head, or the only control of its kind.
 */
export function byPosition(all: readonly Seen[], { place }: Query, parts: readonly Part[]): Match[] {
  if (place === 'right') return parts.flatMap((part) => atTheRight(all, part)).map(found);
  if (place !== 'only') return [];
  const nameless = all.filter((seen) => standsAlone(seen, all) && !isInRow(seen.element));
  return nameless.length === 1 && nameless[0] !== undefined && isNameless(nameless[0])
    ? [found(nameless[0])]
    : [];
}
