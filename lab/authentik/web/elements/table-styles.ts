import { css } from 'lit';

/** What authentik changes in PatternFly's tables and toolbars. */
export const tableStyles = css`
  :host {
    display: block;
  }
  .pf-c-table .presentational {
    --pf-c-table--cell--MinWidth: 0;
  }
  .pf-c-table thead .pf-c-table__check {
    min-width: 3rem;
  }
  .pf-c-table tbody .pf-c-table__check input {
    margin-top: calc(var(--pf-c-table__check--input--MarginTop) + 1px);
  }
  td.pf-c-table__toggle:first-child > .pf-c-button {
    --pf-c-button--PaddingLeft: 0;
  }
  td:has(ak-forms-modal, ak-action-button) button[slot='trigger']:has(i) {
    padding-inline: 0.5em;
  }
  td:has(ak-forms-modal) > *,
  td:has(ak-forms-modal) > div:not(.pf-c-table__expandable-row-content) > * {
    display: inline-flex;
    place-items: center;
  }
  .pf-c-table__sort .pf-c-table__text {
    overflow: visible;
    color: var(--pf-global--Color--100);
  }
  thead,
  .pf-c-table tr.pf-m-hoverable {
    user-select: none;
  }
  .pf-m-search-filter {
    flex: 1 1 auto;
    margin-inline: 0;
  }
  .pf-c-toolbar {
    display: flex;
    flex-flow: row wrap;
    padding-inline: var(--pf-global--spacer--md);
    gap: var(--pf-global--spacer--sm);
  }
  .pf-c-toolbar__content {
    flex: 1 1 auto;
    flex-flow: row wrap;
    justify-content: space-between;
    gap: var(--pf-global--spacer--sm);
    padding-inline: 0;
  }
  .pf-c-toolbar__content .pf-c-switch {
    --pf-c-switch--ColumnGap: var(--pf-global--spacer--sm);
  }
  .pf-c-toolbar__group {
    flex-flow: row wrap;
    gap: var(--pf-global--spacer--sm);
  }
  .pf-c-toolbar__group .pf-c-card__title .pf-icon {
    margin-inline-end: var(--pf-global--spacer--sm);
  }
  [part='toolbar-primary'] {
    flex: 2 1 auto;
  }
  .pf-c-pagination ak-timestamp {
    font-size: 0.75rem;
    font-style: italic;
    color: var(--pf-global--Color--200);
  }
  .pf-c-pagination ak-timestamp::part(label),
  .pf-c-pagination ak-timestamp::part(elapsed) {
    display: inline-block;
  }
`;

/** The same up to 2025.8. */
export const classicTableStyles = css`
  :host {
    display: block;
  }
  .pf-c-table thead .pf-c-table__check {
    min-width: 3rem;
  }
  .pf-c-table tbody .pf-c-table__check input {
    margin-top: calc(var(--pf-c-table__check--input--MarginTop) + 1px);
  }
  .pf-c-toolbar__content {
    row-gap: var(--pf-global--spacer--sm);
  }
  .pf-c-toolbar__item .pf-c-input-group {
    padding: 0 var(--pf-global--spacer--sm);
  }
  .pf-c-table {
    --pf-c-table--m-striped__tr--BackgroundColor: var(--pf-global--BackgroundColor--dark-300);
  }
`;
