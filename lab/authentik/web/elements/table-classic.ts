import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Column } from './column.ts';
import { emptyState, loadingState } from './empty-state.ts';
import { errorDetail } from './errors.ts';
import { capability } from './interface.ts';
import { rowClicked, type TableView } from './table-view.ts';

/** 2025.8 names tables, rows and cells; before, nothing has a name. */
const named = (): boolean => capability('tableNames') === 'content';

/** Columns that cells across a table span, more than any has. */
const ALL_COLUMNS = 25;

/** Toolbar of a table (up to 2025.8), all in one line. */
export const classicToolbar = <Row extends object>(view: TableView<Row>): TemplateResult => {
  const presentation = named() ? 'presentation' : nothing;
  const content = html`<div class="pf-c-toolbar__content" role=${presentation}>
    ${
      view.search === nothing
        ? nothing
        : html`<div class="pf-c-toolbar__group pf-m-search-filter">${view.search}</div>`
    }
    <div class="pf-c-toolbar__bulk-select" role=${presentation}>${view.toolbar}</div>
    <div class="pf-c-toolbar__group" role=${presentation}>
      ${view.toolbarAfter === nothing ? nothing : view.toolbarAfter}
    </div>
    <div class="pf-c-toolbar__group" role=${presentation}>${view.toolbarSelected}</div>
    ${view.pagination}
  </div>`;
  return named()
    ? html`<header class="pf-c-toolbar" role="toolbar" aria-label="Table actions">${content}</header>`
    : html`<div class="pf-c-toolbar">${content}</div>`;
};

/** A table in which every row has a body of its own, with a second row that shows more (up to 2025.8). */
export const classicTable = <Row extends object>(view: TableView<Row>): TemplateResult =>
  html`<table
      class="pf-c-table pf-m-compact pf-m-grid-md pf-m-expandable"
      aria-label=${named() ? 'Table content' : nothing}
    >
      <thead aria-label=${named() ? 'Table actions' : nothing}>
        <tr class=${named() ? 'pf-c-table__header-row' : ''} role=${named() ? 'presentation' : 'row'}>
          ${view.checkbox ? selectAll(view) : nothing}
          ${view.expandable ? html`<td role="cell"></td>` : nothing}
          ${view.columns.map((column) => heading(column, view.order, view.sort))}
        </tr>
      </thead>
      ${bodies(view)}
    </table>
    <div class="pf-c-pagination pf-m-bottom">${view.pagination}</div>`;

const selectAll = <Row extends object>(view: TableView<Row>): TemplateResult => {
  const rows = view.data?.results ?? [];
  return html`<td class="pf-c-table__check" role="cell">
    <input
      name="select-all"
      type="checkbox"
      aria-label="Select all rows"
      .checked=${rows.length > 0 && view.selected.length === rows.length}
      @input=${({ target }: Event) => {
        view.select(target instanceof HTMLInputElement && target.checked ? rows : []);
      }}
    />
  </td>`;
};

function heading({ label, orderBy }: Column, order: string, sort: (order: string) => void): TemplateResult {
  const ascending = orderBy !== undefined && order === orderBy;
  const descending = orderBy !== undefined && order === `-${orderBy}`;
  const direction = ascending ? 'ascending' : descending ? 'descending' : 'none';
  // Before 2025.8 the arrow points down for a list that ascends.
  const [up, down] = named() ? ['up', 'down'] : ['down', 'up'];
  const indicator = ascending
    ? `long-arrow-alt-${up}`
    : descending
      ? `long-arrow-alt-${down}`
      : 'arrows-alt-v';
  return html`<th
    role="columnheader"
    aria-sort=${named() ? direction : nothing}
    class="${orderBy === undefined ? '' : 'pf-c-table__sort'} ${ascending || descending ? 'pf-m-selected' : ''}"
  >
    ${
      orderBy === undefined
        ? label
        : html`<button
            class="pf-c-table__button"
            @click=${() => {
              sort(ascending ? `-${orderBy}` : orderBy);
            }}
          >
            <div class="pf-c-table__button-content">
              <span class="pf-c-table__text">${label}</span>
              <span class="pf-c-table__sort-indicator">
                <i class="fas fa-${indicator}" aria-hidden=${named() ? 'true' : nothing}></i>
              </span>
            </div>
          </button>`
    }
  </th>`;
}

/** While it fetches, the rows make room for one that says so. */
function bodies<Row extends object>(view: TableView<Row>): unknown {
  if (view.error !== null) {
    const detail = html`<div slot="body">${errorDetail(view.error)}</div>`;
    return across(emptyState({ title: 'Failed to fetch objects.', icon: 'fa-ban', more: detail }));
  }
  if (view.data === null || view.loading) return across(loadingState());
  if (view.data.pagination.count === 0) return across(view.empty());
  return repeat(view.data.results, view.keyOf, (row) => rowBody(view, row));
}

const across = (content: unknown): TemplateResult =>
  html`<tbody role="rowgroup">
    <tr role="row">
      <td role="cell" colspan=${ALL_COLUMNS}>
        <div class="pf-l-bullseye">${content}</div>
      </td>
    </tr>
  </tbody>`;

function rowBody<Row extends object>(view: TableView<Row>, row: Row): TemplateResult {
  const open = view.isExpanded(row);
  return html`<tbody role=${named() ? nothing : 'rowgroup'} class=${open ? 'pf-m-expanded' : ''}>
    <tr
      role=${named() ? nothing : 'row'}
      aria-label=${named() ? view.labelOf(row) : nothing}
      class=${view.checkbox || view.expandable ? 'pf-m-hoverable' : ''}
      @click=${(event: Event) => {
        rowClicked(view, row, event);
      }}
    >
      ${view.checkbox ? box(view, row) : nothing} ${view.expandable ? expander(view, row, open) : nothing}
      ${view
        .cells(row)
        .map(
          (cell, place) =>
            html`<td
              role="cell"
              aria-label=${named() ? (view.columns[place]?.label ?? '') : nothing}
              data-column-index=${named() ? place : nothing}
            >
              ${cell}
            </td>`,
        )}
    </tr>
    <tr class="pf-c-table__expandable-row ${open ? 'pf-m-expanded' : ''}" role="row">
      <td></td>
      ${open ? more(view, row) : nothing}
    </tr>
  </tbody>`;
}

const box = <Row extends object>(view: TableView<Row>, row: Row): TemplateResult =>
  html`<td
    class="pf-c-table__check"
    role=${named() ? 'button' : 'cell'}
    aria-label=${named() ? 'Select row' : nothing}
  >
    <label class="ignore-click"
      ><input
        type="checkbox"
        class="ignore-click"
        .checked=${view.selected.includes(row)}
        @input=${() => {
          view.toggle(row);
        }}
    /></label>
  </td>`;

const expander = <Row extends object>(view: TableView<Row>, row: Row, open: boolean): TemplateResult =>
  html`<td class="pf-c-table__toggle" role="cell">
    <button
      class="pf-c-button pf-m-plain ${open ? 'pf-m-expanded' : ''}"
      @click=${() => {
        view.expand(row);
      }}
    >
      <div class="pf-c-table__toggle-icon">
        &nbsp;<i class="fas fa-angle-down" aria-hidden="true"></i>&nbsp;
      </div>
    </button>
  </td>`;

/** What more there is of a row: it takes three columns, and leaves the others empty. */
const more = <Row extends object>(view: TableView<Row>, row: Row): TemplateResult =>
  html`<td role="cell" colspan="3">
      <div class="pf-c-table__expandable-row-content">${view.expanded(row)}</div>
    </td>
    <td></td>
    <td></td>`;
