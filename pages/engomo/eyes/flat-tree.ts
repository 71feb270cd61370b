import { remembered } from './memory.ts';

/** The element a person would say a node is in: through slots and shadow roots. */
export function parentOf(node: Node): Element | null {
  if ((node instanceof Element || node instanceof Text) && node.assignedSlot !== null)
    return node.assignedSlot;
  const parent = node.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

/** What is drawn inside an element: its shadow root where it has an open one, else its children. */
export function childrenOf(node: Node): readonly Node[] {
  if (node instanceof Element && node.shadowRoot !== null) return [...node.shadowRoot.childNodes];
  if (node instanceof HTMLSlotElement) {
    const assigned = node.assignedNodes();
    return assigned.length > 0 ? assigned : [...node.childNodes];
  }
  return [...node.childNodes];
}

/** An element and everything it is in, from the inside out. */
export function* selfAndAncestors(element: Element): Generator<Element> {
  for (let at: Element | null = element; at !== null; at = parentOf(at)) yield at;
}

/** Whether one element is, or is drawn inside, another. */
export function isWithin(inner: Element, outer: Element): boolean {
  for (const at of selfAndAncestors(inner)) if (at === outer) return true;
  return false;
}

const UNSEEN = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'HEAD', 'LINK', 'META']);

/** Whether an element with all it contains is left out of the page. */
const leftOut = remembered(
  (element) => UNSEEN.has(element.tagName) || getComputedStyle(element).display === 'none',
);

/**
 * Every drawn node in reading order.
 *
 * @param into whether to go on inside an element.
 */
export function* drawn(root: Node, into: (element: Element) => boolean = () => true): Generator<Node> {
  for (const child of childrenOf(root)) {
    if (child instanceof Element) {
      if (leftOut(child)) continue;
      yield child;
      if (into(child)) yield* drawn(child, into);
    } else if (child instanceof Text) {
      yield child;
    }
  }
}

const elementsIn = (root: Node): readonly Element[] => {
  const elements: Element[] = [];
  for (const node of drawn(root)) if (node instanceof Element) elements.push(node);
  return elements;
};

const elementsOf = remembered(elementsIn);

/** Every drawn element in reading order. */
export const drawnElements = (root: Node): readonly Element[] =>
  root instanceof Document
    ? elementsOf(root.documentElement)
    : root instanceof Element
      ? elementsOf(root)
      : elementsIn(root);

const places = remembered(
  (root) => new Map<Element, number>(drawnElements(root).map((element, place) => [element, place])),
);

/** Whether one element is drawn before another in reading order, through slots and shadow roots. */
export function isBefore(one: Element, other: Element): boolean {
  const order = places(document.documentElement);
  return (order.get(one) ?? -1) < (order.get(other) ?? -1);
}

/** Marks inside a word: what they enclose is no word of its own. */
const INSIDE_WORDS = new Set(['B', 'EM', 'I', 'MARK', 'STRONG', 'U', 'WBR']);

/** The text drawn inside an element, without what is inside elements that are skipped. */
export function drawnText(element: Element, skip: (element: Element) => boolean = () => false): string {
  let text = '';
  for (const node of drawn(element, (inner) => !skip(inner))) {
    if (node instanceof Text) text += node.data;
    else if (node instanceof Element && !INSIDE_WORDS.has(node.tagName)) text += ' ';
  }
  return text.replace(/\s+/g, ' ').trim();
}
