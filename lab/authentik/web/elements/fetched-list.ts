import type { PropertyDeclarations, PropertyValues } from 'lit';
import { Element } from './base.ts';
import { capability } from './interface.ts';
import type { ListQuery, Page } from './list-page.ts';
import { REFRESH } from './refresh.ts';
import { setRouteParameters, textParameter } from './route-parameters.ts';

/** Rows of a page of every list. */
const PAGE_SIZE = 20;

/**
 * A list of the API, a page at a time. It fetches when it is there – from 2025.12 on, when it comes into view – and
 * again when something around it announces a refresh. While it does, what it held stays, and further wishes are lost.
 */
export abstract class FetchedList<Row extends object> extends Element {
  static override properties: PropertyDeclarations = {
    page: { state: true },
    order: {},
    search: { state: true },
    data: { state: true },
    loading: { state: true },
    error: { state: true },
    lastRefreshed: { state: true },
    inView: { state: true },
    selected: { state: true },
  };

  protected order = '';
  protected search = '';
  protected page = 1;
  protected pageSize = PAGE_SIZE;
  protected data: Page<Row> | null = null;
  protected loading = false;
  protected error: unknown = null;
  protected lastRefreshed: Date | null = null;
  protected inView = false;
  /** Rows whose box is checked; every refresh forgets them. */
  protected selected: readonly Row[] = [];
  protected readonly searchEnabled: boolean = false;
  #observer: IntersectionObserver | null = null;
  #due = true;

  protected abstract fetchPage(query: ListQuery): Promise<Page<Row>>;

  override connectedCallback(): void {
    super.connectedCallback();
    this.search = this.searchEnabled ? textParameter(this.#parameter('search'), '') : '';
    this.addEventListener(REFRESH, this.#refreshed);
    if (!capability('tableBusy')) {
      this.inView = true;
      return;
    }
    this.#observer = new IntersectionObserver((entries) => {
      this.inView = entries.at(-1)?.isIntersecting ?? false;
    });
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener(REFRESH, this.#refreshed);
    this.#observer?.disconnect();
  }

  /** Name of a parameter of the address: from 2025.6 on it begins with the tag of the list. */
  #parameter(name: 'page' | 'search'): string {
    if (capability('listQueryParameters') === 'tagged') return `${this.localName}-${name}`;
    return name === 'page' ? 'tablePage' : name;
  }

  /** Fetches the list again; out of view it waits until it is seen. */
  async refresh(): Promise<void> {
    if (!this.inView) {
      this.#due = true;
      return;
    }
    if (this.loading) return;
    this.loading = true;
    try {
      this.data = await this.fetchPage(this.#query());
      this.error = null;
      this.page = this.data.pagination.current;
      this.selected = [];
    } catch (error) {
      this.error = error;
    } finally {
      this.loading = false;
      this.lastRefreshed = new Date();
      this.#due = false;
    }
  }

  readonly #refreshed = (): void => {
    void this.refresh();
  };

  #query(): ListQuery {
    return {
      ordering: this.order === '' ? undefined : this.order,
      page: this.page,
      page_size: this.pageSize,
      search: this.searchEnabled ? this.search : undefined,
    };
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('inView') && this.inView && this.#due) void this.refresh();
  }

  /** Shows another page of the list. */
  protected show(changes: { page?: number; search?: string; order?: string }): Promise<void> {
    const { page = 1, search = this.search, order = this.order } = changes;
    this.page = page;
    this.search = search;
    this.order = order;
    setRouteParameters({
      [this.#parameter('page')]: page === 1 ? null : page,
      [this.#parameter('search')]: search,
    });
    return this.refresh();
  }
}
