import { css, html, type TemplateResult } from 'lit';
import { define, Element } from './base.ts';

/** A hint that shows while the pointer is over its content; its text names icon buttons. */
export class Tooltip extends Element {
  static override styles = [
    Element.styles,
    css`
      :host {
        position: relative;
        display: inline-block;
      }
      [inert] {
        position: absolute;
        opacity: 0;
        pointer-events: none;
        z-index: 9999;
        inset-block-end: calc(100% + 8px);
        inset-inline-start: 50%;
        transform: translateX(-50%);
        width: 1px;
        height: 1px;
        overflow: hidden;
        white-space: nowrap;
        font-size: var(--pf-global--FontSize--sm);
        color: var(--pf-global--Color--light-100);
        background-color: var(--pf-global--BackgroundColor--dark-100);
      }
      :host(:hover) [inert] {
        width: max-content;
        height: auto;
        padding: var(--pf-global--spacer--sm) var(--pf-global--spacer--md);
        opacity: 1;
      }
    `,
  ];
  static override properties = { content: {}, position: {} };

  content = '';
  position = 'top';

  override render(): TemplateResult {
    return html`<div class="center" id="container">
      <div role="tooltip" aria-labelledby="tooltip"><slot id="invoker"></slot></div>
      <div inert><slot id="tooltip" name="content">${this.content}</slot></div>
    </div>`;
  }
}

define('pf-tooltip', Tooltip);
