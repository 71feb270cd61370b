import { computeAccessibleName } from 'dom-accessibility-api';
import { drawnElements, drawnText, parentOf, selfAndAncestors } from './flat-tree.ts';
import { iconsOf, isLigature } from './icons.ts';
import { gradeOf, isField, isNamedByItsText } from './kinds.ts';
import { labelsOf } from './labels.ts';
import type { Hint } from './query.ts';
import type { Reading } from './reading.ts';
import { plain } from './text.ts';
import { isVisible } from './visible.ts';

/** What an element is called, and by what. */
export interface Called {
  readonly hint: Hint;
  readonly text: string;
}

const TOOLTIPS = [
  'title',
  'data-title',
  'data-tooltip',
  'data-original-title',
  'data-bs-original-title',
  'data-tippy-content',
  'tooltip',
  'aria-description',
];

/** Texts that show when the pointer rests on an element, or on a picture inside it. */
function tooltipsOf(element: Element): string[] {
  const around = parentOf(element);
  const alone = around !== null && around.childElementCount === 1 ? [around] : [];
  const own = [element, ...alone, ...drawnElements(element)].flatMap((at) =>
    TOOLTIPS.map((name) => at.getAttribute(name) ?? ''),
  );
  const inside = [...element.querySelectorAll('*')].flatMap((at) =>
    /tooltip/i.test(at.tagName) ? [at.getAttribute('text') ?? at.textContent] : [],
  );
  const described = (element.getAttribute('aria-describedby') ?? '').split(/\s+/).flatMap((id) => {
    const root = element.getRootNode();
    const text = root instanceof Document || root instanceof ShadowRoot ? root.getElementById(id) : null;
    return text?.getAttribute('role') === 'tooltip' ? [text.textContent] : [];
  });
  return [...own, ...inside, ...described];
}

/** Texts for screen readers alone: clipped to nothing, out of the flow. */
const isHiddenText = (element: Element): boolean =>
  getComputedStyle(element).position === 'absolute' && !isVisible(element);

/** What assistive technology says, without what is no more than a picture or a tooltip. */
function namesOf(element: Element): string[] {
  const said = computeAccessibleName(element);
  if (isField(element)) return [said];
  const text = drawnText(
    element,
    (inner) => isLigature(inner) || isNamedByItsText(inner) || isHiddenText(inner),
  );
  const ligatures = [...drawnElements(element)]
    .filter(isLigature)
    .map(({ textContent }) => textContent.trim());
  const withoutPictures = ligatures.reduce((name, word) => name.replace(word, ' '), said);
  return [
    withoutPictures,
    text,
    ...('value' in element && typeof element.value === 'string' ? [element.value] : []),
  ];
}

/** Everything an element is called, the surest first. */
export function callsOf(element: Element, reading: Reading): Called[] {
  const field = isField(element);
  const placeholder = element.getAttribute('placeholder') ?? element.getAttribute('aria-placeholder') ?? '';
  const titles = tooltipsOf(element);
  const notTheirs = new Set([...titles, placeholder].map(plain));
  const calls: Called[] = [
    ...namesOf(element)
      .filter((name) => !notTheirs.has(plain(name)))
      .map((text) => ({ hint: 'role and name' as const, text })),
    ...(field ? labelsOf(reading, element) : []).map((text) => ({
      hint: 'label beside or above' as const,
      text,
    })),
    { hint: 'placeholder', text: placeholder },
    ...titles.map((text) => ({ hint: 'title' as const, text })),
  ];
  return calls
    .map(({ hint, text }) => ({ hint, text: text.replace(/\s+/g, ' ').trim() }))
    .filter(
      ({ text }, place, all) =>
        text !== '' && text.length <= 120 && all.findIndex((other) => other.text === text) === place,
    );
}

/** Names of the icons an element shows; a field may stand beside its icon, in a frame of their own. */
export function pictured(element: Element): string[][] {
  if (gradeOf(element, 'text field') === null) return iconsOf(element);
  let frame = element;
  for (const at of [...selfAndAncestors(element)].slice(1, 5)) {
    if (drawnElements(at).some((other) => other !== element && isField(other))) break;
    if (drawnText(at, isLigature) !== '') break;
    frame = at;
  }
  return iconsOf(frame);
}
