import { isWithin, selfAndAncestors } from './flat-tree.ts';
import type { Match } from './find.ts';
import { isCovered } from './visible.ts';

/** Keeps those that fit a reason, unless it would leave none. */
function preferring(matches: readonly Match[], reason: (match: Match) => boolean): readonly Match[] {
  const kept = matches.filter(reason);
  return kept.length === 0 ? matches : kept;
}

/** An element drawn inside another match is the same control: the inner one is what is clicked. */
const innermost = (matches: readonly Match[]): readonly Match[] =>
  matches.filter(
    ({ element }) => !matches.some((other) => other.element !== element && isWithin(other.element, element)),
  );

/** How deep the smallest surrounding is that holds an element and one of its company. */
function companyDepth(element: Element, company: readonly Element[]): number {
  const around = [...selfAndAncestors(element)];
  const shared = around.findIndex((at) => company.some((other) => other !== element && isWithin(other, at)));
  return shared === -1 ? -1 : around.length - shared;
}

/** Whether an element stands in one surrounding with its company: a bar, a dialog, at most a page of few words. */
export function isAmong(element: Element, company: readonly Element[]): boolean {
  for (const at of selfAndAncestors(element)) {
    if (company.some((other) => isWithin(other, at))) return at.textContent.length < 1500;
  }
  return false;
}

/** Those that stand closest to the rest of their form; distance is counted in surroundings. */
function inCompany(matches: readonly Match[], company: readonly Element[]): readonly Match[] {
  if (matches.length < 2 || company.length === 0) return matches;
  const depths = matches.map(({ element }) => companyDepth(element, company));
  const deepest = Math.max(...depths);
  return matches.filter((_, place) => depths[place] === deepest);
}

const isCrumb = (element: Element): boolean => {
  for (const at of selfAndAncestors(element)) {
    if (/breadcrumb/i.test(`${at.className} ${at.getAttribute('aria-label') ?? ''} ${at.tagName}`))
      return true;
  }
  return false;
};

/** Links to one address are one way, however often it is offered. */
const oneWay = (matches: readonly Match[]): readonly Match[] => {
  const addresses = matches.map(({ element }) => element.closest('a')?.href);
  return addresses[0] !== undefined && new Set(addresses).size === 1 ? matches.slice(0, 1) : matches;
};

/** The one drawn furthest to the right, where the guide says that the control is there. */
const rightmost = (matches: readonly Match[]): readonly Match[] => {
  const right = (match: Match): number => match.element.getBoundingClientRect().right;
  return matches.filter((match) =>
    matches.every((other) => other === match || right(other) < right(match) - 24),
  );
};

/**
 * Of several that fit equally well, those a person would mean: not what lies under a dialog, in the company the guide
 * names, with more that speaks for it. Never a silent first: who calls has to look at how many are left.
 *
 * @param company tells the elements of the same form.
 */
export function narrowed(
  matches: readonly Match[],
  company: () => readonly Element[],
  place: 'right' | 'only' | undefined,
): readonly Match[] {
  let left = innermost(matches);
  left = preferring(left, ({ element }) => !isCovered(element));
  left = preferring(left, ({ element }) => !isCrumb(element));
  if (left.length < 2) return left;
  const most = Math.max(...left.map(({ fitting }) => fitting));
  left = inCompany(left, company());
  left = preferring(left, ({ fitting }) => fitting === most);
  left = oneWay(left);
  if (left.length > 1 && place === 'right')
    left = preferring(left, (match) => rightmost(left).includes(match));
  return left;
}
