import { css } from 'lit';

/** Navigation links in authentik's proportions and accent. */
export const sidebarStyles = css`
  .pf-c-nav {
    --pf-c-nav__link--xl--PaddingLeft: var(--pf-global--spacer--md);
    --pf-c-nav__link--PaddingTop: var(--pf-global--spacer--sm);
    --pf-c-nav__link--PaddingRight: var(--pf-global--spacer--sm);
    --pf-c-nav__link--PaddingBottom: var(--pf-global--spacer--sm);
    --pf-c-nav__link--hover--before--BorderBottomWidth: 1px;
    --pf-c-nav__link--before--BorderColor: transparent;
    --pf-c-nav__item--before--BorderColor: transparent;
    --pf-c-nav__link--after--BorderColor: var(--pf-global--BorderColor--300);
    --pf-c-nav__link--m-current--Color: var(--ak-accent);
    --pf-c-nav__link--m-current--after--BorderColor: var(--ak-accent);
    --pf-c-nav__link--m-current--after--BorderLeftWidth: var(--pf-global--BorderWidth--md);
    --pf-c-nav__subnav__link--PaddingLeft: var(--pf-global--spacer--md);
    --pf-c-nav__subnav__link--hover--after--BorderColor: var(--ak-accent);
    --pf-c-nav__subnav--PaddingBottom: var(--pf-global--spacer--sm);
  }
  .pf-c-nav__list {
    flex-grow: 1;
    overflow-y: auto;
  }
  .pf-c-nav__item {
    margin-inline-start: 0.2rem;
    --pf-c-nav__item--MarginTop: 0;
    user-select: none;
  }
`;

/** PatternFly's navigation is dark; authentik's is light. */
export const lightSidebar = css`
  .pf-c-nav {
    --pf-c-nav__link--Color: var(--pf-global--Color--100);
    --pf-c-nav__link--hover--Color: var(--pf-global--Color--100);
    --pf-c-nav__link--focus--Color: var(--pf-global--Color--100);
    --pf-c-nav__link--active--Color: var(--pf-global--Color--100);
    --pf-c-nav__link--hover--BackgroundColor: var(--pf-global--BackgroundColor--200);
    --pf-c-nav__link--focus--BackgroundColor: var(--pf-global--BackgroundColor--200);
    --pf-c-nav__link--active--BackgroundColor: var(--pf-global--BackgroundColor--200);
    --pf-c-nav__link--m-current--BackgroundColor: var(--pf-global--BackgroundColor--200);
    --pf-c-nav__item--m-current--not--m-expanded__link--BackgroundColor: var(
      --pf-global--BackgroundColor--200
    );
  }
`;

/** Items up to 2025.6: lines between the groups, and the way to the user interface in authentik's colour. */
export const classicItemStyles = css`
  :host([highlight]) .pf-c-nav__item {
    margin: 16px;
    background-color: var(--ak-accent);
  }
  :host([highlight]) .pf-c-nav__link {
    padding-inline: 0.5rem;
    color: var(--pf-global--Color--100);
  }
  .pf-c-nav__item {
    margin-inline-start: 0;
  }
  .pf-c-nav__item:not(.pf-m-expandable) {
    --pf-c-nav__link--after--BorderLeftWidth: 0 !important;
  }
  .pf-c-nav__link {
    --pf-c-nav__link--after--BorderLeftWidth: 0;
  }
  button.pf-c-nav__link {
    border-block-end: 1px solid var(--pf-global--BorderColor--100);
  }
  .pf-c-nav__item.pf-m-expanded > button.pf-c-nav__link {
    border-block-end: 0;
  }
  .pf-c-nav__link.pf-m-current {
    color: var(--pf-global--Color--100) !important;
    background-color: var(--pf-global--BackgroundColor--200);
  }
`;
