import { css, unsafeCSS } from 'lit';
import adjustments from '../adjustments.css';

/** What authentik changes in PatternFly, in every shadow root: last, so that it wins. */
export const authentikStyles = css`
  ${unsafeCSS(adjustments)}

  .pf-c-form__group {
    column-gap: var(--pf-global--spacer--md);
  }
  .pf-c-form__group-label {
    display: flex;
    user-select: none;
    padding-top: var(--pf-c-form--m-horizontal__group-label--md--PaddingTop);
  }
  .pf-c-form-control {
    --pf-c-form-control--readonly--BackgroundColor: var(--pf-global--BackgroundColor--200);
    --pf-c-form-control--disabled--BackgroundColor: var(--pf-global--BackgroundColor--200);
  }
  .pf-c-form__helper-text {
    text-wrap: pretty;
  }

  .pf-c-switch {
    --pf-c-switch__input--focus__toggle--OutlineWidth: 0;
    --pf-c-switch__input--not-checked__label--Color: var(--pf-global--Color--100);
  }
  .pf-c-select {
    --pf-c-select__toggle--before--BorderTopColor: transparent;
    --pf-c-select__toggle--before--BorderRightColor: transparent;
    --pf-c-select__toggle--before--BorderLeftColor: transparent;
  }

  .pf-c-page {
    --pf-c-page__main--ZIndex: auto;
    --pf-c-page__header--ZIndex: auto;
    --pf-c-page__main-nav--BackgroundColor: var(--pf-global--BackgroundColor--200);
  }

  .pf-c-table {
    --pf-c-table__sort__button__text--Color: var(--pf-global--Color--100);
    --pf-c-table__button--hover--Color: var(--pf-global--link--Color--hover);
  }
  .pf-c-table__sort.pf-m-selected {
    text-decoration: underline;
  }
  header.pf-c-toolbar .pf-c-button.pf-m-danger:disabled {
    --pf-c-button--disabled--BackgroundColor: transparent;
    --pf-c-button--disabled--Color: var(--pf-global--danger-color--100);
    opacity: 0.5;
  }
  a.pf-c-button.pf-m-plain:hover,
  a.pf-c-button.pf-m-secondary:hover {
    text-decoration: underline;
  }

  .pf-m-success {
    color: var(--pf-global--success-color--100);
  }
  .pf-m-warning {
    color: var(--pf-global--warning-color--100);
  }
  .pf-m-danger:is(i) {
    color: var(--pf-global--danger-color--100);
  }
`;
