import { css, html, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import { patternfly } from '../patternfly.ts';
import { eventVolume } from './event-volume.ts';

const HEIGHT = 150;
const BAR = 8;
/** The time the chart covers, in milliseconds: one week. */
const SPAN = 7 * 86_400_000;

/** How many events there were, over time. */
export class EventVolumeChart extends Element {
  static override styles = [
    Element.styles,
    patternfly.card,
    css`
      .container,
      canvas {
        width: 100%;
        height: ${HEIGHT}px;
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
    void this.#draw();
  }

  override render(): TemplateResult {
    return html`<div class="pf-c-card">
      <div class="pf-c-card__body">
        <div class="container"><canvas role="img" aria-label="Chart"></canvas></div>
      </div>
    </div>`;
  }

  async #draw(): Promise<void> {
    const counts = await eventVolume();
    await this.updateComplete;
    const canvas = this.renderRoot.querySelector('canvas');
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return;
    canvas.width = canvas.clientWidth;
    canvas.height = HEIGHT;
    const perTime = new Map<string, number>();
    for (const { time, count } of counts) perTime.set(time, (perTime.get(time) ?? 0) + count);
    const highest = Math.max(1, ...perTime.values());
    const start = Date.now() - SPAN;
    context.fillStyle = '#0066cc';
    for (const [time, count] of perTime) {
      const height = (count / highest) * (HEIGHT - 10);
      const place = ((Date.parse(time) - start) / SPAN) * (canvas.width - BAR);
      context.fillRect(place, HEIGHT - height, BAR, height);
    }
  }
}

define('ak-events-volume-chart', EventVolumeChart);
