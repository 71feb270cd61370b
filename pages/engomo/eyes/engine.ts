import { elementsFor, report } from './look.ts';
import { isQuery, type Query, type Report } from './query.ts';
import { read } from './reading.ts';
import { scrollOn } from './scroll.ts';
import { partsCalled } from './sections.ts';
import { quiet } from './quiet.ts';
import { veil } from './veil.ts';

export { quiet, veil };

/** A query as it stands in a selector. */
function decoded(selector: string): Query {
  const query: unknown = JSON.parse(decodeURIComponent(selector));
  if (!isQuery(query)) throw new Error('the selector holds no query');
  return query;
}

function queryAll(root: Node, selector: string): Element[] {
  const query = decoded(selector);
  if (query.origin !== undefined && query.origin !== location.origin) return [];
  return elementsFor(root, query);
}

/** Playwright's interface of a selector engine: the page is looked at anew each time an action needs its element. */
export const engine = {
  query: (root: Node, selector: string): Element | null => queryAll(root, selector)[0] ?? null,
  queryAll,
};

/** One look, told in words. */
export const look = (selector: string, andAround: number): Report =>
  report(document, decoded(selector), andAround);

/** Scrolls the list of a section on, or back to its beginning; says whether there was anything to scroll. */
export const scroll = (section: string, toBeginning: boolean): boolean =>
  scrollOn(partsCalled(document, decoded(section), read(document)), toBeginning);
