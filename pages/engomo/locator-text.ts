import type { FrameLocator, Locator, Page } from '@playwright/test';
import { z } from 'zod';

/** What the places in a locator's text stand for: `{ method: 'authentik' }` fills `{method}`. */
export type Places = Readonly<Record<string, string>>;

/** Where a locator begins. */
export type Scope = Page | Locator | FrameLocator;

/** The text of a locator holds something else than the calls that are known here. */
export class LocatorTextError extends Error {
  override readonly name = 'LocatorTextError';
  /** Of the text, counted from 1. */
  readonly column: number;

  constructor(text: string, column: number, reason: string) {
    super(`${reason} at column ${column} of ${text}`);
    this.column = column;
  }
}

type Role = Parameters<Page['getByRole']>[0];

/** Stands for a locator or a frame where a text is only checked. */
class Unbound {
  readonly isFrame: boolean;

  constructor(isFrame: boolean) {
    this.isFrame = isFrame;
  }
}

type Found = Scope | Unbound;

const isLocator = (found: unknown): found is Locator =>
  typeof found === 'object' && found !== null && 'ariaSnapshot' in found && 'filter' in found;
const isNarrowable = (found: unknown): boolean =>
  found instanceof Unbound ? !found.isFrame : isLocator(found);

const text = z.union([z.string().min(1), z.instanceof(RegExp)]);
const selector = z
  .string()
  .refine((value) => value !== '' && !/>>|^[\w:-]+=/.test(value), 'a CSS selector is expected');
const role = z.custom<Role>((value) => /^[a-z]+$/.test(String(value)), 'a role is expected');
const locator = z.custom<Locator>(isNarrowable, 'a locator is expected');
const flag = z.boolean().exactOptional();
const words = z.tuple([text, z.strictObject({ exact: flag }).exactOptional()]);
const roleOptions = z.strictObject({
  name: text.exactOptional(),
  level: z.int().exactOptional(),
  exact: flag,
  checked: flag,
  disabled: flag,
  expanded: flag,
  includeHidden: flag,
  pressed: flag,
  selected: flag,
});
const filterOptions = z.strictObject({
  has: locator.exactOptional(),
  hasNot: locator.exactOptional(),
  hasText: text.exactOptional(),
  hasNotText: text.exactOptional(),
  visible: flag,
});

/** A call that can be made on any scope (*down*), or only on a locator (*narrow*). */
type Call = (found: Found, args: unknown) => Found;

const down =
  <T>(schema: z.ZodType<T>, make: (scope: Scope, args: T) => Scope): Call =>
  (found, given) => {
    const args = schema.parse(given);
    return found instanceof Unbound ? new Unbound(false) : make(found, args);
  };
const narrow =
  <T>(schema: z.ZodType<T>, make: (found: Locator, args: T) => Scope): Call =>
  (found, given) => {
    const args = schema.parse(given);
    if (!isNarrowable(found)) throw new TypeError('only a locator can be narrowed down');
    return isLocator(found) ? make(found, args) : new Unbound(false);
  };
const none = z.tuple([]);
const framed =
  (call: Call): Call =>
  (found, args) => {
    const frame = call(found, args);
    return frame instanceof Unbound ? new Unbound(true) : frame;
  };

/** The calls a text may consist of. */
const CALLS: Readonly<Record<string, Call>> = {
  locator: down(z.tuple([selector]), (scope, args) => scope.locator(...args)),
  frameLocator: framed(down(z.tuple([selector]), (scope, args) => scope.frameLocator(...args))),
  getByRole: down(z.tuple([role, roleOptions.exactOptional()]), (scope, args) => scope.getByRole(...args)),
  getByText: down(words, (scope, args) => scope.getByText(...args)),
  getByLabel: down(words, (scope, args) => scope.getByLabel(...args)),
  getByPlaceholder: down(words, (scope, args) => scope.getByPlaceholder(...args)),
  getByAltText: down(words, (scope, args) => scope.getByAltText(...args)),
  getByTitle: down(words, (scope, args) => scope.getByTitle(...args)),
  getByTestId: down(z.tuple([text]), (scope, args) => scope.getByTestId(...args)),
  filter: narrow(z.tuple([filterOptions]), (found, args) => found.filter(...args)),
  first: narrow(none, (found) => found.first()),
  last: narrow(none, (found) => found.last()),
  nth: narrow(z.tuple([z.int()]), (found, args) => found.nth(...args)),
  visible: narrow(none, (found) => found.filter({ visible: true })),
  and: narrow(z.tuple([locator]), (found, args) => found.and(...args)),
  or: narrow(z.tuple([locator]), (found, args) => found.or(...args)),
  contentFrame: framed(narrow(none, (found) => found.contentFrame())),
};

