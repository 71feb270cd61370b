import { drawn, isWithin, parentOf, selfAndAncestors } from './flat-tree.ts';
import { isField, roleOf } from './kinds.ts';
import { nameIn } from './text.ts';

/** A screen whose data is hidden. */
export interface Veil {
  /** Texts that were hidden: names of people and things, to be hidden wherever else they occur. */
  readonly hidden: readonly string[];
  /** Shows everything again. */
  readonly lift: () => void;
}

const ROWS = ['row', 'listitem', 'treeitem', 'option', 'article'];
const MENUS = ['navigation', 'menu', 'menubar', 'tablist'];
const ABOUT_SOMEBODY = /account|avatar|profile|user-?name|user-?menu|greeting/i;

/** Where a text stands: in a menu, in an entry of a list, where it speaks of who is logged in, or anywhere else. */
function placeOf(element: Element): 'menu' | 'entry' | 'somebody' | 'elsewhere' {
  const around = [...selfAndAncestors(element)];
  if (around.some((at) => MENUS.includes(roleOf(at) ?? ''))) return 'menu';
  for (const at of around) {
    const role = roleOf(at) ?? '';
    if (role === 'columnheader') return 'elsewhere';
    if (ROWS.includes(role) || isLikeARow(at)) return 'entry';
    if (role === 'banner' || ABOUT_SOMEBODY.test(String(at.getAttribute('class')))) return 'somebody';
  }
  return 'elsewhere';
}

/** One of several elements alike that hold several things each: a line of a list without roles. */
function isLikeARow(element: Element): boolean {
  const peers = [...(element.parentElement?.children ?? [])];
  const alike = peers.filter(
    (peer) => peer.tagName === element.tagName && peer.className === element.className,
  );
  return alike.length > 1 && element.childElementCount > 1 && element.className !== '';
}

/** A field with a value of somebody's; names of rows and cells repeat it. */
const isFilled = (node: Node): node is HTMLInputElement | HTMLTextAreaElement =>
  node instanceof HTMLTextAreaElement ||
  (node instanceof HTMLInputElement && isField(node) && !['checkbox', 'radio'].includes(node.type));

/** Texts that are part of the interface rather than of its data: short, and of words alone. */
const isCaption = (text: string): boolean =>
  text.length <= 40 && text.split(/\s+/).length <= 5 && !/[@\d/]|“|”|"/.test(text);

/**
 * Hides what a screen shows of people and things, by dots in place of letters.
 *
 * @param known names that are part of the interface wherever they stand.
 * @param secret texts that are none of it, wherever they stand.
 */
export function veil(known: readonly string[], secret: readonly string[]): Veil {
  const interfaceNames = new Set(known.map(nameIn));
  const hidden = new Set<string>();
  const changed: { node: Text; data: string }[] = [];
  for (const node of drawn(document)) {
    const element = node instanceof Text ? parentOf(node) : null;
    if (isFilled(node)) hidden.add(node.value);
    if (!(node instanceof Text) || element === null || node.data.trim() === '') continue;
    if (isWithin(element, document.head)) continue;
    const text = node.data.replace(/\s+/g, ' ').trim();
    const isSecret = secret.some((part) => text.includes(part));
    if (!isSecret && interfaceNames.has(nameIn(text))) continue;
    const place = placeOf(element);
    if (!isSecret && (place === 'menu' || (place === 'elsewhere' && isCaption(text)))) continue;
    hidden.add(text);
    changed.push({ node, data: node.data });
    node.data = node.data.replace(/\S/g, '•');
  }
  return {
    hidden: [...hidden],
    lift: () => {
      for (const { node, data } of changed) node.data = data;
    },
  };
}
