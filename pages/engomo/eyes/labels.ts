import { parentOf } from './flat-tree.ts';
import { nameIn } from './text.ts';
import type { Reading, TextPiece } from './reading.ts';

/** Texts further away than this from a field, in CSS pixels, are not taken for its label. */
const NEAR = { above: 90, beside: 420 };

/** How many texts before a field are looked at: its label may be followed by an explanation. */
const BEFORE = 3;

/** The place where a text is drawn. */
function textRect({ block, element }: TextPiece): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(element.tagName === 'SLOT' ? block : element);
  const rect = range.getBoundingClientRect();
  return rect.width > 0 ? rect : element.getBoundingClientRect();
}

/** Distance from a field to a text that stands before it, beside or above; `null`: it stands elsewhere. */
function distanceBefore(text: DOMRect, field: DOMRect): number | null {
  const sameLine = text.top < field.bottom && text.bottom > field.top;
  if (sameLine) {
    const gap = field.left - text.right;
    return gap > -8 && gap < NEAR.beside ? Math.max(gap, 0) : null;
  }
  const gap = field.top - text.bottom;
  const sameColumn = text.left < field.right && text.right > field.left - 40;
  return sameColumn && gap > -12 && gap < NEAR.above ? Math.max(gap, 0) : null;
}

/** Distance from a small box to a text on its line, on either side. */
function distanceOnLine(text: DOMRect, box: DOMRect): number | null {
  if (text.top >= box.bottom || text.bottom <= box.top) return null;
  return text.left >= box.right ? text.left - box.right : Math.max(box.left - text.right, 0);
}

/** The heading of the column a field stands in, where it stands in a table. */
function columnHeading(field: Element): string[] {
  const cell = field.closest('td');
  const table = cell?.closest('table');
  const heading = table?.rows[0]?.cells[cell?.cellIndex ?? -1];
  return heading === undefined || heading === cell ? [] : [heading.textContent];
}

/** Whether a text is nothing but the text of a box whose first words are another element's. */
const textOf = ({ text }: TextPiece): string => text.replace(/\s+/g, ' ').trim();

/** Texts before a field, the nearest first, up to the field before it. */
function textsBefore(reading: Reading, place: number): TextPiece[] {
  const texts: TextPiece[] = [];
  for (let at = place - 1; at >= 0 && texts.length < BEFORE; at -= 1) {
    const piece = reading[at];
    if (piece?.kind !== 'text') break;
    texts.push(piece);
  }
  return texts;
}

/** The text nearest to a check box on its line: some stand before their text, others behind. */
function textsOnLine(reading: Reading, place: number, box: DOMRect): string[] {
  const beside = [reading[place + 1], reading[place - 1]].flatMap((piece) => {
    if (piece?.kind !== 'text') return [];
    const gap = distanceOnLine(textRect(piece), box);
    return gap === null ? [] : [{ text: textOf(piece), gap }];
  });
  const nearest = beside.sort((one, other) => one.gap - other.gap)[0];
  return nearest === undefined ? [] : [nearest.text];
}

/** Whether a text is drawn closer to another field: it is that one's label. */
function isAnothers(piece: TextPiece, gap: number, field: Element, reading: Reading): boolean {
  const text = textRect(piece);
  return reading.some((other) => {
    if (other.kind !== 'field' || other.element === field) return false;
    const closer = distanceBefore(text, other.element.getBoundingClientRect());
    return closer !== null && closer < gap;
  });
}

/** The text drawn nearest to a field, wherever it stands in the document, unless another field is nearer to it. */
function nearestDrawn(reading: Reading, field: Element, rect: DOMRect): string[] {
  const near = reading.flatMap((piece) => {
    if (piece.kind !== 'text') return [];
    const gap = distanceBefore(textRect(piece), rect);
    return gap === null || gap > NEAR.above ? [] : [{ piece, gap }];
  });
  const [nearest] = near.sort((one, other) => one.gap - other.gap);
  if (nearest === undefined || isAnothers(nearest.piece, nearest.gap, field, reading)) return [];
  return [textOf(nearest.piece)];
}

/**
 * What stands beside or above a field, as a person reads it: the text before it in the same row, definition list or
 * block, the heading of its column, the text drawn nearest to it. Nothing in the markup has to connect them.
 */
export function labelsOf(reading: Reading, field: Element): string[] {
  const place = reading.findIndex(({ element }) => element === field);
  const rect = (
    field.getBoundingClientRect().width > 8 ? field : (parentOf(field) ?? field)
  ).getBoundingClientRect();
  if (place === -1) return [];
  const small = field.matches('input[type=checkbox], input[type=radio], [role=checkbox], [role=switch]');
  const beside = small ? textsOnLine(reading, place, rect) : [];
  if (beside.length > 0) return [...beside, ...columnHeading(field)];
  const before = textsBefore(reading, place).filter(
    (piece) => distanceBefore(textRect(piece), rect) !== null,
  );
  return [...before.map(textOf), ...columnHeading(field), ...nearestDrawn(reading, field, rect)].filter(
    (text, at, all) => all.findIndex((other) => nameIn(other) === nameIn(text)) === at,
  );
}
