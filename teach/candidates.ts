import type { ElementHandle, Frame, Locator, Page } from '@playwright/test';
import { z } from 'zod';
import { locatorTextProblem, parseLocator, type Places } from '../pages/engomo/locator-text.ts';
import type { Entry } from '../pages/engomo/dialect.ts';
import { rowOf } from '../pages/engomo/rows.ts';
import type { TermKind } from '../pages/engomo/terms.ts';
import { quoted, Spelling } from './spelling.ts';
import { surroundings, type Caption, type Surroundings } from './surroundings.ts';

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

/** The text of a locator, and the text of the interface it rests on. */
interface Candidate {
  readonly text: string;
  readonly restsOn: string;
}

const candidate = (text: string, restsOn: string): Candidate => ({ text, restsOn });

/** Role and name as assistive technology gets them; a mere text has none. */
type Named = { readonly role: string; readonly name: string } | null;

const snapshotSchema = z.array(z.looseObject({ role: z.string(), name: z.string().default('') }));

async function nameOf(locator: Locator): Promise<Named> {
  const [first] = snapshotSchema.catch([]).parse(await locator.ariaSnapshotJSON({ depth: 1 }));
  return first === undefined || ['text', 'generic', 'fragment'].includes(first.role) ? null : first;
}

/** What has no word in it: role alone, or tag and type. */
const nameless = ({ tag, type }: Surroundings, named: Named): string =>
  named === null
    ? `locator(${quoted(type === '' ? tag : `${tag}[type="${type}"]`)})`
    : `getByRole('${named.role}')`;

/** What the control itself says: role and name, placeholder, title, text, attributes, icon. */
function ofItself(seen: Surroundings, named: Named, spelling: Spelling, isField: boolean): Candidate[] {
  const value = seen.holdsValue || isField ? seen.text : '';
  const isValue = (name: string): boolean => value !== '' && (value.includes(name) || name.includes(value));
  const name = named === null || named.name === '' || isValue(named.name) ? null : spelling.whole(named.name);
  const text = value === '' && !isField ? seen.text : '';
  const called: readonly [call: string, text: string | null][] = [
    ['getByPlaceholder', seen.placeholder],
    ['getByTitle', seen.title],
    ['getByAltText', seen.alt],
    ['getByText', text],
  ];
  const bare = nameless(seen, named);
  return [
    ...(name === null ? [] : [candidate(`getByRole('${named?.role ?? ''}', ${name.name})`, name.first)]),
    ...(name === null || !isField ? [] : [candidate(`getByLabel(${name.first})`, name.first)]),
    ...called.flatMap(([call, says]) => {
      const spelt = spelling.whole(says ?? '');
      return spelt === null ? [] : [candidate(`${call}(${spelt.first})`, spelt.first)];
    }),
    ...spelled(seen.attributes, spelling, (css) => `locator(${quoted(`${seen.tag}${css}`)})`),
    ...spelled(seen.icons, spelling, (css) => `${bare}.filter({ has: locator(${quoted(css)}) })`),
  ];
}

const spelled = (
  several: readonly string[],
  spelling: Spelling,
  text: (css: string) => string,
): Candidate[] =>
  several.flatMap((selector) => {
    const css = spelling.css(selector);
    return css === null ? [] : [candidate(text(css), css)];
  });

/** The part of the page that holds a caption and what the caption is of. */
function partsWith({ text, isHeading, up, part }: Caption, spelling: Spelling): Candidate[] {
  const spelt = isHeading ? spelling.heading(text) : spelling.whole(text);
  if (spelt === null) return [];
  const caption = isHeading ? `getByRole('heading', ${spelt.name})` : `getByText(${spelt.first})`;
  const css = part === null ? null : spelling.css(part);
  return [
    ...(up === null ? [] : [candidate(`${caption}${".locator('..')".repeat(up)}`, spelt.first)]),
    ...(css === null ? [] : [candidate(`locator(${quoted(css)}).filter({ has: ${caption} })`, spelt.first)]),
  ];
}

/** The rows a control may be in, told by the whole name in them. */
function rowsOf({ within }: Surroundings, places: Places): Candidate[] {
  const [place] = Object.keys(places);
  if (place === undefined) return [];
  const roles = within.flatMap(({ tag, role }) => [
    ...(role === 'row' || tag === 'tr' ? ['row'] : []),
    ...(role === 'listitem' || tag === 'li' ? ['listitem'] : []),
  ]);
  return [...new Set(roles)].map((role) =>
    candidate(
      `getByRole('${role}').filter({ has: getByText('{${place}}', { exact: true }) })`,
      `row of {${place}}`,
    ),
  );
}

