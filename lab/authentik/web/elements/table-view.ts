import type { Page } from './list-page.ts';

/** A column of a table. */
export interface Column {
  readonly label: string;
  /** Name of the field that the list can be ordered by. */
  readonly orderBy?: string;
  /** Name for assistive technology, when it is not the label. */
  readonly ariaLabel?: string;
}

/** What a table shows, and what happens when somebody uses it. */
export interface TableView<Row extends object> {
  /** Names the table and its toolbar. */
  readonly label: string;
  readonly columns: readonly Column[];
  readonly order: string;
  /** The page that is shown; null before the first one has arrived. */
  readonly data: Page<Row> | null;
  readonly error: unknown;
  readonly loading: boolean;
  readonly lastRefreshed: Date | null;
  readonly selected: readonly Row[];
  readonly checkbox: boolean;
  readonly expandable: boolean;
  /** Search box; `nothing` for lists that cannot be searched. */
  readonly search: unknown;
  readonly toolbar: unknown;
  readonly toolbarSelected: unknown;
  readonly toolbarAfter: unknown;
  readonly pagination: unknown;
  readonly isExpanded: (row: Row) => boolean;
  readonly keyOf: (row: Row) => string;
  readonly labelOf: (row: Row) => string;
  /** One cell per column. */
  readonly cells: (row: Row) => readonly unknown[];
  readonly expanded: (row: Row) => unknown;
  /** What shows instead of rows. */
  readonly empty: () => unknown;
  readonly sort: (order: string) => void;
  readonly select: (rows: readonly Row[]) => void;
  readonly toggle: (row: Row) => void;
  readonly expand: (row: Row) => void;
}

/** A click beside the controls of a row expands it or, in lists that cannot expand, marks it. */
export function rowClicked<Row extends object>(view: TableView<Row>, row: Row, event: Event): void {
  const onControl = event
    .composedPath()
    .some(
      (target) => target instanceof HTMLElement && target.matches('a, button, input, label, [role=dialog]'),
    );
  if (onControl || event.defaultPrevented) return;
  if (view.expandable) view.expand(row);
  else if (view.checkbox) view.toggle(row);
}
