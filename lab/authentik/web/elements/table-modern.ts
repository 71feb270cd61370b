import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { columnHeading, columnId } from './column.ts';
import './empty-state.ts';
import { errorDetail } from './errors.ts';
import { capability } from './interface.ts';
import { allRowsCheckbox, rowCheckbox, rowExpander } from './table-cells.ts';
import { columnCount, rowClicked, type TableView } from './table-view.ts';
import './timestamp.ts';

/** Toolbar of a table (2025.10 and later): search and filters above, buttons and pages below. */
export const modernToolbar = <Row extends object>(view: TableView<Row>): TemplateResult =>
  html`<header
    class="pf-c-toolbar"
    role="toolbar"
    aria-label=${view.label === '' ? 'Table actions' : `${view.label} actions`}
    part="toolbar"
  >
    ${
      view.search === nothing && view.toolbarAfter === nothing
        ? nothing
        : html`<div class="pf-c-toolbar__content" part="toolbar-primary">
            ${view.search}
            ${
              view.toolbarAfter === nothing
                ? nothing
                : html`<div class="pf-c-toolbar__group" part="toolbar-after">${view.toolbarAfter}</div>`
            }
          </div>`
    }
    <div class="pf-c-toolbar__content" part="toolbar-secondary">
      <div class="pf-c-toolbar__group">${view.toolbar} ${view.toolbarSelected}</div>
      ${view.pagination}
    </div>
  </header>`;

/** A table with one body (2025.10 and later); rows that are stale stay while it fetches. */
export const modernTable = <Row extends object>(view: TableView<Row>): TemplateResult =>
  html`<div part="table-container">
      <table
        aria-live=${capability('tableBusy') ? 'polite' : nothing}
        aria-busy=${capability('tableBusy') ? String(view.loading) : nothing}
        aria-label=${view.label === '' ? 'Table content' : `${view.label} table`}
        aria-rowcount=${view.data?.pagination.count ?? -1}
        class="pf-c-table pf-m-compact pf-m-grid-md pf-m-expandable"
      >
        <thead aria-label="Column actions">
          <tr class="pf-c-table__header-row">
            ${
              view.checkbox
                ? allRowsCheckbox(view.data?.results.length ?? 0, view.selected.length, (all) => {
                    view.select(all ? (view.data?.results ?? []) : []);
                  })
                : nothing
            }
            ${view.expandable ? html`<td aria-hidden="true"></td>` : nothing}
            ${view.columns.map((column, index) => columnHeading(column, index, view.order, view.sort))}
          </tr>
        </thead>
        ${body(view)}
      </table>
    </div>
    <div class="pf-c-pagination pf-m-bottom">
      <ak-timestamp .timestamp=${view.lastRefreshed}>Last refreshed</ak-timestamp>
      ${view.pagination}
    </div>`;

function body<Row extends object>(view: TableView<Row>): unknown {
  if (view.error !== null) {
    return across(
      view,
      html`<ak-empty-state icon="fa-ban"
        ><span>Failed to fetch objects.</span>
        <div slot="body">${errorDetail(view.error)}</div></ak-empty-state
      >`,
    );
  }
  if (view.data === null) return across(view, html`<ak-empty-state default-label></ak-empty-state>`);
  if (view.data.pagination.count === 0) return across(view, view.empty());
  return html`<tbody>
    ${repeat(view.data.results, view.keyOf, (row, index) => tableRow(view, row, index))}
  </tbody>`;
}

const across = <Row extends object>(view: TableView<Row>, content: unknown): TemplateResult =>
  html`<tr role="presentation">
    <td role="presentation" colspan=${columnCount(view)}>
      <div class="pf-l-bullseye">${content}</div>
    </td>
  </tr>`;

function tableRow<Row extends object>(view: TableView<Row>, row: Row, index: number): TemplateResult {
  const chosen = view.selected.includes(row);
  const open = view.isExpanded(row);
  return html`<tr
      aria-selected=${String(chosen)}
      class=${view.checkbox || view.expandable ? 'pf-m-hoverable' : ''}
    >
      ${
        view.checkbox
          ? rowCheckbox(view.labelOf(row), index, chosen, () => {
              view.toggle(row);
            })
          : nothing
      }
      ${
        view.expandable
          ? rowExpander(open, () => {
              view.expand(row);
            })
          : nothing
      }
      ${view.cells(row).map((cell, place) => {
        const column = view.columns[place];
        return html`<td
          class=${column?.label === '' ? 'presentational' : ''}
          headers=${column === undefined ? nothing : columnId(column, place)}
          @click=${(event: Event) => {
            rowClicked(view, row, event);
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
            <td colspan=${columnCount(view) - 1}>
              <div class="pf-c-table__expandable-row-content">${view.expanded(row)}</div>
            </td>
          </tr>`
        : nothing
    }`;
}
