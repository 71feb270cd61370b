import { css, unsafeCSS } from 'lit';
import card from './login-card.css';
import classic from './login-classic.css';

/** Layout of the login page, for the parts that are in the executor's shadow root. */
export const loginCardStyles = unsafeCSS(card + classic);

/** What forms of flows look like besides PatternFly's styles. */
export const flowFormStyles = css`
  .pf-c-login__main-footer-band > :last-child {
    padding-block-end: var(--pf-c-login__main-footer-band-item--PaddingTop);
  }
  .pf-u-mb-sm {
    margin-block-end: var(--pf-global--spacer--sm);
  }
  .pf-u-mb-md {
    margin-block-end: var(--pf-global--spacer--md);
  }
  .pf-u-mb-xl {
    margin-block-end: var(--pf-global--spacer--xl);
  }
  .pf-u-font-weight-bold {
    font-weight: var(--pf-global--FontWeight--bold);
  }
  code,
  pre {
    overflow-x: auto;
    word-break: break-all;
  }
`;
