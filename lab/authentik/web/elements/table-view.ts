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
  readonly checkbox: boolean;
  readonly expandable: boolean;
  /** Search box; `nothing` for lists that cannot be searched. */
  readonly search: unknown;
  readonly toolbar: unknown;
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
  readonly expand: (row: Row) => void;
}
