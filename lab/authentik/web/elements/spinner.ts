import { css, html, type TemplateResult } from 'lit';
import { patternfly } from '../patternfly.ts';
import { define, Element } from './base.ts';

/** A turning circle. */
export class Spinner extends Element {
  static override styles = [Element.styles, patternfly.spinner];
  static override properties = { size: {}, label: {} };

  size: 'sm' | 'md' | 'lg' | 'xl' = 'md';
  label = 'Loading...';

  override render(): TemplateResult {
    return html`<span class="pf-c-spinner pf-m-${this.size}" role="progressbar" aria-valuetext=${this.label}>
      <span class="pf-c-spinner__clipper"></span>
      <span class="pf-c-spinner__lead-ball"></span>
      <span class="pf-c-spinner__tail-ball"></span>
    </span>`;
  }
}

/** Covers a dialog while its form is being sent. */
export class LoadingOverlay extends Element {
  static override styles = [
    Element.styles,
    css`
      :host {
        display: flex;
        justify-content: center;
        align-items: center;
        position: absolute;
        inset: 0;
        z-index: 999;
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
