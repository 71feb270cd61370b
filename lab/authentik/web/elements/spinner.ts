import { css, html, type TemplateResult } from 'lit';
import { define, Element } from './base.ts';

/** A turning circle; its parts are authentik's. */
export const circle = (modifiers: string, valueText = 'Loading...'): TemplateResult =>
  html`<span class="pf-c-spinner ${modifiers}" role="progressbar" aria-valuetext=${valueText}>
    <span class="pf-c-spinner__clipper"></span>
    <span class="pf-c-spinner__lead-ball"></span>
    <span class="pf-c-spinner__tail-ball"></span>
  </span>`;

/** Says that something is going on. */
class Spinner extends Element {
  static override properties = { size: {} };

  size: 'sm' | 'md' | 'lg' | 'xl' = 'md';

  override render(): TemplateResult {
    return circle(`pf-m-${this.size}`);
  }
}

/** Covers a dialog while its form is being sent. */
class LoadingOverlay extends Element {
  static override styles = [
    Element.styles,
    css`
      :host {
        position: absolute;
        z-index: 999;
        inset: 0;
        display: flex;
        align-items: center;
        justify-content: center;
        background-color: rgb(255 255 255 / 60%);
      }
    `,
  ];

  override render(): TemplateResult {
    return html`<ak-spinner size="xl"></ak-spinner>`;
  }
}

define('ak-spinner', Spinner);
define('ak-loading-overlay', LoadingOverlay);
