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

/** PatternFly's navigation is dark; since 2025.8 authentik turns it light. */
export const lightSidebar = css`
  :host(:not([dark])) .pf-c-nav {
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
