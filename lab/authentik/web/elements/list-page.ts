import { z } from 'zod';
import { call } from '../api.ts';

/** Where in a list a page is, on the wire. */
export const pagination = z.object({
  next: z.number(),
  previous: z.number(),
  count: z.number(),
  current: z.number(),
  total_pages: z.number(),
  start_index: z.number(),
  end_index: z.number(),
});

/** Where in a list a page is; `next` and `previous` are page numbers, 0 for none. */
export type Pagination = z.infer<typeof pagination>;

/** One page of a list. */
export interface Page<Row> {
  readonly pagination: Pagination;
  readonly results: readonly Row[];
}

/** Query parameters of a list; those that are `undefined` are left out. */
export type ListQuery = Readonly<Record<string, string | number | boolean | undefined>>;

/** A path with its query. */
export function withQuery(path: string, query: ListQuery): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) parameters.set(name, String(value));
  }
  return `${path}?${parameters.toString()}`;
}

/**
 * One page of a list.
 *
 * @param path below `/api/v3/`, without query.
 * @throws ApiError when the API refuses, ZodError when a row is not what the schema says.
 */
export async function fetchList<Row>(
  path: string,
  row: z.ZodType<Row>,
  query: ListQuery,
): Promise<Page<Row>> {
  const answer = await call('GET', withQuery(path, query));
  return z.object({ pagination, results: z.array(row) }).parse(answer);
}

/** A list that the API answers without pages. */
export async function wholeList<Row>(path: string, row: z.ZodType<Row>): Promise<readonly Row[]> {
  const answer = await call('GET', path);
  return z.array(row).parse(answer['results']);
}
