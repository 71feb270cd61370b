import { css, html, type TemplateResult } from 'lit';
import { define, Element } from './base.ts';

/** A hint that shows while the pointer is over its content; its text names icon buttons. */
class Tooltip extends Element {
  static override styles = [
    Element.styles,
    css`
      :host {
        position: relative;
        display: inline-block;
      }
      [inert] {
        position: absolute;
        inset-block-end: 100%;
        width: 1px;
        height: 1px;
        overflow: hidden;
        opacity: 0;
        pointer-events: none;
      }
      :host(:hover) [inert] {
        width: max-content;
        height: auto;
        opacity: 1;
        background-color: #fff;
      }
    `,
  ];
  static override properties = { content: {} };

  content = '';

  override render(): TemplateResult {
    return html`<div class="center" id="container">
      <div role="tooltip" aria-labelledby="tooltip"><slot id="invoker"></slot></div>
      <div inert><slot id="tooltip" name="content">${this.content}</slot></div>
    </div>`;
  }
}

define('pf-tooltip', Tooltip);
