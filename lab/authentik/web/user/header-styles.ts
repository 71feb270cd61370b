import { css } from 'lit';

/** PatternFly's page header is dark; the one of this interface has the colours of the page. */
export const headerStyles = css`
  .pf-c-page__header {
    --pf-global--Color--100: var(--pf-global--Color--dark-100);
    --pf-global--Color--200: var(--pf-global--Color--dark-200);
    --pf-global--BorderColor--100: var(--pf-global--BorderColor--dark-100);
    --pf-global--primary-color--100: var(--pf-global--primary-color--dark-100);
    --pf-global--link--Color: var(--pf-global--link--Color--dark);
    --pf-global--BackgroundColor--100: var(--pf-global--BackgroundColor--light-100);
    --pf-c-page__header--BackgroundColor: transparent;
    color: var(--pf-global--Color--100);
    background-color: transparent;
  }
  .pf-c-page__header .pf-c-button {
    --pf-c-button--m-secondary--Color: var(--pf-global--primary-color--100);
    --pf-c-button--m-secondary--hover--Color: var(--pf-global--primary-color--100);
    --pf-c-button--m-secondary--BorderColor: var(--pf-global--primary-color--100);
    --pf-c-button--m-plain--Color: var(--pf-global--Color--200);
  }
`;
