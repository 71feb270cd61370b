import { html, nothing, type TemplateResult, type PropertyDeclarations } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { patternfly } from '../patternfly.ts';
import { columnHeading, columnId, type Column } from './column.ts';
import './empty-state.ts';
import { errorDetail } from './errors.ts';
import { FetchedList } from './fetched-list.ts';
import './spinner-button.ts';
import { allRowsCheckbox, rowCheckbox, rowExpander } from './table-cells.ts';
import './table-pagination.ts';
import './table-search.ts';
import { tableStyles } from './table-styles.ts';
import './timestamp.ts';

export type { Column } from './column.ts';
export type { ListQuery, Page } from './list-page.ts';

/** Base of all tables: toolbar, rows, pagination, and what shows instead of rows. */
export abstract class Table<Row extends object> extends FetchedList<Row> {
  static override styles = [
    FetchedList.styles,
    patternfly.table,
    patternfly.bullseye,
    patternfly.button,
    patternfly.switch,
    patternfly.inputGroup,
    patternfly.toolbar,
    patternfly.dropdown,
    patternfly.pagination,
    tableStyles,
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
    return html`${this.renderToolbarContainer()}
      <div part="table-container">
        <table
          aria-live="polite"
          aria-busy=${String(this.loading)}
          aria-label=${this.label === '' ? 'Table content' : `${this.label} table`}
          aria-rowcount=${this.data?.pagination.count ?? -1}
          class="pf-c-table pf-m-compact pf-m-grid-md pf-m-expandable"
        >
          <thead aria-label="Column actions">
            <tr class="pf-c-table__header-row">
              ${
                this.checkbox
                  ? allRowsCheckbox(this.data?.results.length ?? 0, this.selected.length, (all) => {
                      this.selected = all ? (this.data?.results ?? []) : [];
                    })
                  : nothing
              }
              ${this.expandable ? html`<td aria-hidden="true"></td>` : nothing}
              ${this.columns.map((column, index) =>
                columnHeading(column, index, this.order, (order) => {
                  void this.show({ page: this.page, order });
                }),
              )}
            </tr>
          </thead>
          ${this.#body()}
        </table>
      </div>
      <div class="pf-c-pagination pf-m-bottom">
        <ak-timestamp .timestamp=${this.lastRefreshed}>Last refreshed</ak-timestamp>
        ${this.#pagination()}
      </div>`;
  }

  protected renderToolbarContainer(): unknown {
    const after = this.renderToolbarAfter();
    return html`<header
      class="pf-c-toolbar"
      role="toolbar"
      aria-label=${this.label === '' ? 'Table actions' : `${this.label} actions`}
      part="toolbar"
    >
      ${
        this.searchEnabled || after !== nothing
          ? html`<div class="pf-c-toolbar__content" part="toolbar-primary">
              ${this.searchEnabled ? this.#searchBox() : nothing}
              ${
                after === nothing
                  ? nothing
                  : html`<div class="pf-c-toolbar__group" part="toolbar-after">${after}</div>`
              }
            </div>`
          : nothing
      }
      <div class="pf-c-toolbar__content" part="toolbar-secondary">
        <div class="pf-c-toolbar__group">${this.renderToolbar()} ${this.renderToolbarSelected()}</div>
        ${this.#pagination()}
      </div>
    </header>`;
  }

  /** What shows instead of rows. */
  protected renderEmpty(): TemplateResult {
    return html`<ak-empty-state
      ><span>${this.emptyText}</span>
      <div slot="primary">${this.renderObjectCreate()}</div></ak-empty-state
    >`;
  }

  #searchBox(): TemplateResult {
    return html`<ak-table-search
      class="pf-c-toolbar__item pf-m-search-filter"
      part="toolbar-search"
      label=${this.searchLabel}
      placeholder=${this.searchPlaceholder}
      .defaultValue=${this.search}
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

  #body(): unknown {
    if (this.error !== null) {
      return this.#across(
        html`<ak-empty-state icon="fa-ban"
          ><span>Failed to fetch objects.</span>
          <div slot="body">${errorDetail(this.error)}</div></ak-empty-state
        >`,
      );
    }
    if (this.data === null) {
      return this.#across(html`<ak-empty-state default-label></ak-empty-state>`);
    }
    if (this.data.pagination.count === 0) return this.#across(this.renderEmpty());
    return html`<tbody>
      ${repeat(
        this.data.results,
        (row) => this.rowKey(row),
        (row, index) => this.#row(row, index),
      )}
    </tbody>`;
  }

  get #columnCount(): number {
    return this.columns.length + (this.checkbox ? 1 : 0) + (this.expandable ? 1 : 0);
  }

  #across(content: TemplateResult): TemplateResult {
    return html`<tr role="presentation">
      <td role="presentation" colspan=${this.#columnCount}>
        <div class="pf-l-bullseye">${content}</div>
      </td>
    </tr>`;
  }

  #row(row: Row, index: number): TemplateResult {
    const chosen = this.selected.includes(row);
    const open = this.expanded.has(this.rowKey(row));
    const hoverable = this.checkbox || this.expandable;
    return html`<tr aria-selected=${String(chosen)} class=${hoverable ? 'pf-m-hoverable' : ''}>
        ${
          this.checkbox
            ? rowCheckbox(this.rowLabel(row), index, chosen, () => {
                this.#toggle(row);
              })
            : nothing
        }
        ${
          this.expandable
            ? rowExpander(open, () => {
                this.#expand(row);
              })
            : nothing
        }
        ${this.renderCells(row).map((cell, place) => {
          const column = this.columns[place];
          return html`<td
            class=${column?.label === '' ? 'presentational' : ''}
            headers=${column === undefined ? nothing : columnId(column, place)}
            @click=${(event: Event) => {
              this.#rowClicked(row, event);
            }}
          >
            ${cell}
          </td>`;
        })}
      </tr>
      ${
        open
          ? html`<tr class="pf-c-table__expandable-row pf-m-expanded">
              <td aria-hidden="true"></td>
              <td colspan=${this.#columnCount - 1}>
                <div class="pf-c-table__expandable-row-content">${this.renderExpanded(row)}</div>
              </td>
            </tr>`
          : nothing
      }`;
  }

  /** A click beside the controls of a row expands it or, in lists that cannot expand, marks it. */
  #rowClicked(row: Row, event: Event): void {
    const onControl = event
      .composedPath()
      .some(
        (target) => target instanceof HTMLElement && target.matches('a, button, input, label, [role=dialog]'),
      );
    if (onControl || event.defaultPrevented) return;
    if (this.expandable) this.#expand(row);
    else if (this.checkbox) this.#toggle(row);
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
