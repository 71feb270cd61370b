import { css } from 'lit';

/** Style of the two lists: PatternFly's, without its grid. */
export const paneStyles = css`
  :host {
    display: block;
    overflow: hidden;
    max-width: 100%;
    --pf-c-dual-list-selector__menu--MinHeight: 12.5rem;
  }
  .pf-c-dual-list-selector__menu {
    --pf-c-dual-list-selector__menu--BorderWidth: var(--pf-global--BorderWidth--sm);
    --pf-c-dual-list-selector__menu--BorderColor: var(--pf-global--BorderColor--100);
    border: var(--pf-global--BorderWidth--sm) solid var(--pf-global--BorderColor--100);
    padding: var(--pf-global--spacer--xs);
    min-height: 12.5rem;
    max-height: 20rem;
    height: 100%;
    overflow: auto;
  }
  .pf-c-dual-list-selector__list {
    display: block;
    max-width: 100%;
  }
  .pf-c-dual-list-selector__list-item-row {
    display: flex;
    font-size: var(--pf-global--FontSize--sm);
    cursor: pointer;
  }
  .pf-c-dual-list-selector__list-item-row:is(:hover, .pf-m-selected) {
    background-color: var(--pf-global--BackgroundColor--light-300);
  }
  .pf-m-selected .pf-c-dual-list-selector__item-text {
    color: var(--pf-global--active-color--100);
    font-weight: var(--pf-global--FontWeight--bold);
  }
  .pf-c-dual-list-selector__item {
    min-width: 0;
    padding: 0.25rem;
  }
  .pf-c-dual-list-selector__item-main {
    display: block;
    min-width: 0;
  }
  .pf-c-dual-list-selector__item-text {
    display: grid;
    grid-template-columns: 1fr auto;
    overflow: visible;
    white-space: normal;
    user-select: none;
  }
  .pf-c-dual-list-selector__item-text i {
    padding-left: 1rem;
    font-size: var(--pf-global--FontSize--xs);
    color: var(--pf-global--Color--200);
  }
`;

/** Up to 2025.10 entries are cut at the edge of their list, one line each. */
export const cutEntries = css`
  .pf-c-dual-list-selector__item-text {
    white-space: nowrap;
  }
`;

/** Up to 2025.10 the line above the selected entries is high enough for what is selected, not for what is marked. */
export const wrappingStatus = css`
  .pf-c-dual-list-selector__status {
    min-height: 0 !important;
    line-height: 1.5 !important;
  }
`;

/** Layout of lists, buttons and status lines. */
export const dualSelectStyles = css`
  :host {
    display: block;
  }
  .ak-dual-list-selector {
    display: grid;
    grid-template-columns: minmax(0, 1fr) min-content minmax(0, 1fr);
  }
  .ak-available-pane,
  .ak-selected-pane {
    display: grid;
    grid-template-rows: auto auto auto 1fr auto;
    gap: var(--pf-global--spacer--xs);
    overflow: hidden;
  }
  .pf-c-dual-list-selector__title-text {
    font-weight: var(--pf-global--FontWeight--bold);
  }
  .pf-c-dual-list-selector__status {
    padding-top: var(--pf-global--spacer--xs);
    min-height: 2.5em;
    font-size: var(--pf-global--FontSize--sm);
    line-height: 1.25;
    color: var(--pf-global--Color--200);
  }
  ak-dual-select-controls {
    height: 100%;
  }
`;
