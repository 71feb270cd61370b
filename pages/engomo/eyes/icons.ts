import { drawn, parentOf } from './flat-tree.ts';

/** Fonts whose words are drawn as pictures (ligatures). */
const ICON_FONT = /icon|symbol|awesome|glyph/i;

/** Whether an element's text is drawn as a picture. */
export const isLigature = (element: Element): boolean =>
  ICON_FONT.test(getComputedStyle(element).fontFamily) &&
  /^[a-z0-9_ ]{2,40}$/.test(element.textContent.trim());

/** Words that say that something is an icon, or how it looks, but not which it is. */
const SAYS_NOTHING = new Set(
  'icon icons button btn ui fa fas far fal mdi bi pi ti svg img image glyphicon lucide lumo vaadin material primary secondary leading trailing mark small large solid regular container'.split(
    ' ',
  ),
);

/** Words a name in markup consists of: `fa-circlePlus`, `lumo:plus` and `arrow_forward` alike. */
const partsOf = (name: string): string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .map((part) => part.replace(/(thick|bold|sharp|outline|outlined|fill|filled|alt|lg)$/, ''))
    .filter((part) => part !== '' && !SAYS_NOTHING.has(part));

/** Classes by which icon fonts are used. */
const ICON_CLASS = /(^|[-_])(icon|fa|fas|far|fal|glyphicon|mdi|bi|pi|ti|oi|codicon|lucide)([-_]|$)/;

/** Whether an element is a picture or nothing but the place of one. */
const isPicture = (element: Element): boolean =>
  ['I', 'SVG', 'IMG', 'USE', 'SYMBOL'].includes(element.tagName.toUpperCase()) ||
  (element.textContent.trim() === '' &&
    ICON_CLASS.test(element.getAttribute('class')?.replaceAll(' ', '-') ?? ''));

const isIconElement = (element: Element): boolean =>
  element.tagName.includes('ICON') && !element.tagName.includes('BUTTON');

const fileName = (address: string): string => (address.split(/[?#]/)[0] ?? '').split('/').at(-1) ?? '';

/** Names that an element's own markup gives to the picture it shows. */
function* ownNames(element: Element): Generator<string> {
  if (isLigature(element)) {
    yield element.textContent.trim();
    return;
  }
  for (const name of ['icon', 'data-icon', 'svgicon', 'data-lucide']) {
    const value = element.getAttribute(name);
    if (value !== null) yield value;
  }
  if (isIconElement(element)) yield element.getAttribute('name') ?? '';
  if (!isPicture(element)) return;
  for (const token of element.classList) yield token;
  const { tagName } = element;
  if (tagName === 'IMG')
    yield `${element.getAttribute('alt') ?? ''} ${fileName(element.getAttribute('src') ?? '')}`;
  if (tagName.toLowerCase() === 'svg') {
    yield element.getAttribute('aria-label') ?? '';
    yield element.querySelector('title')?.textContent ?? '';
  }
  if (tagName.toLowerCase() === 'use') {
    yield (element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '').split('#').at(-1) ?? '';
  }
}

/** Names of the icons an element shows, each as the words it consists of. */
export function iconsOf(element: Element): string[][] {
  const names = [...ownNames(element)];
  for (const node of drawn(element)) if (node instanceof Element) names.push(...ownNames(node));
  for (const pseudo of ['::before', '::after']) {
    const { content } = getComputedStyle(element, pseudo);
    if (/^"[+→]"$/.test(content)) names.push(content.includes('+') ? 'plus' : 'arrow');
  }
  return names.map(partsOf).filter((parts) => parts.length > 0);
}

/** Directions an arrow on the way forward does not have. */
const ELSEWHERE = new Set([
  'left',
  'back',
  'backward',
  'up',
  'down',
  'w',
  'n',
  's',
  'dropdown',
  'drop',
  'expand',
]);

/** Whether one of an element's icons has every word of a name. */
export function showsIcon(icons: readonly (readonly string[])[], name: string): boolean {
  const wanted = partsOf(name);
  return icons.some(
    (parts) =>
      wanted.every((part) => parts.includes(part)) &&
      !parts.some((part) => ELSEWHERE.has(part) && !wanted.includes(part)),
  );
}

/** Whether an element is, or is inside, a picture made of a word. */
export function isInLigature(element: Element): boolean {
  if (isLigature(element)) return true;
  const parent = parentOf(element);
  return parent !== null && isLigature(parent);
}
