import { isWithin, parentOf } from './flat-tree.ts';
import { remembered } from './memory.ts';

/** Smaller than this in any direction, in CSS pixels, is hidden from people on purpose. */
const SMALLEST = 3;

/** Whether a person could see an element, after scrolling. */
export const isVisible = remembered((element): boolean => {
  if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false })) return false;
  const { width, height } = element.getBoundingClientRect();
  return width >= SMALLEST && height >= SMALLEST;
});

/** The innermost element that is drawn at a point, through open shadow roots. */
function drawnAt(x: number, y: number): Element | null {
  let at = document.elementFromPoint(x, y);
  while (at?.shadowRoot) {
    const inner = at.shadowRoot.elementFromPoint(x, y);
    if (inner === null || inner === at) break;
    at = inner;
  }
  return at;
}

/** Whether something that does not belong to an element lies over its middle, a dialog for instance. */
export function isCovered(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const over = drawnAt(left + width / 2, top + height / 2);
  if (over === null) return false;
  const around = parentOf(element);
  return !isWithin(over, element) && !isWithin(element, over) && !(around !== null && isWithin(over, around));
}
