import { css, html, nothing, type TemplateResult, type PropertyDeclarations } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { emptyState, loadingState } from './spinner.ts';
import { errorDetail } from './errors.ts';
import { FetchedList } from './list-page.ts';
import { capability } from './base.ts';
import './list-page.ts';
import './table-search.ts';

export type { ListQuery, Page } from './list-page.ts';

/** A column of a table. */
export interface Column {
  readonly label: string;
  /** Name for assistive technology, when it is not the label. */
  readonly ariaLabel?: string;
}

/** Up to 2025.8 each row has a body of its own, with a hidden second row. */
const isClassic = capability('rowBodies') !== 'none';
const bodyRole = capability('rowBodies') === 'group' ? 'rowgroup' : nothing;

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
  protected readonly expandable: boolean = false;

  protected abstract get columns(): readonly Column[];

  /** One cell per column. */
  protected abstract renderCells(row: Row): readonly unknown[];

  protected rowKey(row: Row): string {
    return 'pk' in row ? String(row.pk) : JSON.stringify(row);
  }

  /** Names the box of the row; without it the row's number does. */
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

  /** What shows instead of rows. */
  protected renderEmpty(): unknown {
    return emptyState({
      title: 'No objects found.',
      more: html`<div slot="primary">${this.renderObjectCreate()}</div>`,
    });
  }

  override render(): unknown {
    return this.renderTable();
  }

  protected renderTable(): TemplateResult {
    return html`${this.#toolbar()}
      <table
        aria-live=${capability('tableBusy') ? 'polite' : nothing}
        aria-busy=${capability('tableBusy') ? String(this.loading) : nothing}
        aria-label="${this.label} table"
        aria-rowcount=${this.data?.pagination.count ?? -1}
        class="pf-c-table pf-m-compact pf-m-grid-md pf-m-expandable"
      >
        <thead aria-label="Column actions">
          <tr class="pf-c-table__header-row">
            <td role="presentation"></td>
            ${this.expandable ? html`<td aria-hidden="true"></td>` : nothing}
            ${this.columns.map(
              ({ label, ariaLabel = label }) => html`<th scope="col" aria-label=${ariaLabel}>${label}</th>`,
            )}
          </tr>
        </thead>
        ${this.#rows()}
      </table>
      <div class="pf-c-pagination pf-m-bottom">${this.#pagination()}</div>`;
  }

  #toolbar(): TemplateResult {
    const search = html`<div class="pf-c-toolbar__content">
      <ak-table-search
        class="pf-c-toolbar__item pf-m-search-filter"
        label=${this.searchLabel}
        placeholder=${this.searchPlaceholder}
        .defaultValue=${this.search}
        .query=${this.searchByQuery && capability('tableSearch') === 'query'}
        .onSearch=${(text: string) => void this.show({ search: text })}
      ></ak-table-search>
    </div>`;
    return html`<header class="pf-c-toolbar" role="toolbar" aria-label="${this.label} actions">
      ${search}
      <div class="pf-c-toolbar__content">
        <div class="pf-c-toolbar__group">
          ${this.renderObjectCreate()}
          <ak-spinner-button class="pf-m-secondary" .callAction=${() => this.refresh()}
            >Refresh</ak-spinner-button
          >
        </div>
        ${this.#pagination()}
      </div>
    </header>`;
  }

  #pagination(): TemplateResult {
    return html`<ak-table-pagination
      class="pf-c-toolbar__item pf-m-pagination"
      label=${this.label}
      ?loading=${this.loading}
      .pages=${this.data?.pagination ?? null}
      .onPageChange=${(page: number) => void this.show({ page })}
    ></ak-table-pagination>`;
  }

  /** While it fetches, the rows make room for a notice up to 2025.8; later those that are stale stay. */
  #rows(): unknown {
    if (this.error !== null) {
      const more = html`<div slot="body">${errorDetail(this.error)}</div>`;
      return this.#across(emptyState({ title: 'Failed to fetch objects.', icon: 'fa-ban', more }));
    }
    if (this.data === null || (isClassic && this.loading)) return this.#across(loadingState);
    if (this.data.pagination.count === 0) return this.#across(this.renderEmpty());
    const rows = repeat(
      this.data.results,
      (row) => this.rowKey(row),
      (row, index) => this.#row(row, index),
    );
    return isClassic
      ? rows
      : html`<tbody>
          ${rows}
        </tbody>`;
  }

  /** Content in the place of all rows. */
  #across(content: unknown): TemplateResult {
    const row = html`<tr role="presentation">
      <td role="presentation" colspan=${this.columns.length + 2}>
        <div class="pf-l-bullseye">${content}</div>
      </td>
    </tr>`;
    return isClassic
      ? html`<tbody role="rowgroup">
          ${row}
        </tbody>`
      : row;
  }

  /** A row, and a second one with what more there is of it. */
  #row(row: Row, index: number): TemplateResult {
    const open = this.expanded.has(this.rowKey(row));
    const name = this.rowLabel(row) || `#${index + 1}`;
    const box = html`<td class="pf-c-table__check" role="presentation">
      <label aria-label='Select "${name}" row'><input type="checkbox" /></label>
    </td>`;
    const first = html`<tr aria-selected="false">
      ${box} ${this.expandable ? this.#expander(row, open) : nothing}
      ${this.renderCells(row).map((cell) => html`<td>${cell}</td>`)}
    </tr>`;
    const second = html`<tr class="pf-c-table__expandable-row ${open ? 'pf-m-expanded' : ''}">
      <td aria-hidden="true"></td>
      <td colspan=${this.columns.length + 1}>
        ${
          open
            ? html`<div class="pf-c-table__expandable-row-content">${this.renderExpanded(row)}</div>`
            : nothing
        }
      </td>
    </tr>`;
    return isClassic
      ? html`<tbody role=${bodyRole}>
          ${first}${second}
        </tbody>`
      : html`${first}${open ? second : nothing}`;
  }

  /** The arrow that shows more about a row. */
  #expander(row: Row, open: boolean): TemplateResult {
    return html`<td class="pf-c-table__toggle" role="presentation">
      <button
        class="pf-c-button pf-m-plain"
        aria-label=${isClassic ? nothing : `${open ? 'Collapse' : 'Expand'} row`}
        aria-expanded=${String(open)}
        @click=${() => {
          const expanded = new Set(this.expanded);
          if (!expanded.delete(this.rowKey(row))) expanded.add(this.rowKey(row));
          this.expanded = expanded;
        }}
      >
        <i class="fas fa-angle-down" aria-hidden="true"></i>
      </button>
    </td>`;
  }
}
