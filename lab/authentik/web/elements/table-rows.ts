import { html, nothing, type TemplateResult } from 'lit';
import { capability } from './interface.ts';
import { rowClicked, type Column, type TableView } from './table-view.ts';

/** Up to 2025.8 each row has a body of its own; 2025.8 names tables, rows and cells; before, nothing has a name. */
const isClassic = capability('rowBodies');
const isNamed = capability('tableNames') === 'content';

/** Id of a column's heading, which its cells refer to. */
const columnId = ({ label }: Column, index: number): string =>
  label === ''
    ? `column-${index}`
    : label
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replace(/-$/, '');

/** Before 2025.8 the arrow points down for a list that ascends. */
const [up, down] = isClassic && !isNamed ? ['down', 'up'] : ['up', 'down'];
const arrows = {
  ascending: `long-arrow-alt-${up}`,
  descending: `long-arrow-alt-${down}`,
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
    label === '' && !isClassic ? 'presentational' : '',
    orderBy === undefined ? '' : 'pf-c-table__sort',
    direction === 'none' ? '' : 'pf-m-selected',
  ];
  return html`<th
    id=${isClassic ? nothing : columnId(column, index)}
    role=${isClassic ? 'columnheader' : nothing}
    scope=${isClassic ? nothing : 'col'}
    aria-label=${isClassic ? nothing : (ariaLabel ?? (label || nothing))}
    aria-sort=${isClassic && !isNamed ? nothing : direction}
    class=${classes.join(' ').trim()}
  >
    ${
      orderBy === undefined
        ? label
        : html`<button
            class="pf-c-table__button"
            aria-label=${isClassic ? nothing : `Sort by "${label}"`}
            @click=${() => {
              view.sort(direction === 'ascending' ? `-${orderBy}` : orderBy);
            }}
          >
            <div class="pf-c-table__button-content">
              <span class="pf-c-table__text">${label}</span>
              <span class="pf-c-table__sort-indicator">
                <i
                  class="fas fa-${arrows[direction]}"
                  aria-hidden=${isClassic && !isNamed ? nothing : 'true'}
                ></i>
              </span>
            </div>
          </button>`
    }
  </th>`;
}

/** The box that selects all rows of the page. */
export function selectAll<Row extends object>(view: TableView<Row>): TemplateResult {
  const rows = view.data?.results ?? [];
  const count = view.selected.length;
  const box = html`<input
    name="select-all"
    type="checkbox"
    aria-label=${
      isClassic ? 'Select all rows' : `Select all rows on page (${count} of ${rows.length} selected)`
    }
    .indeterminate=${!isClassic && count > 0 && count < rows.length}
    .checked=${rows.length > 0 && count === rows.length}
    @input=${({ target }: Event) => {
      view.select(target instanceof HTMLInputElement && target.checked ? rows : []);
    }}
  />`;
  return isClassic
    ? html`<td class="pf-c-table__check" role="cell">${box}</td>`
    : html`<th class="pf-c-table__check" role="presentation">${box}</th>`;
}

/** The box that selects a row; from 2025.10 on it names it, rows without a name by their number. */
function rowBox<Row extends object>(view: TableView<Row>, row: Row, index: number): TemplateResult {
  const name = view.labelOf(row) || `#${index + 1}`;
  return html`<td
    class="pf-c-table__check"
    role=${isClassic ? (isNamed ? 'button' : 'cell') : 'presentation'}
    aria-label=${isNamed ? 'Select row' : nothing}
  >
    <label aria-label=${isClassic ? nothing : `Select "${name}" row`}
      ><input
        type="checkbox"
        .checked=${view.selected.includes(row)}
        @input=${() => {
          view.toggle(row);
        }}
    /></label>
  </td>`;
}

/** The arrow that shows more about a row. */
const expander = <Row extends object>(view: TableView<Row>, row: Row, open: boolean): TemplateResult =>
  html`<td
    class="pf-c-table__toggle ${isClassic ? '' : 'pf-m-pressable'}"
    role=${isClassic ? 'cell' : 'presentation'}
  >
    <button
      class="pf-c-button pf-m-plain ${open ? 'pf-m-expanded' : ''}"
      aria-label=${isClassic ? nothing : `${open ? 'Collapse' : 'Expand'} row`}
      aria-expanded=${isClassic ? nothing : String(open)}
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
  ${view.cells(row).map((cell, place) => tableCell(view, row, cell, place))}`;
  const hover = view.checkbox || view.expandable ? 'pf-m-hoverable' : '';
  const more = open
    ? html`<div class="pf-c-table__expandable-row-content">${view.expanded(row)}</div>`
    : nothing;
  if (!isClassic) {
    return html`<tr aria-selected=${String(view.selected.includes(row))} class=${hover}>
        ${cells}
      </tr>
      ${
        open
          ? html`<tr class="pf-c-table__expandable-row pf-m-expanded">
              <td aria-hidden="true"></td>
              <td colspan=${view.columns.length + 1}>${more}</td>
            </tr>`
          : nothing
      }`;
  }
  return html`<tbody role=${isNamed ? nothing : 'rowgroup'} class=${open ? 'pf-m-expanded' : ''}>
    <tr
      role=${isNamed ? nothing : 'row'}
      aria-label=${isNamed ? view.labelOf(row) : nothing}
      class=${hover}
      @click=${(event: Event) => {
        rowClicked(view, row, event);
      }}
    >
      ${cells}
    </tr>
    <tr class="pf-c-table__expandable-row ${open ? 'pf-m-expanded' : ''}" role="row">
      <td></td>
      ${open ? html`<td role="cell" colspan="3">${more}</td>` : nothing}
    </tr>
  </tbody>`;
}

function tableCell<Row extends object>(
  view: TableView<Row>,
  row: Row,
  cell: unknown,
  place: number,
): TemplateResult {
  const column = view.columns[place];
  if (isClassic) {
    return html`<td
      role="cell"
      aria-label=${isNamed ? (column?.label ?? '') : nothing}
      data-column-index=${isNamed ? place : nothing}
    >
      ${cell}
    </td>`;
  }
  return html`<td
    class=${column?.label === '' ? 'presentational' : ''}
    headers=${column === undefined ? nothing : columnId(column, place)}
    @click=${(event: Event) => {
      rowClicked(view, row, event);
    }}
  >
    ${cell}
  </td>`;
}
