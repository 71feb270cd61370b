import { computeAccessibleName } from 'dom-accessibility-api';
import { drawnElements, isBefore, isWithin, parentOf } from './flat-tree.ts';
import { roleOf } from './kinds.ts';
import type { Query } from './query.ts';
import { headings, type Reading, type TextPiece } from './reading.ts';
import { isCalled } from './text.ts';
import { isVisible } from './visible.ts';

/** A part of the screen: what is in it, and where it says its name. */
export interface Part {
  readonly has: (element: Element) => boolean;
  readonly title: Element;
  /** The element that is the part, where there is one. */
  readonly element: Element | null;
}

const ROLES = ['region', 'group', 'form', 'tabpanel', 'dialog', 'article', 'main', 'complementary'];

const called = (text: string, { candidates }: Query): boolean =>
  candidates.some(({ text: name }) => name !== undefined && isCalled(text, name));

/** How an element is made, with its surroundings: what tells a heading from the entries of a list. */
const make = (element: Element): string =>
  [element, parentOf(element)].map((at) => `${at?.tagName ?? ''}.${at?.className ?? ''}`).join(' in ');

/** Whether two headings are of one rank, by how they are made. */
const ofOneRank = (one: Element, other: Element): boolean => make(one) === make(other);

const isWholePage = (element: Element): boolean =>
  ['BODY', 'HTML'].includes(element.tagName) || element.querySelector('nav, [role=navigation]') !== null;

/** The largest surrounding of a heading that has no other heading of its rank. */
function surrounding(piece: TextPiece, peers: readonly TextPiece[]): Element {
  let part = piece.element;
  for (let at = parentOf(part); at !== null && !isWholePage(at); at = parentOf(at)) {
    const around = at;
    if (peers.some(({ element }) => isWithin(element, around))) break;
    part = around;
  }
  return part;
}

/** What a heading stands over: its surrounding, and what follows that up to the next heading of its rank. */
function under(piece: TextPiece, peers: readonly TextPiece[]): Part {
  const part = surrounding(piece, peers);
  const around = parentOf(part) ?? part;
  const next = peers.find(({ element }) => isBefore(piece.element, element));
  return {
    title: piece.element,
    element: part,
    has: (element) =>
      isWithin(element, part) ||
      (isWithin(element, around) &&
        isBefore(piece.element, element) &&
        (next === undefined || isBefore(element, next.element))),
  };
}

/** The parts of a screen that carry a name: those marked as such, else what a heading of that name stands over. */
export function partsCalled(root: Node, query: Query, reading: Reading): Part[] {
  const marked = [...drawnElements(root)].filter(
    (element) =>
      (ROLES.includes(roleOf(element) ?? '') || element.tagName === 'SECTION') &&
      called(computeAccessibleName(element), query) &&
      isVisible(element),
  );
  if (marked.length > 0) {
    return marked.map((element) => ({ title: element, element, has: (inner) => isWithin(inner, element) }));
  }
  const all = headings(reading);
  return all
    .filter(({ text }) => called(text, query))
    .map((piece) =>
      under(
        piece,
        all.filter((other) => other !== piece && ofOneRank(other.element, piece.element)),
      ),
    );
}
