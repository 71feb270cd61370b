import { css, html, type TemplateResult } from 'lit';
import { define, Element } from './base.ts';

const FONT_AWESOME = 'fa://';

/** Icon of an application: an image, an icon of the font, or its first letter. */
export class AppIcon extends Element {
  static override styles = [
    Element.styles,
    css`
      :host {
        --size: 2.25rem;
        display: inline-block;
      }
      :host([size='pf-m-sm']) {
        --size: 1.5rem;
      }
      :host([size='pf-m-lg']) {
        --size: 4rem;
      }
      :host([size='pf-m-xl']) {
        --size: 6rem;
      }
      .icon {
        display: inline-flex;
        place-items: center;
        justify-content: center;
        width: var(--size);
        height: var(--size);
        font-size: calc(var(--size) * 0.6);
        object-fit: contain;
      }
      [part~='insignia'] {
        border-radius: var(--pf-global--BorderRadius--sm);
        color: var(--pf-global--Color--100);
        background-color: var(--pf-global--BackgroundColor--200);
      }
    `,
  ];
  static override properties = { name: {}, icon: {}, size: { reflect: true } };

  name = 'Application';
  icon: string | null = null;
  size = 'pf-m-md';

  override render(): TemplateResult {
    return html`<span class="icon-wrapper">${this.#icon()}</span>`;
  }

  #icon(): TemplateResult {
    const label = `${this.name} Icon`;
    if (this.icon?.startsWith(FONT_AWESOME) === true) {
      const name = this.icon.slice(FONT_AWESOME.length);
      return html`<i part="icon font-awesome" role="img" aria-label=${label} class="icon fas ${name}"></i>`;
    }
    const letter = this.name.charAt(0).toUpperCase();
    return this.icon === null || this.icon === ''
      ? html`<span part="icon insignia" role="img" aria-label=${label} class="icon">${letter}</span>`
      : html`<img part="icon image" aria-label=${label} class="icon" src=${this.icon} alt=${letter} />`;
  }
}

define('ak-app-icon', AppIcon);
