import type { ElementHandle, Frame, Locator, Page } from '@playwright/test';
import { z } from 'zod';
import type { Entry } from '../pages/engomo/dialect-file.ts';
import { fitting } from '../pages/engomo/drawn.ts';
import { escaped, locatorTextProblem, visibleBy, type Places } from '../pages/engomo/locator-text.ts';
import type { TermKind } from '../pages/engomo/terms.ts';
import { quoted, Spelling } from './spelling.ts';
import { surroundings, type Surroundings } from './surroundings.ts';

/** What a person pointed at, and what it stands for. */
export interface Pointed {
  readonly page: Page;
  /** It fits one element at this moment. */
  readonly locator: Locator;
  readonly kind: TermKind;
  /** Names in use that its locators have to carry, such as that of the method. */
  readonly places: Places;
  /** Its locators need not carry them: what it is in was opened by its name. */
  readonly isNamed?: boolean;
  /** Names and values in use that are data: no locator may hold one. */
  readonly data: readonly string[];
}

/** How many locators a term gets. */
export const MOST = 4;

/** How many of them may rest on one and the same text. */
const MOST_ALIKE = 2;

/** Time what was pointed at has to be there, in milliseconds. */
const THERE_WITHIN = 3_000;

/** How many are proved at once. */
const AT_ONCE = 12;

/** Kinds whose text is what was entered, chosen or said, not their name. */
const SAYS_DATA: readonly TermKind[] = ['field', 'choice', 'text'];

/** The text of a locator, and the text of the interface it rests on. */
interface Candidate {
  readonly text: string;
  readonly restsOn: string;
}

const candidate = (text: string, restsOn: string): Candidate => ({ text, restsOn });

const snapshot = z.array(z.looseObject({ role: z.string(), name: z.string().default('') }));

/** What the control itself says – role and name, placeholder, title, text, attributes, icon –, and what has no word in it. */
async function ofItself(seen: Surroundings, { locator, kind }: Pointed, spelling: Spelling) {
  const [aria = { role: 'generic', name: '' }] = snapshot
    .catch([])
    .parse(await locator.ariaSnapshotJSON({ depth: 1 }));
  const isData = seen.holdsValue || SAYS_DATA.includes(kind);
  const bare = ['text', 'generic', 'fragment'].includes(aria.role)
    ? `locator(${quoted(seen.type === '' ? seen.tag : `${seen.tag}[type="${seen.type}"]`)})`
    : `getByRole('${aria.role}')`;
  const isValue =
    isData && seen.text !== '' && (seen.text.includes(aria.name) || aria.name.includes(seen.text));
  const name = isValue || kind === 'text' || !bare.startsWith('getByRole') ? null : spelling.whole(aria.name);
  const called = Object.entries({ ...seen.named, getByText: isData ? '' : seen.text });
  const own = [
    ...(name === null ? [] : [candidate(`getByRole('${aria.role}', ${name.name})`, name.first)]),
    ...(name === null || !isData ? [] : [candidate(`getByLabel(${name.first})`, name.first)]),
    ...called.flatMap(([call, says]) => {
      const spelt = spelling.whole(says);
      return spelt === null ? [] : [candidate(`${call}(${spelt.first})`, spelt.first)];
    }),
    ...(isData || seen.ownText === seen.text ? [] : beginning(bare, seen.ownText, spelling)),
    ...inCss(seen.attributes, spelling, (css) => `locator(${quoted(`${seen.tag}${css}`)})`),
    ...inCss(seen.icons, spelling, (css) => `${bare}.filter({ has: locator(${quoted(css)}) })`),
  ];
  return { own, bare: candidate(bare, '') };
}

/** What begins with a text of its own, whatever is inside of it: an entry of a menu with others under it. */
const beginning = (bare: string, text: string, spelling: Spelling): Candidate[] => {
  const spelt = text === '' || /\d/.test(text) ? null : spelling.whole(text);
  // No data: what has a place in it is spelt as a whole.
  return spelt === null || spelt.first.includes('{')
    ? []
    : [candidate(`${bare}.filter({ hasText: /^\\s*${escaped(text)}/ })`, spelt.first)];
};

