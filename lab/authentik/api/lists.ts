import type { RequestContext } from '../environment.ts';
import { invalidPage, type Json } from './answers.ts';

/** How a list can be narrowed and sorted. */
export interface ListRules<T> {
  /** Texts that `search` looks into. */
  readonly search: (object: T) => readonly string[];
  /** Order without `ordering`; a leading `-` turns it round. None: the order of the store. */
  readonly ordering: readonly string[];
  /** Query parameter → whether an object stays. Without the parameter, or with an empty one, all do. */
  readonly filters?: Readonly<Record<string, (object: T, value: string) => boolean>>;
}

/** Page size without `page_size`, and the largest one (default tenant settings). */
const PAGE_SIZE = 20;
const LARGEST_PAGE = 100;

/** A filter for equality. */
export const equals =
  <T>(property: (object: T) => string | boolean | null) =>
  (object: T, value: string): boolean =>
    String(property(object) ?? '') === value;

const collator = new Intl.Collator('en');

/** Compares two values of one field as PostgreSQL does: nothing comes last. */
function compare(left: unknown, right: unknown): number {
  if (left === right) return 0;
  if (left === null) return 1;
  if (right === null) return -1;
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
  return collator.compare(text(left), text(right));
}

/** Sorts by the fields of the wire form; fields it does not have are passed over. */
function sorted(objects: readonly Json[], ordering: readonly string[]): Json[] {
  const keys = ordering.filter((key) => Object.hasOwn(objects[0] ?? {}, key.replace(/^-/, '')));
  return objects.toSorted((left, right) => {
    for (const key of keys) {
      const name = key.replace(/^-/, '');
      const order = compare(left[name], right[name]);
      if (order !== 0) return key.startsWith('-') ? -order : order;
    }
    return 0;
  });
}

/** A positive whole number of the query. */
function numberOf(request: RequestContext, name: string, otherwise: number): number {
  const number = Number(request.req.query(name) ?? otherwise);
  return Number.isInteger(number) && number > 0 ? number : otherwise;
}

/** Objects that `search` and the filters of the query leave. */
function selected<T>(request: RequestContext, objects: Iterable<T>, rules: ListRules<T>): T[] {
  const terms = (request.req.query('search') ?? '').toLowerCase().split(/[\s,]+/);
  const filters = Object.entries(rules.filters ?? {}).flatMap(([name, stays]) => {
    const value = request.req.query(name) ?? '';
    return value === '' ? [] : [(object: T): boolean => stays(object, value)];
  });
  return [...objects].filter((object) => {
    const texts = rules.search(object).map((text) => text.toLowerCase());
    return (
      terms.every((term) => term === '' || texts.some((text) => text.includes(term))) &&
      filters.every((stays) => stays(object))
    );
  });
}

/** The page of a list that the query asks for, in its envelope. @throws Refusal (404) when there is no such page. */
export function listed<T>(
  request: RequestContext,
  objects: Iterable<T>,
  rules: ListRules<T>,
  write: (object: T) => Json,
): Json {
  const asked = (request.req.query('ordering') ?? '').split(',').filter((key) => key !== '');
  const all = sorted(selected(request, objects, rules).map(write), [...asked, ...rules.ordering]);
  const size = Math.min(numberOf(request, 'page_size', PAGE_SIZE), LARGEST_PAGE);
  const current = numberOf(request, 'page', 1);
  const pages = Math.max(1, Math.ceil(all.length / size));
  if (current > pages) throw invalidPage();
  const start = (current - 1) * size;
  const results = all.slice(start, start + size);
  const pagination = {
    next: current < pages ? current + 1 : 0,
    previous: current - 1,
    count: all.length,
    current,
    total_pages: pages,
    start_index: results.length === 0 ? 0 : start + 1,
    end_index: start + results.length,
  };
  const { autocompleteInLists } = request.get('state').capabilities;
  return { pagination, results, ...(autocompleteInLists ? { autocomplete: {} } : {}) };
}
