import { css, html, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';

/** A ring with a number in it; outposts and synchronisations, of which there are none, are shown with it. */
export class DoughnutChart extends Element {
  static override styles = [
    Element.styles,
    css`
      :host {
        display: block;
        height: 7rem;
      }
      .container {
        position: relative;
        display: grid;
        place-items: center;
        height: 100%;
      }
      span {
        position: absolute;
        font-size: 1.25rem;
        color: var(--pf-global--Color--100);
      }
      canvas {
        width: 7rem;
        height: 7rem;
      }
    `,
  ];
  static override properties = { total: { type: Number } };

  total = 0;

  constructor() {
    super();
    this.role = 'figure';
  }

  override render(): TemplateResult {
    return html`<div class="container">
      <span>${this.total}</span>
      <canvas role="img" aria-label="Chart" width="112" height="112"></canvas>
    </div>`;
  }
}

/** Outposts by health. */
export class OutpostChart extends DoughnutChart {
  constructor() {
    super();
    this.ariaLabel = 'Outpost status chart';
  }
}

/** Synchronised integrations by state. */
export class SyncChart extends DoughnutChart {
  constructor() {
    super();
    this.ariaLabel = 'Synchronization status chart';
  }
}

define('ak-admin-status-chart-outpost', OutpostChart);
define('ak-admin-status-chart-sync', SyncChart);
