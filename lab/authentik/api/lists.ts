import type { RequestContext } from '../environment.ts';
import type { Json } from './json.ts';
import { invalidPage } from './refusal.ts';

/** How a list can be narrowed and sorted. */
export interface ListRules<T> {
  /** Texts that `search` looks into. */
  readonly search: (object: T) => readonly string[];
  /** Order without `ordering`; a leading `-` turns it round. None: the order of the store. */
  readonly ordering: readonly string[];
  /** Query parameter → whether an object stays. Without the parameter, or with an empty one, all do; several are alternatives. */
  readonly filters?: Readonly<Record<string, (object: T, value: string) => boolean>>;
}

/** One page of a list. */
export interface Page<T> {
  readonly objects: readonly T[];
  readonly pagination: Json;
}

/** Page size without `page_size`, and the largest one (default tenant settings). */
const PAGE_SIZE = 20;
const LARGEST_PAGE = 100;

/** A filter that wants yes or no; a value that is neither filters nothing. */
export const flagFilter =
  <T>(property: (object: T) => boolean) =>
  (object: T, value: string): boolean => {
    const wanted = { true: true, '1': true, false: false, '0': false }[value.toLowerCase()];
    return wanted === undefined || property(object) === wanted;
  };

/** A filter for equality. */
export const equalsFilter =
  <T>(property: (object: T) => string | number | null) =>
  (object: T, value: string): boolean =>
    String(property(object) ?? '') === value;

const collator = new Intl.Collator('en');

/** Compares two values of one field as PostgreSQL does: nothing comes last. */
function compare(left: unknown, right: unknown): number {
  if (left === right) return 0;
  if (left === null || left === undefined) return 1;
  if (right === null || right === undefined) return -1;
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'string' && typeof right === 'string') return collator.compare(left, right);
  return collator.compare(JSON.stringify(left), JSON.stringify(right));
}

/** Sorts by the fields of the wire form; fields it does not have are passed over. */
function sorted<T>(objects: readonly T[], serialize: (object: T) => Json, ordering: readonly string[]): T[] {
  const entries = objects.map((object) => ({ object, fields: serialize(object) }));
  const wire = entries[0]?.fields ?? {};
  const keys = ordering.filter((key) => Object.hasOwn(wire, key.replace(/^-/, '')));
  return entries
    .sort((left, right) => {
      for (const key of keys) {
        const name = key.replace(/^-/, '');
        const order = compare(left.fields[name], right.fields[name]);
        if (order !== 0) return key.startsWith('-') ? -order : order;
      }
      return 0;
    })
    .map(({ object }) => object);
}

/** A positive whole number of the query. */
function numberOf(request: RequestContext, name: string, otherwise: number): number {
  const number = Number(request.req.query(name));
  return Number.isInteger(number) && number > 0 ? number : otherwise;
}

/** Objects that `search` and the filters of the query leave. */
export function selected<T>(request: RequestContext, objects: Iterable<T>, rules: ListRules<T>): T[] {
  const terms = (request.req.query('search') ?? '').toLowerCase().split(/[\s,]+/);
  return [...objects].filter((object) => {
    const texts = rules.search(object).map((text) => text.toLowerCase());
    const found = terms.every((term) => term === '' || texts.some((text) => text.includes(term)));
    return (
      found &&
      Object.entries(rules.filters ?? {}).every(([name, stays]) => {
        const values = (request.req.queries(name) ?? []).filter((value) => value !== '');
        return values.length === 0 || values.some((value) => stays(object, value));
      })
    );
  });
}

/** The page of a list that the query asks for. @throws Refusal (404) when there is no such page. */
export function pageOf<T>(
  request: RequestContext,
  objects: Iterable<T>,
  rules: ListRules<T>,
  serialize: (object: T) => Json,
): Page<T> {
  const asked = (request.req.query('ordering') ?? '').split(',').filter((key) => key !== '');
  const all = sorted(selected(request, objects, rules), serialize, [...asked, ...rules.ordering]);
  const size = Math.min(numberOf(request, 'page_size', PAGE_SIZE), LARGEST_PAGE);
  const current = request.req.query('page') === undefined ? 1 : numberOf(request, 'page', Infinity);
  const pages = Math.max(1, Math.ceil(all.length / size));
  if (current > pages) throw invalidPage();
  const start = (current - 1) * size;
  const onPage = all.slice(start, start + size);
  return {
    objects: onPage,
    pagination: {
      next: current < pages ? current + 1 : 0,
      previous: current - 1,
      count: all.length,
      current,
      total_pages: pages,
      start_index: onPage.length === 0 ? 0 : start + 1,
      end_index: start + onPage.length,
    },
  };
}

/** The envelope of a list. */
export function envelope(request: RequestContext, pagination: Json, results: readonly Json[]): Json {
  const { autocompleteInLists } = request.get('state').capabilities;
  return { pagination, results, ...(autocompleteInLists ? { autocomplete: {} } : {}) };
}

/** A whole answer: select, sort, cut, write. */
export function listed<T>(
  request: RequestContext,
  objects: Iterable<T>,
  rules: ListRules<T>,
  serialize: (object: T) => Json,
): Json {
  const page = pageOf(request, objects, rules, serialize);
  return envelope(request, page.pagination, page.objects.map(serialize));
}