const inCss = (
  selectors: readonly string[],
  spelling: Spelling,
  text: (css: string) => string,
): Candidate[] =>
  selectors.flatMap((selector) => {
    const css = spelling.css(selector);
    return css === null ? [] : [candidate(text(css), css)];
  });

/** Rows that have the whole name. */
const rowsOf = (place: string): Candidate[] =>
  ['row', 'listitem'].map((role) =>
    candidate(
      `getByRole('${role}').filter({ has: getByText('{${place}}', { exact: true }) })`,
      `row of ${place}`,
    ),
  );

/** Parts of the page the control is in that have a caption or a heading. */
const partsOf = ({ captions }: Surroundings, spelling: Spelling): Candidate[] =>
  captions.flatMap(({ text, isHeading, up, part }) => {
    const spelt = isHeading ? spelling.heading(text) : spelling.whole(text);
    if (spelt === null) return [];
    const caption = isHeading ? `getByRole('heading', ${spelt.name})` : `getByText(${spelt.first})`;
    const css = spelling.css(part);
    const byParent = up === null ? null : `${caption}${".locator('..')".repeat(up)}`;
    const byPart = css === null ? null : `locator(${quoted(css)}).filter({ has: ${caption} })`;
    return [byParent, byPart].flatMap((scope) => (scope === null ? [] : [candidate(scope, spelt.first)]));
  });

/** How an element is reached from the page through the frames it is in; `null`: a frame cannot be distinguished. */
async function throughFrames(frame: Frame): Promise<string | null> {
  const parent = frame.parentFrame();
  if (parent === null) return '';
  const outer = await throughFrames(parent);
  const element = await frame.frameElement();
  const names = await Promise.all(
    ['name', 'title'].map(async (key) => [key, await element.getAttribute(key)] as const),
  );
  const named = names.find(([, value]) => value !== null && value !== '' && !/\d/.test(value));
  const isOnly = (await parent.locator('iframe').count()) === 1;
  if (outer === null || (!isOnly && named === undefined)) return null;
  const css = isOnly || named === undefined ? 'iframe' : `iframe[${named[0]}="${named[1] ?? ''}"]`;
  return `${outer}locator(${quoted(css)}).contentFrame().`;
}

/** What candidates are proved against. */
interface Search {
  readonly page: Page;
  readonly prefix: string;
  readonly places: Places;
  /** What each of them has to carry. */
  readonly needs: readonly string[];
  readonly element: ElementHandle;
}

/** Those of several candidates that mean exactly the element, up to a number of them. */
async function exactOnes(search: Search, several: readonly Candidate[], most: number): Promise<string[]> {
  const { page, prefix, places, needs, element } = search;
  const found: string[] = [];
  const resting = new Map<string, number>();
  const left = several.filter(
    ({ text }) =>
      needs.every((place) => (prefix + text).includes(place)) && locatorTextProblem(prefix + text) === null,
  );
  while (left.length > 0 && found.length < most) {
    const some = left.splice(0, AT_ONCE).map(async ({ text, restsOn }) => ({
      restsOn,
      whole: prefix + text,
      isIt: await means(page, prefix + text, places, element),
    }));
    for (const { whole, restsOn, isIt } of await Promise.all(some)) {
      const alike = resting.get(restsOn) ?? 0;
      if (!isIt || found.length >= most || alike >= MOST_ALIKE || found.includes(whole)) continue;
      found.push(whole);
      resting.set(restsOn, alike + 1);
    }
  }
  return found;
}

/** Whether the text of a locator means exactly that element, of all that are visible. */
export const means = (page: Page, text: string, places: Places, element: ElementHandle): Promise<boolean> =>
  visibleBy(page, text, places).evaluateAll(
    (found, pointed) => found.length === 1 && found[0] === pointed,
    element,
  );

