import { getRole } from 'dom-accessibility-api';
import { remembered } from './memory.ts';
import type { Query } from './query.ts';
import { drawnElements, parentOf, selfAndAncestors } from './flat-tree.ts';

/** How surely an element is of a kind: 0, markup says so; 1, it behaves so; `null`, it is not. */
export type Grade = 0 | 1 | null;

const TEXT_INPUTS = new Set(['text', 'email', 'password', 'search', 'url', 'tel', 'number', '']);
const BUTTON_INPUTS = new Set(['button', 'submit', 'image', 'reset']);

/** The role an element has, by its attribute or by what it is. */
export const roleOf = remembered(
  (element): string | null =>
    element.getAttribute('role')?.trim().split(/\s+/)[0]?.toLowerCase() ?? getRole(element),
);

const inputType = (element: Element): string | null =>
  element instanceof HTMLInputElement ? element.type.toLowerCase() : null;

/** Whether a click on an element does something that its surroundings do not do. */
const isClickable = remembered((element): boolean => {
  if (element instanceof HTMLElement && (element.onclick !== null || element.tabIndex >= 0)) return true;
  if (getComputedStyle(element).cursor !== 'pointer') return false;
  const around = parentOf(element);
  return around === null || getComputedStyle(around).cursor !== 'pointer';
});

/** Whether a person can type into an element. */
const isTextField = (element: Element): boolean =>
  TEXT_INPUTS.has(inputType(element) ?? 'no input') ||
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLElement && element.isContentEditable && element.contentEditable === 'true') ||
  ['textbox', 'searchbox'].includes(roleOf(element) ?? '');

const isDropDown = (element: Element): boolean =>
  element instanceof HTMLSelectElement ||
  roleOf(element) === 'combobox' ||
  element.getAttribute('aria-haspopup') === 'listbox';

const NAMED_LIKE_A_DROP_DOWN = /select|combo|drop-?down|picker/i;

/** How far around a field its web component may be. */
const FRAMES_OF_A_FIELD = 4;

/** Whether an element is made like a drop-down although nothing says that it is one, by its class or component. */
const isLikeADropDown = remembered((element): boolean => {
  if (isTextField(element)) {
    const around = [...selfAndAncestors(element)].slice(1, 1 + FRAMES_OF_A_FIELD);
    return around.some(({ tagName }) => tagName.includes('-') && NAMED_LIKE_A_DROP_DOWN.test(tagName));
  }
  return (
    NAMED_LIKE_A_DROP_DOWN.test(element.getAttribute('class') ?? '') &&
    isClickable(element) &&
    !drawnElements(element).some((inner) => isTextField(inner) || isDropDown(inner))
  );
});

const isCheckBox = (element: Element): boolean =>
  inputType(element) === 'checkbox' ||
  ['checkbox', 'switch', 'menuitemcheckbox'].includes(roleOf(element) ?? '') ||
  element.hasAttribute('aria-pressed');

const isButton = (element: Element): boolean =>
  element instanceof HTMLButtonElement ||
  BUTTON_INPUTS.has(inputType(element) ?? 'no input') ||
  element.tagName === 'SUMMARY' ||
  ['button', 'link'].includes(roleOf(element) ?? '');

const MENU_ROLES = ['link', 'menuitem', 'treeitem', 'tab', 'menuitemradio'];
const OPTION_ROLES = ['option', 'menuitem', 'menuitemradio', 'treeitem', 'radio'];

/** Whether a person enters something into an element: what labels stand beside. */
export const isField = remembered(
  (element): boolean =>
    (isTextField(element) ||
      isDropDown(element) ||
      isLikeADropDown(element) ||
      isCheckBox(element) ||
      inputType(element) === 'radio') &&
    inputType(element) !== 'hidden',
);

/** Whether the text of an element is its own name rather than something that is said about others. */
export const isNamedByItsText = (element: Element): boolean =>
  isButton(element) || MENU_ROLES.includes(roleOf(element) ?? '') || roleOf(element) === 'option';

/** Whether a click on an element, or on something it is in, does something. */
export const isInClickable = remembered((element): boolean => {
  if (getComputedStyle(element).cursor === 'pointer') return true;
  for (const at of selfAndAncestors(element)) {
    if (isNamedByItsText(at) || (at instanceof HTMLElement && at.onclick !== null)) return true;
  }
  return false;
});

const isLabel = (element: Element): boolean => element.tagName === 'LABEL' || isField(element);

/** A frame for one field, as web components have one: it counts only as far as that field does. */
const holdsField = (element: Element): boolean => drawnElements(element).some(isField);

/** How surely an element is of a kind. */
export function gradeOf(element: Element, kind: Query['kind']): Grade {
  const clickable = (): Grade =>
    !isLabel(element) && isClickable(element) && !holdsField(element) ? 1 : null;
  const role = roleOf(element) ?? '';
  switch (kind) {
    case 'text field':
      if (isDropDown(element) || isCheckBox(element)) return null;
      return isTextField(element) ? 0 : null;
    case 'drop-down':
      if (isDropDown(element)) return 0;
      return isLikeADropDown(element) ? 1 : null;
    case 'check box':
      return isCheckBox(element) ? 0 : null;
    case 'button':
      if (isCheckBox(element) || isDropDown(element)) return null;
      return isButton(element) ? 0 : clickable();
    case 'menu entry':
      if (isDropDown(element)) return null;
      if (MENU_ROLES.includes(role)) return 0;
      return isButton(element) ? 1 : clickable();
    case 'option':
      if (OPTION_ROLES.includes(role)) return 0;
      return element.tagName === 'LI' || clickable() !== null ? 1 : null;
    default:
      return null;
  }
}
