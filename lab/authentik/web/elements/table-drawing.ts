import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { emptyState, loadingState } from './empty-state.ts';
import { errorDetail } from './errors.ts';
import { capability } from './interface.ts';
import { heading, selectAll, tableRow } from './table-rows.ts';
import type { TableView } from './table-view.ts';
import './timestamp.ts';

const isClassic = capability('rowBodies');
const isNamed = capability('tableNames') === 'content';

/** Toolbar of a table. */
export const toolbar = <Row extends object>(view: TableView<Row>): TemplateResult =>
  isClassic ? classicToolbar(view) : modernToolbar(view);

/** Up to 2025.8 all in one line. */
function classicToolbar<Row extends object>(view: TableView<Row>): TemplateResult {
  const presentation = isNamed ? 'presentation' : nothing;
  const content = html`<div class="pf-c-toolbar__content" role=${presentation}>
    ${
      view.search === nothing
        ? nothing
        : html`<div class="pf-c-toolbar__group pf-m-search-filter">${view.search}</div>`
    }
    <div class="pf-c-toolbar__bulk-select" role=${presentation}>${view.toolbar}</div>
    <div class="pf-c-toolbar__group" role=${presentation}>${view.toolbarAfter}</div>
    <div class="pf-c-toolbar__group" role=${presentation}>${view.toolbarSelected}</div>
    ${view.pagination}
  </div>`;
  return isNamed
    ? html`<header class="pf-c-toolbar" role="toolbar" aria-label="Table actions">${content}</header>`
    : html`<div class="pf-c-toolbar">${content}</div>`;
}

/** From 2025.10 on: search and filters above, buttons and pages below. */
const modernToolbar = <Row extends object>(view: TableView<Row>): TemplateResult =>
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

const TABLE_CLASSES = 'pf-c-table pf-m-compact pf-m-grid-md pf-m-expandable';

/** The table with its headings and its pages. */
export function table<Row extends object>(view: TableView<Row>): TemplateResult {
  const headings = html`${view.checkbox ? selectAll(view) : nothing}
  ${
    view.expandable
      ? html`<td role=${isClassic ? 'cell' : nothing} aria-hidden=${isClassic ? nothing : 'true'}></td>`
      : nothing
  }
  ${view.columns.map((column, index) => heading(view, column, index))}`;
  if (isClassic) {
    return html`<table class=${TABLE_CLASSES} aria-label=${isNamed ? 'Table content' : nothing}>
        <thead aria-label=${isNamed ? 'Table actions' : nothing}>
          <tr class=${isNamed ? 'pf-c-table__header-row' : ''} role=${isNamed ? 'presentation' : 'row'}>
            ${headings}
          </tr>
        </thead>
        ${rows(view)}
      </table>
      <div class="pf-c-pagination pf-m-bottom">${view.pagination}</div>`;
  }
  return html`<div part="table-container">
      <table
        aria-live=${capability('tableBusy') ? 'polite' : nothing}
        aria-busy=${capability('tableBusy') ? String(view.loading) : nothing}
        aria-label=${view.label === '' ? 'Table content' : `${view.label} table`}
        aria-rowcount=${view.data?.pagination.count ?? -1}
        class=${TABLE_CLASSES}
      >
        <thead aria-label="Column actions">
          <tr class="pf-c-table__header-row">
            ${headings}
          </tr>
        </thead>
        ${rows(view)}
      </table>
    </div>
    <div class="pf-c-pagination pf-m-bottom">
      <ak-timestamp .timestamp=${view.lastRefreshed}>Last refreshed</ak-timestamp>
      ${view.pagination}
    </div>`;
}

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
  const centred = html`<div class="pf-l-bullseye">${content}</div>`;
  return isClassic
    ? html`<tbody role="rowgroup">
        <tr role="row">
          <td role="cell" colspan="25">${centred}</td>
        </tr>
      </tbody>`
    : html`<tr role="presentation">
        <td role="presentation" colspan=${view.columns.length + 2}>${centred}</td>
      </tr>`;
}