const asIs = (value: string): string => value;
const escapeRegex = (value: string): string => value.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const escapeCss = (value: string): string => value.replace(/["'\\]/g, '\\$&');
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** Reads one text from left to right. */
class Reader {
  readonly #text: string;
  readonly #places: Places | null;
  readonly #root: Found;
  #at = 0;

  /** @param places `null` where nothing is filled in. */
  constructor(text: string, places: Places | null, root: Found) {
    this.#text = text;
    this.#places = places;
    this.#root = root;
  }

  whole(scope: Found): Found {
    const found = this.#chain(scope);
    return this.#at < this.#text.length ? this.#stop('nothing more is expected') : found;
  }

  #chain(scope: Found): Found {
    let found = scope;
    do found = this.#call(found);
    while (this.#took(/\s*\.\s*/y) !== undefined);
    return isNarrowable(found) ? found : this.#stop('a frame is no control; one more call is expected');
  }

  #call(found: Found): Found {
    const start = this.#at;
    const name = this.#took(/[A-Za-z]+/y) ?? this.#stop('a call is expected');
    const call = Object.hasOwn(CALLS, name) ? CALLS[name] : undefined;
    if (call === undefined) return this.#stop(`${name} is no call that can be used here`, start);
    this.#need('(');
    const args = this.#list(')', () => this.#value(name === 'locator' ? escapeCss : asIs));
    try {
      return call(found, args);
    } catch (error) {
      const says = error instanceof z.ZodError ? error.issues[0]?.message : String(error);
      return this.#stop(`${name} does not take this (${says ?? ''})`, start);
    }
  }

  #value(escape: (value: string) => string): unknown {
    const quoted = this.#took(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/y)?.slice(1, -1);
    if (quoted !== undefined) {
      const plain = quoted.replace(/\\(.)/g, (_, sign: string) => ESCAPES[sign] ?? sign);
      return this.#filled(plain, escape);
    }
    const regex = this.#took(/\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y);
    if (regex !== undefined) return this.#regex(regex);
    const number = this.#took(/-?\d+/y);
    if (number !== undefined) return Number(number);
    const truth = this.#took(/(?:true|false)\b/y);
    if (truth !== undefined) return truth === 'true';
    if (this.#took(/\{/y) !== undefined) return Object.fromEntries(this.#list('}', () => this.#entry()));
    return this.#chain(this.#root);
  }

  #entry(): [string, unknown] {
    const key = this.#took(/[A-Za-z]+/y) ?? this.#stop('the name of an option is expected');
    this.#need(':');
    return [key, this.#value(asIs)];
  }

  #list<T>(end: string, read: () => T): T[] {
    const items: T[] = [];
    this.#took(/\s*/y);
    while (!this.#text.startsWith(end, this.#at)) {
      if (items.length > 0) this.#need(',');
      items.push(read());
      this.#took(/\s*/y);
    }
    this.#need(end);
    return items;
  }

  #regex(source: string): RegExp {
    const start = this.#at - source.length;
    const end = source.lastIndexOf('/');
    try {
      return new RegExp(this.#filled(source.slice(1, end), escapeRegex), source.slice(end + 1));
    } catch (error) {
      if (error instanceof LocatorTextError) throw error;
      return this.#stop(String(error), start);
    }
  }

  #filled(value: string, escape: (value: string) => string): string {
    return value.replace(/\{([a-z]+)\}/g, (inBraces, place: string) => {
      const fill = this.#places === null ? inBraces.slice(1, -1) : this.#places[place];
      return fill === undefined ? this.#stop(`${inBraces} is not filled`) : escape(fill);
    });
  }

  #need(sign: string): void {
    this.#took(/\s*/y);
    if (!this.#text.startsWith(sign, this.#at)) this.#stop(`${sign} is expected`);
    this.#at += 1;
    if (sign !== ')' && sign !== '}') this.#took(/\s*/y);
  }

  #took(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }

  #stop(reason: string, at = this.#at): never {
    throw new LocatorTextError(this.#text, at + 1, reason);
  }
}

function pageOf(scope: Scope): Page {
  if ('goto' in scope) return scope;
  return 'owner' in scope ? scope.owner().page() : scope.page();
}

/**
 * The locator that a text such as `getByRole('button', { name: 'Save', exact: true })` describes, spelt as Playwright's
 * `locator.toString()` prints it. Nothing is evaluated: only the calls in {@link CALLS} are known.
 *
 * @param places fill `{method}` and the like in strings, escaped in CSS selectors and regular expressions.
 * @throws LocatorTextError with the column of what is not known.
 */
export function parseLocator(scope: Scope, text: string, places: Places = {}): Locator {
  const found = new Reader(text, places, pageOf(scope)).whole(scope);
  if (!isLocator(found)) throw new LocatorTextError(text, 1, 'a locator is expected');
  return found;
}

/** What is wrong with the text of a locator, with its column; `null` when it can be read. No browser is needed. */
export function locatorTextProblem(text: string): string | null {
  const nothing = new Unbound(false);
  try {
    new Reader(text, null, nothing).whole(nothing);
    return null;
  } catch (error) {
    if (error instanceof LocatorTextError) return error.message;
    throw error;
  }
}
