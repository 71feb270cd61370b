import type { PropertyDeclarations, PropertyValues } from 'lit';
import { capability, Element, REFRESH } from './base.ts';
import type { ListQuery, Page } from './list-page.ts';

/** Rows of a page of every list. */
const PAGE_SIZE = 20;

/**
 * A list of the API, a page at a time. It fetches when it is there – from 2025.12 on, when it comes into view – and
 * again when something around it announces a refresh. While it does, what it held stays, and further wishes are lost.
 */
export abstract class FetchedList<Row extends object> extends Element {
  static override properties: PropertyDeclarations = {
    data: { state: true },
    loading: { state: true },
    error: { state: true },
    inView: { state: true },
  };

  protected order = '';
  protected search = '';
  protected page = 1;
  protected data: Page<Row> | null = null;
  protected loading = false;
  protected error: unknown = null;
  protected inView = !capability('tableBusy');
  #due = true;
  readonly #observer = new IntersectionObserver((entries) => {
    this.inView = entries.at(-1)?.isIntersecting ?? false;
  });

  protected abstract fetchPage(query: ListQuery): Promise<Page<Row>>;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener(REFRESH, this.#refreshed);
    if (capability('tableBusy')) this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener(REFRESH, this.#refreshed);
    this.#observer.disconnect();
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
      this.data = await this.fetchPage({
        ordering: this.order === '' ? undefined : this.order,
        page: this.page,
        page_size: PAGE_SIZE,
        search: this.search,
      });
      this.error = null;
      this.page = this.data.pagination.current;
    } catch (error) {
      this.error = error;
    } finally {
      this.loading = false;
      this.#due = false;
    }
  }

  readonly #refreshed = (): void => {
    void this.refresh();
  };

  protected override updated(changed: PropertyValues): void {
    if (changed.has('inView') && this.inView && this.#due) void this.refresh();
  }

  /** Shows another page of the list. */
  protected show(changes: { page?: number; search?: string }): Promise<void> {
    this.page = changes.page ?? 1;
    this.search = changes.search ?? this.search;
    return this.refresh();
  }
}
