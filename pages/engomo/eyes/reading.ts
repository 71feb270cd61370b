import { drawn, parentOf } from './flat-tree.ts';
import { isInLigature } from './icons.ts';
import { isField, isInClickable, isNamedByItsText } from './kinds.ts';
import { saysSomething } from './text.ts';
import { isVisible } from './visible.ts';

/** A piece of text as a person reads it: everything in one block up to the next field. */
export interface TextPiece {
  readonly kind: 'text';
  text: string;
  /** The element whose block the text is in. */
  readonly block: Element;
  /** The element that holds the first of it. */
  readonly element: Element;
}

/** A place where something is entered. */
export interface FieldPiece {
  readonly kind: 'field';
  readonly element: Element;
}

/** What a screen says, in reading order: texts, and the fields between them. */
export type Reading = readonly (TextPiece | FieldPiece)[];

/** The element that makes the line or paragraph a node is in. */
function blockOf(node: Node): Element {
  let at = parentOf(node) ?? document.documentElement;
  for (let around = parentOf(at); around !== null; around = parentOf(at)) {
    if (!/^(inline|contents)$/.test(getComputedStyle(at).display)) break;
    at = around;
  }
  return at;
}

/** Reads a screen. Texts of buttons, links and fields belong to those, and are left out. */
export function read(root: Node): Reading {
  const pieces: (TextPiece | FieldPiece)[] = [];
  for (const node of drawn(root, (element) => !isField(element) && !isNamedByItsText(element))) {
    if (node instanceof Element) {
      if (isField(node)) pieces.push({ kind: 'field', element: node });
      continue;
    }
    if (!(node instanceof Text) || node.data.trim() === '') continue;
    const element = parentOf(node);
    if (element === null || isInLigature(element) || !isVisible(element)) continue;
    const block = blockOf(node);
    const last = pieces.at(-1);
    if (last?.kind === 'text' && last.block === block) last.text += node.data;
    else pieces.push({ kind: 'text', text: node.data, block, element });
  }
  return pieces.filter((piece) => piece.kind === 'field' || saysSomething(piece.text));
}

/** Texts nothing happens to when they are clicked: what may be a heading. */
export const headings = (reading: Reading): TextPiece[] =>
  reading.filter((piece): piece is TextPiece => piece.kind === 'text' && !isInClickable(piece.element));
