import { computeAccessibleName } from 'dom-accessibility-api';
import { drawnElements, isWithin, parentOf } from './flat-tree.ts';
import { isField, isNamedByItsText, roleOf } from './kinds.ts';
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

/** Whether two headings are of one rank, by their looks: the same element with the same classes. */
const ofOneRank = (one: Element, other: Element): boolean =>
  one.tagName === other.tagName && one.className === other.className;

const holdsControl = (element: Element, title: Element): boolean => {
  for (const inner of drawnElements(element)) {
    if ((isField(inner) || isNamedByItsText(inner)) && !isWithin(title, inner) && isVisible(inner))
      return true;
  }
  return false;
};

const isWholePage = (element: Element): boolean =>
  ['BODY', 'HTML'].includes(element.tagName) || element.querySelector('nav, [role=navigation]') !== null;

/** The largest surrounding of a heading that has no other heading of its rank; `null` when that holds nothing. */
function surrounding(piece: TextPiece, peers: readonly TextPiece[]): Element | null {
  let part: Element | null = null;
  for (let at = parentOf(piece.element); at !== null && !isWholePage(at); at = parentOf(at)) {
    const around = at;
    if (peers.some(({ element }) => isWithin(element, around))) break;
    part = around;
  }
  return part !== null && holdsControl(part, piece.element) ? part : null;
}

/** What stands between a heading and the next of its rank, where they follow one another without surroundings. */
function stretch(piece: TextPiece, peers: readonly TextPiece[]): Part {
  const isAfter = (one: Node, other: Node): boolean =>
    (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const next = peers.find(({ element }) => isAfter(piece.element, element));
  return {
    title: piece.element,
    element: null,
    has: (element) =>
      isAfter(piece.element, element) && (next === undefined || isAfter(element, next.element)),
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
    .map((piece) => {
      const peers = all.filter((other) => other !== piece && ofOneRank(other.element, piece.element));
      const element = surrounding(piece, peers);
      if (element === null) return stretch(piece, peers);
      return { title: piece.element, element, has: (inner) => isWithin(inner, element) };
    });
}
