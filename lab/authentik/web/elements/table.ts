import { css, html, nothing, type TemplateResult, type PropertyDeclarations } from 'lit';
import { emptyState } from './empty-state.ts';
import { FetchedList } from './fetched-list.ts';
import { capability } from './interface.ts';
import './spinner-button.ts';
import { table, toolbar } from './table-drawing.ts';
import './table-pagination.ts';
import './table-search.ts';
import type { Column, TableView } from './table-view.ts';

export type { Column } from './table-view.ts';
export type { ListQuery, Page } from './list-page.ts';

/** Base of all tables: toolbar, rows, pagination, and what shows instead of rows. */
export abstract class Table<Row extends object> extends FetchedList<Row> {
  static override styles = [
    FetchedList.styles,
    css`
      :host {
        display: block;
      }
    `,
  ];
  static override properties: PropertyDeclarations = {
    label: {},
    expanded: { state: true },
  };

  /** Names the table ("Users table") and its toolbar ("Users actions"). */
  label = '';
  protected expanded: ReadonlySet<string> = new Set();

  protected readonly searchLabel: string = 'Table Search';
  protected readonly searchPlaceholder: string = 'Search...';
  /** From 2026.5 on the search of this list has a language of its own. */
  protected readonly searchByQuery: boolean = false;
  protected readonly checkbox: boolean = false;
  protected readonly expandable: boolean = false;
  protected readonly paginated: boolean = true;
  protected readonly emptyText: string = 'No objects found.';

  protected abstract get columns(): readonly Column[];

  /** One cell per column. */
  protected abstract renderCells(row: Row): readonly unknown[];

  protected rowKey(row: Row): string {
    return 'pk' in row ? String(row.pk) : JSON.stringify(row);
  }

  /** Names the box of the row: `Select "…" row`. */
  protected rowLabel(row: Row): string {
    return 'name' in row && typeof row.name === 'string' ? row.name.trim() : '';
  }

  protected renderExpanded(_row: Row): unknown {
    return nothing;
  }

  /** The button that makes a new object; rendered twice while the list is empty. */
  protected renderObjectCreate(): unknown {
    return nothing;
  }

  protected renderToolbar(): unknown {
    return html`${this.renderObjectCreate()}
      <ak-spinner-button class="pf-m-secondary" .callAction=${() => this.refresh()}
        >Refresh</ak-spinner-button
      >`;
  }

  protected renderToolbarSelected(): unknown {
    return nothing;
  }

  protected renderToolbarAfter(): unknown {
    return nothing;
  }

  override render(): unknown {
    return this.renderTable();
  }

  protected renderTable(): TemplateResult {
    const view = this.#view();
    return html`${this.renderToolbarContainer()}${table(view)}`;
  }

  protected renderToolbarContainer(): unknown {
    return toolbar(this.#view());
  }

  /** What shows instead of rows. */
  protected renderEmpty(): unknown {
    return emptyState({
      title: this.emptyText,
      more: html`<div slot="primary">${this.renderObjectCreate()}</div>`,
    });
  }

  #view(): TableView<Row> {
    return {
      label: this.label,
      columns: this.columns,
      order: this.order,
      data: this.data,
      error: this.error,
      loading: this.loading,
      lastRefreshed: this.lastRefreshed,
      selected: this.selected,
      checkbox: this.checkbox,
      expandable: this.expandable,
      search: this.searchEnabled ? this.#searchBox() : nothing,
      toolbar: this.renderToolbar(),
      toolbarSelected: this.renderToolbarSelected(),
      toolbarAfter: this.renderToolbarAfter(),
      pagination: this.#pagination(),
      isExpanded: (row) => this.expanded.has(this.rowKey(row)),
      keyOf: (row) => this.rowKey(row),
      labelOf: (row) => this.rowLabel(row),
      cells: (row) => this.renderCells(row),
      expanded: (row) => this.renderExpanded(row),
      empty: () => this.renderEmpty(),
      sort: (order) => {
        void this.show({ page: this.page, order });
      },
      select: (rows) => {
        this.selected = rows;
      },
      toggle: (row) => {
        this.#toggle(row);
      },
      expand: (row) => {
        this.#expand(row);
      },
    };
  }

  #searchBox(): TemplateResult {
    return html`<ak-table-search
      class="pf-c-toolbar__item pf-m-search-filter"
      part="toolbar-search"
      label=${this.searchLabel}
      placeholder=${this.searchPlaceholder}
      .defaultValue=${this.search}
      .query=${this.searchByQuery && capability('tableSearch') === 'query'}
      .onSearch=${(search: string) => void this.show({ search })}
    ></ak-table-search>`;
  }

  #pagination(): unknown {
    if (!this.paginated) return nothing;
    return html`<ak-table-pagination
      class="pf-c-toolbar__item pf-m-pagination"
      label=${this.label}
      ?loading=${this.loading}
      .pages=${this.data?.pagination ?? null}
      .onPageChange=${(page: number) => void this.show({ page })}
    ></ak-table-pagination>`;
  }

  #toggle(row: Row): void {
    this.selected = this.selected.includes(row)
      ? this.selected.filter((chosen) => chosen !== row)
      : [...this.selected, row];
  }

  #expand(row: Row): void {
    const next = new Set(this.expanded);
    const key = this.rowKey(row);
    if (!next.delete(key)) next.add(key);
    this.expanded = next;
  }
}
