import { computeAccessibleName } from 'dom-accessibility-api';
import { allOfKind, best, byCandidates, byText, byWhatItTakes, type Match, type Seen } from './find.ts';
import { drawnElements, drawnText, isBefore, isWithin } from './flat-tree.ts';
import { roleOf } from './kinds.ts';
import { isAmong, narrowed } from './narrow.ts';
import { byPosition } from './position.ts';
import { forget } from './memory.ts';
import type { Hint, Query, Report, Sighting } from './query.ts';
import { headings, read, type Reading } from './reading.ts';
import { rowsCalled } from './rows.ts';
import { partsCalled, type Part } from './sections.ts';
import { likeness, plain } from './text.ts';
import { isCovered, isVisible } from './visible.ts';

/** What one look brought, with the elements themselves. */
interface Look {
  readonly matches: readonly Match[];
  readonly parts: readonly Part[] | null;
  readonly all: readonly Seen[];
}

const plainMatch = (element: Element, by: Hint = 'role and name'): Match => ({
  element,
  by,
  matched: nameOf(element),
  candidate: 0,
  grade: 0,
  fitting: 1,
});

/** A value that is computed when it is asked for first. */
function once<T>(compute: () => T): () => T {
  let known: { value: T } | null = null;
  return () => (known ??= { value: compute() }).value;
}

/** Alerts that say something. */
const alerts = (root: Node): Match[] =>
  [...drawnElements(root)]
    .filter(
      (element) =>
        element.getAttribute('role') === 'alert' && isVisible(element) && drawnText(element) !== '',
    )
    .map((element) => plainMatch(element));

/** Sentences in which one of the candidates occurs. */
function sentences(query: Query, reading: Reading): Match[] {
  const pieces = reading.filter((piece) => piece.kind === 'text');
  for (const [candidate, { text }] of query.candidates.entries()) {
    const said = pieces.filter((piece) => text !== undefined && plain(piece.text).includes(plain(text)));
    if (said.length > 0)
      return said.map(({ element }) => ({ ...plainMatch(element), matched: text ?? null, candidate }));
  }
  return [];
}

function said(root: Node, query: Query, reading: Reading): Match[] {
  const loud = query.alerts === true ? alerts(root) : [];
  return loud.length > 0 ? loud : sentences(query, reading);
}

/** Everything that stands for a query, on a page that was read. */
function lookOn(root: Node, query: Query, reading: Reading): Look {
  const parts = query.section === undefined ? null : partsCalled(root, query.section, reading);
  const inParts = (element: Element): boolean =>
    parts === null || parts.length === 0 || parts.some((part) => part.has(element));
  const elements = (matches: readonly Match[]): Match[] => matches.filter(({ element }) => inParts(element));
  switch (query.kind) {
    case 'row': {
      const names = query.candidates.flatMap(({ text }) => (text === undefined ? [] : [text]));
      const rows = names.flatMap((name) => rowsCalled(root, name)).map((row) => plainMatch(row));
      return { matches: narrowed(elements(rows), () => [], undefined), parts, all: [] };
    }
    case 'section': {
      const titles = partsCalled(root, query, reading).map(({ title }) => plainMatch(title));
      return { matches: titles, parts, all: [] };
    }
    case 'text':
      return { matches: elements(said(root, query, reading)).slice(0, 1), parts, all: [] };
    default: {
      const around = (query.within ?? []).flatMap((outer) => lookOn(root, outer, reading).matches);
      const all = allOfKind(
        root,
        query.kind,
        reading,
        (element) =>
          inParts(element) &&
          (query.within === undefined || around.some((outer) => isWithin(element, outer.element))),
      );
      const company = once(() =>
        (query.company ?? []).flatMap((other) =>
          best(lookOn(root, other, reading).matches).map(({ element }) => element),
        ),
      );
      if (query.onlyInCompany === true) {
        const near = byCandidates(all, query).filter(({ element }) => isAmong(element, company()));
        return { matches: narrowed(best(near), company, query.place), parts, all };
      }
      for (const matches of [
        best(byCandidates(all, query)),
        byText(reading, query),
        byWhatItTakes(all, query),
        byPosition(all, query, parts ?? []),
      ]) {
        if (matches.length > 0) return { matches: narrowed(matches, company, query.place), parts, all };
      }
      return { matches: [], parts, all };
    }
  }
}

/** The elements that stand for a query: one, or several a person could not tell apart. */
export function elementsFor(root: Node, query: Query): Element[] {
  forget();
  return lookOn(root, query, read(root)).matches.map(({ element }) => element);
}

/** The text above an element that says where it is. */
function underWhat(element: Element, reading: Reading): string | null {
  const before = headings(reading).filter(
    ({ element: title }) => roleOf(title) === 'heading' && isBefore(title, element),
  );
  return before.at(-1)?.text.replace(/\s+/g, ' ').trim() ?? null;
}

/** The name of something that is no control: of a section, of a sentence. */
const nameOf = (element: Element): string =>
  (computeAccessibleName(element) || drawnText(element)).slice(0, 60);

function sighting(
  seen: Seen | Element,
  kind: string,
  reading: Reading | null,
  match: Match | null,
): Sighting {
  const element = seen instanceof Element ? seen : seen.element;
  const calls =
    seen instanceof Element ? [{ hint: 'role and name' as const, text: nameOf(element) }] : seen.calls;
  const icons = seen instanceof Element ? [] : seen.icons;
  return {
    is: kind,
    tag: element.tagName.toLowerCase(),
    role: roleOf(element),
    called: [
      ...calls.filter(({ text }) => text !== ''),
      ...icons.slice(0, 2).map((parts) => ({ hint: 'icon' as const, text: parts.join(' ') })),
    ],
    by: match?.by ?? null,
    matched: match?.matched ?? null,
    candidate: match?.candidate ?? -1,
    covered: isCovered(element),
    under: reading === null ? null : underWhat(element, reading),
  };
}

/**
 * Looks once, and tells in words what was found.
 *
 * @param andAround how many other things to tell of: it takes longer, and is of interest only when something is wrong.
 */
export function report(root: Node, query: Query, andAround: number): Report {
  forget();
  const reading = read(root);
  const { matches, parts, all } = lookOn(root, query, reading);
  const names = query.candidates.map(({ text, icon }) => text ?? icon);
  const closeness = ({ calls }: Seen): number =>
    Math.max(0, ...calls.flatMap(({ text }) => names.map((name) => likeness(text, name))));
  const others = all.length > 0 ? all : allOfKind(root, query.kind, reading, () => true);
  const nearest = (): Seen[] =>
    others
      .filter(({ element }) => !matches.some((match) => match.element === element))
      .map((seen) => ({ seen, close: closeness(seen) }))
      .sort((one, other) => other.close - one.close)
      .slice(0, andAround)
      .map(({ seen }) => seen);
  const told = (seen: Seen | Element, match: Match | null): Sighting =>
    sighting(seen, query.kind, andAround > 0 ? reading : null, match);
  const [first] = matches;
  return {
    found: matches.map((match) =>
      told(all.find(({ element }) => element === match.element) ?? match.element, match),
    ),
    rank: first === undefined ? null : first.candidate === -1 ? query.candidates.length : first.candidate,
    section: parts === null ? null : parts.length > 0,
    nearest: andAround > 0 ? nearest().map((seen) => told(seen, null)) : [],
  };
}
