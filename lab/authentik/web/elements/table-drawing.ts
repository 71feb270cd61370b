import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { emptyState, loadingState } from './empty-state.ts';
import { errorDetail } from './errors.ts';
import { capability } from './interface.ts';
import { heading, selectAll, tableRow } from './table-rows.ts';
import type { TableView } from './table-view.ts';

const isClassic = capability('rowBodies');

/** Toolbar of a table: its search, and below it buttons and pages. */
export const toolbar = <Row extends object>(view: TableView<Row>): TemplateResult =>
  html`<header
    class="pf-c-toolbar"
    role="toolbar"
    aria-label=${view.label === '' ? 'Table actions' : `${view.label} actions`}
  >
    ${
      view.search === nothing
        ? nothing
        : html`<div class="pf-c-toolbar__content">${view.search}</div>`
    }
    <div class="pf-c-toolbar__content">
      <div class="pf-c-toolbar__group">${view.toolbar}</div>
      ${view.pagination}
    </div>
  </header>`;

/** The table with its headings and its pages. */
export const table = <Row extends object>(view: TableView<Row>): TemplateResult =>
  html`<table
      aria-live=${capability('tableBusy') ? 'polite' : nothing}
      aria-busy=${capability('tableBusy') ? String(view.loading) : nothing}
      aria-label=${view.label === '' ? 'Table content' : `${view.label} table`}
      aria-rowcount=${view.data?.pagination.count ?? -1}
      class="pf-c-table pf-m-compact pf-m-grid-md pf-m-expandable"
    >
      <thead aria-label="Column actions">
        <tr class="pf-c-table__header-row">
          ${view.checkbox ? selectAll(view) : nothing}
          ${view.expandable ? html`<td aria-hidden="true"></td>` : nothing}
          ${view.columns.map((column, index) => heading(view, column, index))}
        </tr>
      </thead>
      ${rows(view)}
    </table>
    <div class="pf-c-pagination pf-m-bottom">${view.pagination}</div>`;

/** While it fetches, the rows make room for a notice up to 2025.8; later those that are stale stay. */
function rows<Row extends object>(view: TableView<Row>): unknown {
  if (view.error !== null) {
    const detail = html`<div slot="body">${errorDetail(view.error)}</div>`;
    return across(view, emptyState({ title: 'Failed to fetch objects.', icon: 'fa-ban', more: detail }));
  }
  if (view.data === null || (isClassic && view.loading)) return across(view, loadingState());
  if (view.data.pagination.count === 0) return across(view, view.empty());
  const drawn = repeat(view.data.results, view.keyOf, (row, index) => tableRow(view, row, index));
  return isClassic
    ? drawn
    : html`<tbody>
        ${drawn}
      </tbody>`;
}

/** Content in the place of all rows. */
function across<Row extends object>(view: TableView<Row>, content: unknown): TemplateResult {
  const row = html`<tr role="presentation">
    <td role="presentation" colspan=${view.columns.length + 2}>
      <div class="pf-l-bullseye">${content}</div>
    </td>
  </tr>`;
  return isClassic ? html`<tbody>${row}</tbody>` : row;
}
