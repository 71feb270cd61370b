import { html, nothing, type TemplateResult } from 'lit';

/** A column of a table. */
export interface Column {
  readonly label: string;
  /** Name of the field that the list can be ordered by. */
  readonly orderBy?: string;
  /** Name for assistive technology, when it is not the label. */
  readonly ariaLabel?: string;
}

/** Id of a column's heading, which its cells refer to. */
export const columnId = (column: Column, index: number): string =>
  column.label === ''
    ? `column-${index}`
    : column.label
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replace(/-$/, '');

/** Heading of a column; `sort` is called with the order to fetch next. */
export function columnHeading(
  column: Column,
  index: number,
  order: string,
  sort: (order: string) => void,
): TemplateResult {
  const { label, orderBy, ariaLabel } = column;
  const ascending = orderBy !== undefined && order === orderBy;
  const descending = orderBy !== undefined && order === `-${orderBy}`;
  const direction = ascending ? 'ascending' : descending ? 'descending' : 'none';
  const indicator = {
    ascending: 'fa-long-arrow-alt-up',
    descending: 'fa-long-arrow-alt-down',
    none: 'fa-arrows-alt-v',
  };
  const classes = [
    label === '' ? 'presentational' : '',
    orderBy === undefined ? '' : 'pf-c-table__sort',
    ascending || descending ? 'pf-m-selected' : '',
  ];
  return html`<th
    id=${columnId(column, index)}
    aria-label=${ariaLabel ?? (label === '' ? nothing : label)}
    scope="col"
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
              sort(ascending ? `-${orderBy}` : orderBy);
            }}
          >
            <div class="pf-c-table__button-content">
              <span class="pf-c-table__text">${label}</span>
              <span class="pf-c-table__sort-indicator">
                <i aria-hidden="true" class="fas ${indicator[direction]}"></i>
              </span>
            </div>
          </button>`
    }
  </th>`;
}
