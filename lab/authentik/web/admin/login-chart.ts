import { css, html, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import { loginVolume, type Volume } from './event-volume.ts';

/** Actions in the chart, with their colours, from the bottom of a bar to its top. */
const COLORS: ReadonlyMap<string, string> = new Map([
  ['authorize_application', '#0060c0'],
  ['login_failed', '#c9190b'],
  ['login', '#3e8635'],
]);

/** Length of a bar, in milliseconds, and how many there are: one week. */
const BAR = 8 * 3_600_000;
const BARS = 21;

/** Logins and authorizations of the last week. */
export class LoginChart extends Element {
  static override styles = [
    Element.styles,
    css`
      :host {
        display: block;
        height: 26em;
      }
      .container,
      canvas {
        width: 100%;
        height: 100%;
      }
    `,
  ];

  constructor() {
    super();
    this.role = 'figure';
    this.ariaLabel = 'Event volume chart';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void loginVolume().then((counts) => {
      requestAnimationFrame(() => {
        this.#draw(counts);
      });
    });
  }

  override render(): TemplateResult {
    return html`<div class="container"><canvas role="img" aria-label="Chart"></canvas></div>`;
  }

  #draw(counts: readonly Volume[]): void {
    const canvas = this.renderRoot.querySelector('canvas');
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return;
    canvas.width = canvas.clientWidth;
    canvas.height = canvas.clientHeight;
    const heights = new Array<number>(BARS).fill(0);
    const start = Date.now() - BARS * BAR;
    const shown = counts.filter(({ action }) => COLORS.has(action));
    const barOf = ({ time }: Volume): number =>
      Math.min(BARS - 1, Math.max(0, Math.floor((Date.parse(time) + BAR - start) / BAR)));
    for (const count of shown) heights[barOf(count)] = (heights[barOf(count)] ?? 0) + count.count;
    const unit = (canvas.height - 20) / Math.max(1, ...heights);
    const width = canvas.width / BARS;
    const drawn = new Array<number>(BARS).fill(0);
    for (const [action, color] of COLORS) {
      context.fillStyle = color;
      for (const count of shown.filter((entry) => entry.action === action)) {
        const bar = barOf(count);
        const below = drawn[bar] ?? 0;
        const top = canvas.height - (below + count.count) * unit;
        context.fillRect(bar * width + 2, top, width - 4, count.count * unit);
        drawn[bar] = below + count.count;
      }
    }
  }
}

define('ak-charts-admin-login-authorization', LoginChart);
