import { html, nothing, type TemplateResult } from 'lit';
import { z } from 'zod';
import { call } from '../api.ts';
import { define, Element } from './base.ts';

/** "1 - 20 of 34" with arrows. */
class TablePagination extends Element {
  static override properties = {
    label: {},
    pages: { attribute: false },
    loading: { type: Boolean },
    onPageChange: { attribute: false },
  };

  label = '';
  pages: Pagination | null = null;
  loading = false;
  onPageChange: (page: number) => void = () => undefined;

  override render(): unknown {
    const { pages } = this;
    if (pages === null && !this.loading) return nothing;
    const [first, last, count] = [pages?.start_index, pages?.end_index, pages?.count].map((n) => n || 1);
    return html`<nav
      aria-label="${this.label} table pagination"
      class="pf-c-pagination pf-m-compact"
      ?inert=${this.loading}
    >
      <span role="heading" aria-level="4" class="pf-c-options-menu__toggle-text"
        >${`${first} - ${last} of ${count}`}</span
      >
      <div class="pf-c-pagination__nav">
        ${this.#arrow('prev', 'Go to previous page', 'fa-angle-left', pages?.previous ?? 0)}
        ${this.#arrow('next', 'Go to next page', 'fa-angle-right', pages?.next ?? 0)}
      </div>
    </nav>`;
  }

  #arrow(direction: string, label: string, icon: string, page: number): TemplateResult {
    return html`<div class="pf-c-pagination__nav-control pf-m-${direction}">
      <button
        class="pf-c-button pf-m-plain"
        aria-label=${label}
        ?disabled=${page < 1}
        @click=${() => {
          this.onPageChange(page);
        }}
      >
        <i class="fas ${icon}" aria-hidden="true"></i>
      </button>
    </div>`;
  }
}

define('ak-table-pagination', TablePagination);

/** Where in a list a page is, on the wire. */
const pagination = z.object({
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

/** Carries the heading of a page to the bar above it. */
export class PageHeaderEvent extends Event {
  static readonly type = 'ak-page-details-update';
  readonly title: string;

  constructor(title: string) {
    super(PageHeaderEvent.type);
    this.title = title;
  }
}

/** Sets the heading of the page and the title of the document. */
export function setPageHeader(title: string): void {
  window.dispatchEvent(new PageHeaderEvent(title));
  document.title = `${title} - Admin - authentik`;
}

/** Asks for the sidebar to be opened or closed. */
export const SIDEBAR_TOGGLE = 'ak-sidebar-toggle';