/** How an element is reached from the page through the frames it is in; `null`: a frame cannot be told apart. */
async function throughFrames(frame: Frame): Promise<string | null> {
  const parent = frame.parentFrame();
  if (parent === null) return '';
  const outer = await throughFrames(parent);
  const element = await frame.frameElement();
  const [name, title, count] = await Promise.all([
    element.getAttribute('name'),
    element.getAttribute('title'),
    parent.locator('iframe').count(),
  ]);
  const [css] = [
    ...(count === 1 ? ['iframe'] : []),
    ...[`[name="${name ?? ''}"]`, `[title="${title ?? ''}"]`]
      .filter((attribute) => !/""|\d/.test(attribute))
      .map((attribute) => `iframe${attribute}`),
  ];
  return css === undefined || outer === null ? null : `${outer}locator(${quoted(css)}).contentFrame().`;
}

/** Every locator that might do for what was pointed at, unproved. */
async function gathered({ page, locator, kind, places, isNamed = false, data }: Pointed) {
  const element = await locator.elementHandle();
  const frame = await element.ownerFrame();
  const prefix = frame === null ? null : await throughFrames(frame);
  const seen = await element.evaluate(surroundings, Object.values(places));
  const named = await nameOf(locator);
  const spelling = new Spelling(places, data);
  const own = ofItself(seen, named, spelling, kind === 'field' || kind === 'choice');
  const bare = candidate(nameless(seen, named), '');
  const scopes = [
    ...rowsOf(seen, places),
    ...seen.captions.flatMap((caption) => partsWith(caption, spelling)),
  ];
  const under = (inner: readonly Candidate[]): Candidate[] =>
    scopes.flatMap((scope) => [
      ...inner.map(({ text, restsOn }) => candidate(`${scope.text}.${text}`, `${scope.restsOn} ${restsOn}`)),
      scope,
    ]);
  const marked = spelled(seen.marks, spelling, (css) => `locator(${quoted(`${seen.tag}${css}`)})`);
  const needs = isNamed ? [] : Object.keys(places).map((place) => `{${place}}`);
  return { search: { page, prefix, places, needs, element }, own, under, marked, bare };
}

/**
 * Locators that mean exactly the element that was pointed at, steadiest first, at most four. Data stands in them as
 * places; numbers, generated ids and the values of fields do not stand in them at all. None: nothing tells it apart.
 */
export async function candidatesFor(pointed: Pointed): Promise<string[]> {
  const { search, own, under, marked, bare } = await gathered(pointed);
  const alone = await exactOnes(search, own, MOST - 1);
  // What is unique by its own name is looked for by its surroundings without it: one of both may change.
  const inner = alone.length > 0 ? [bare] : [...own.slice(0, 3), bare];
  const found = [...alone, ...(await exactOnes(search, [...under(inner), ...marked], MOST - alone.length))];
  return found.length > 0 ? found : exactOnes(search, [bare], 1);
}

/** Lists whose rows are handed their texts through slots. */
const ROWS = ["getByRole('row')", "getByRole('listitem')"];

/** How something in a row is found by the name that is drawn in the row; `null`: it is in none. */
export async function drawnRowFor(pointed: Pointed): Promise<Entry | null> {
  const { search, own, bare } = await gathered(pointed);
  const { page, prefix, places, element } = search;
  const [name] = Object.values(places);
  if (name === undefined || prefix === null) return null;
  const shown = (text: string): Locator => parseLocator(page, text, places).filter({ visible: true });
  for (const rows of ROWS.map((text) => prefix + text)) {
    for (const then of [...own, bare].map(({ text }) => prefix + text)) {
      const found = await rowOf({ rows: shown(rows), drawn: null, then: shown(then) }, name);
      if ((await found?.evaluate((one, other) => one === other, element)) === true) return { rows, then };
    }
  }
  return null;
}

interface Search {
  readonly page: Page;
  /** Frames around the element; `null`: they cannot be told apart. */
  readonly prefix: string | null;
  readonly places: Places;
  /** Places every locator has to carry. */
  readonly needs: readonly string[];
  readonly element: ElementHandle;
}

/** Those of several candidates that mean exactly one element, up to a number of them. */
async function exactOnes(
  { page, prefix, places, needs, element }: Search,
  several: readonly Candidate[],
  most: number,
): Promise<string[]> {
  if (prefix === null) return [];
  const found: string[] = [];
  const resting = new Map<string, number>();
  for (const { text, restsOn } of several) {
    if (found.length >= most) break;
    const whole = prefix + text;
    if (found.includes(whole) || !needs.every((place) => whole.includes(place))) continue;
    if ((resting.get(restsOn) ?? 0) >= MOST_ALIKE || locatorTextProblem(whole) !== null) continue;
    if (!(await means(page, whole, places, element))) continue;
    found.push(whole);
    resting.set(restsOn, (resting.get(restsOn) ?? 0) + 1);
  }
  return found;
}

/** Whether the text of a locator means exactly that element, of all that are visible. */
export const means = (page: Page, text: string, places: Places, element: ElementHandle): Promise<boolean> =>
  parseLocator(page, text, places)
    .filter({ visible: true })
    .evaluateAll((found, pointed) => found.length === 1 && found[0] === pointed, element);