/**
 * Locators that mean exactly the element that was pointed at, steadiest first, at most four. Data stands in them as
 * places; numbers, generated ids and the values of fields do not stand in them at all. `null`: nothing tells it apart.
 */
export async function candidatesFor(pointed: Pointed): Promise<Entry | null> {
  const { page, locator, places, isNamed = false, data } = pointed;
  const element = await locator.elementHandle({ timeout: THERE_WITHIN });
  const frame = await element.ownerFrame();
  const prefix = frame === null ? null : await throughFrames(frame);
  if (prefix === null) return null;
  const seen = await element.evaluate(surroundings, Object.values(places));
  const spelling = new Spelling(places, data);
  const { own, bare } = await ofItself(seen, pointed, spelling);
  const needs = isNamed ? [] : Object.keys(places).map((place) => `{${place}}`);
  const search = { page, prefix, places, needs, element };
  const alone = await exactOnes(search, own, MOST - 1);
  // What is unique by its own name is looked for by its surroundings without it: one of both may change.
  const marked = inCss(seen.marks, spelling, (css) => `locator(${quoted(`${seen.tag}${css}`)})`);
  const inner = alone.length > 0 ? [bare] : [...own.slice(0, 3), bare, ...marked.slice(0, 2)];
  const under = (scopes: readonly Candidate[]): Candidate[] =>
    scopes.flatMap((scope) => [
      ...inner.map(({ text, restsOn }) => candidate(`${scope.text}.${text}`, `${scope.restsOn} ${restsOn}`)),
      scope,
    ]);
  const [place] = Object.keys(places);
  const inRows = place === undefined ? [] : under(rowsOf(place));
  const find = [...alone, ...(await exactOnes(search, inRows, MOST - alone.length))];
  // A name leads to its row, not to the only row that is shown now.
  const entry = find.length > 0 ? null : await besideName(search, [...own, bare]);
  if (entry !== null) return entry;
  if (place === undefined || find.length === 0) {
    const parts = [...under(partsOf(seen, spelling)), ...marked];
    find.push(...(await exactOnes(search, parts, MOST - find.length)));
  }
  if (find.length === 0) find.push(...(await exactOnes(search, [bare], 1)));
  if (find.length > 0) return { find };
  const host = await hostOf(locator, element);
  return host === null ? null : candidatesFor({ ...pointed, locator: host });
}

/** What is in a row that nothing but its place on the screen tells to be one: beside the name. */
async function besideName(search: Search, several: readonly Candidate[]): Promise<Entry | null> {
  const { page, prefix, places, element } = search;
  const [place] = Object.keys(places);
  const beside = `${prefix}getByText('{${place ?? ''}}', { exact: true })`;
  if (place === undefined) return null;
  const names = await visibleBy(page, beside, places).elementHandles();
  for (const { text } of several) {
    const all = visibleBy(page, prefix + text, places);
    const [at, ...others] = (await fitting(all, [], names)).at;
    if (at === undefined || others.length > 0) continue;
    if (await all.nth(at).evaluate((one, other) => one === other, element))
      return { find: [prefix + text], beside };
  }
  return null;
}

/** The custom element whose inside was pointed at; `null`: it is no inside, or in a frame. */
async function hostOf(inside: Locator, element: ElementHandle): Promise<Locator | null> {
  const tag = await inside.evaluate((node) => {
    const root = node.getRootNode();
    return root instanceof ShadowRoot ? root.host.localName : null;
  });
  if (tag === null) return null;
  const hosts = inside.page().locator(tag);
  const isHost = (all: Element[], node: Node): number =>
    all.findIndex((each) => each.shadowRoot === node.getRootNode());
  const at = await hosts.evaluateAll(isHost, element).catch(() => -1);
  return at < 0 ? null : hosts.nth(at);
}
