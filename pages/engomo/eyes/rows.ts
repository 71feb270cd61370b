import { drawnElements, drawnText, parentOf, selfAndAncestors } from './flat-tree.ts';
import { isField, roleOf } from './kinds.ts';
import { isVisible } from './visible.ts';

const ROW_ROLES = ['row', 'listitem', 'treeitem', 'option', 'article'];

const sameShape = (one: Element, other: Element): boolean =>
  one.tagName === other.tagName && one.classList[0] === other.classList[0];

/** Whether an element is one of several like it. */
const isRepeated = (element: Element): boolean =>
  [...(element.parentElement?.children ?? [])].some(
    (other) => other !== element && sameShape(other, element),
  );

/** The row of a list a text stands in: by its role, else one of several alike, else the first that holds more. */
function rowOf(element: Element, text: string): Element {
  let more: Element | null = null;
  for (const at of selfAndAncestors(element)) {
    if (ROW_ROLES.includes(roleOf(at) ?? '')) return at;
    const holdsMore = drawnText(at) !== text || (at !== element && at.childElementCount > 1);
    if (holdsMore && isRepeated(at)) return at;
    if (holdsMore) more ??= at;
    if (at.tagName === 'TABLE' || at.tagName === 'MAIN') break;
  }
  return more ?? element;
}

/** Whether an element holds exactly that text and no element inside it does. */
function isLeafOf(element: Element, text: string): boolean {
  if (drawnText(element) !== text || !isVisible(element)) return false;
  return ![...element.children].some((child) => drawnText(child) === text);
}

/** Rows in which something is called exactly `text`, case included; what is being edited is no row. */
export function rowsCalled(root: Node, text: string): Element[] {
  const rows = new Set<Element>();
  for (const element of drawnElements(root)) {
    if (isField(element) || element.tagName === 'SLOT' || element.shadowRoot !== null) continue;
    if (!element.textContent.includes(text) || !isLeafOf(element, text)) continue;
    if (!isHeading(element)) rows.add(rowOf(element, text));
  }
  return [...rows];
}

/** Headings and crumbs name what is open; they are no entries of a list. */
function isHeading(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    if (
      roleOf(at) === 'heading' ||
      /breadcrumb|toast|notification|snackbar/i.test(String(at.getAttribute('class')))
    ) {
      return true;
    }
    if (['status', 'alert', 'banner', 'navigation'].includes(roleOf(at) ?? '')) return true;
  }
  return false;
}
