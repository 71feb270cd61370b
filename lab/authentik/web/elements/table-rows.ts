import { html, nothing, type TemplateResult } from 'lit';
import { capability } from './interface.ts';
import type { Column, TableView } from './table-view.ts';

/** Up to 2025.8 each row has a body of its own, with a hidden second row. */
const isClassic = capability('rowBodies');

/** Id of a column's heading, which its cells refer to. */
const columnId = ({ label }: Column, index: number): string =>
  label === ''
    ? `column-${index}`
    : label
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replace(/-$/, '');

const arrows = {
  ascending: 'long-arrow-alt-up',
  descending: 'long-arrow-alt-down',
  none: 'arrows-alt-v',
};

/** Heading of a column. */
export function heading<Row extends object>(
  view: TableView<Row>,
  column: Column,
  index: number,
): TemplateResult {
  const { label, orderBy, ariaLabel } = column;
  const orders = { [orderBy ?? '']: 'ascending', [`-${orderBy ?? ''}`]: 'descending' } as const;
  const direction = orderBy === undefined ? 'none' : (orders[view.order] ?? 'none');
  const classes = [
    orderBy === undefined ? '' : 'pf-c-table__sort',
    direction === 'none' ? '' : 'pf-m-selected',
  ];
  return html`<th
    id=${columnId(column, index)}
    scope="col"
    aria-label=${ariaLabel ?? (label || nothing)}
    aria-sort=${direction}
    class=${classes.join(' ').trim()}
  >
    ${
      orderBy === undefined
        ? label
        : html`<button
            class="pf-c-table__button"
            aria-label='Sort by "${label}"'
            @click=${() => {
              view.sort(direction === 'ascending' ? `-${orderBy}` : orderBy);
            }}
          >
            <div class="pf-c-table__button-content">
              <span class="pf-c-table__text">${label}</span>
              <span class="pf-c-table__sort-indicator">
                <i class="fas fa-${arrows[direction]}" aria-hidden="true"></i>
              </span>
            </div>
          </button>`
    }
  </th>`;
}

/** The box that selects all rows of the page. There is nothing to be done with selected rows in the lab. */
export function selectAll<Row extends object>(view: TableView<Row>): TemplateResult {
  const name = `Select all rows on page (0 of ${view.data?.results.length ?? 0} selected)`;
  return html`<th class="pf-c-table__check" role="presentation">
    <input name="select-all" type="checkbox" aria-label=${name} />
  </th>`;
}

/** The box that selects a row; rows without a name go by their number. */
function rowBox<Row extends object>(view: TableView<Row>, row: Row, index: number): TemplateResult {
  const name = view.labelOf(row) || `#${index + 1}`;
  return html`<td class="pf-c-table__check" role="presentation">
    <label aria-label='Select "${name}" row'><input type="checkbox" /></label>
  </td>`;
}

/** The arrow that shows more about a row. */
const expander = <Row extends object>(view: TableView<Row>, row: Row, open: boolean): TemplateResult =>
  html`<td class="pf-c-table__toggle pf-m-pressable" role="presentation">
    <button
      class="pf-c-button pf-m-plain ${open ? 'pf-m-expanded' : ''}"
      aria-label="${open ? 'Collapse' : 'Expand'} row"
      aria-expanded=${String(open)}
      @click=${() => {
        view.expand(row);
      }}
    >
      <div class="pf-c-table__toggle-icon">
        &nbsp;<i class="fas fa-angle-down" aria-hidden="true"></i>&nbsp;
      </div>
    </button>
  </td>`;

/** A row, and a second one with what more there is of it; up to 2025.8 both in a body of their own. */
export function tableRow<Row extends object>(view: TableView<Row>, row: Row, index: number): TemplateResult {
  const open = view.isExpanded(row);
  const cells = html`${view.checkbox ? rowBox(view, row, index) : nothing}
  ${view.expandable ? expander(view, row, open) : nothing}
  ${view.cells(row).map((cell, place) => tableCell(view, cell, place))}`;
  const hover = view.checkbox || view.expandable ? 'pf-m-hoverable' : '';
  const more = open
    ? html`<div class="pf-c-table__expandable-row-content">${view.expanded(row)}</div>`
    : nothing;
  const first = html`<tr aria-selected="false" class=${hover}>
    ${cells}
  </tr>`;
  const second = html`<tr class="pf-c-table__expandable-row ${open ? 'pf-m-expanded' : ''}">
    <td aria-hidden="true"></td>
    <td colspan=${view.columns.length + 1}>${more}</td>
  </tr>`;
  return isClassic
    ? html`<tbody class=${open ? 'pf-m-expanded' : ''}>
        ${first}${second}
      </tbody>`
    : html`${first}${open ? second : nothing}`;
}

const tableCell = <Row extends object>(view: TableView<Row>, cell: unknown, place: number): TemplateResult => {
  const column = view.columns[place];
  return html`<td headers=${column === undefined ? nothing : columnId(column, place)}>${cell}</td>`;
};
