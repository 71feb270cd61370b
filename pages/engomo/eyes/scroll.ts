import { drawnElements, isWithin, selfAndAncestors } from './flat-tree.ts';
import type { Part } from './sections.ts';

/** Whether an element can be scrolled down by its own content. */
function scrolls(element: Element): boolean {
  return (
    element.scrollHeight > element.clientHeight + 4 &&
    element.clientHeight > 40 &&
    /auto|scroll/.test(getComputedStyle(element).overflowY)
  );
}

/**
 * Scrolls the list of a part of the screen on by almost what it shows, or back to its beginning.
 *
 * @returns whether there was anything to scroll.
 */
export function scrollOn(parts: readonly Part[], toBeginning: boolean): boolean {
  const inParts = (element: Element): boolean =>
    parts.length === 0 ||
    parts.some((part) => part.has(element) || (part.element !== null && isWithin(part.element, element)));
  const inside = [...drawnElements(document.body)].filter((element) => scrolls(element) && inParts(element));
  const around = parts.flatMap(({ title }) => [...selfAndAncestors(title)].filter(scrolls));
  const page = document.scrollingElement;
  const list =
    inside[0] ?? around[0] ?? (page !== null && page.scrollHeight > page.clientHeight + 4 ? page : null);
  if (list === null) return false;
  const before = list.scrollTop;
  list.scrollTop = toBeginning ? 0 : before + list.clientHeight * 0.8;
  return toBeginning || list.scrollTop > before;
}
