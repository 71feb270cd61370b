import { css, html, type TemplateResult } from 'lit';
import { define, Element } from './base.ts';

/** The first main content below an element, through shadow roots. */
function mainContent(root: ParentNode): HTMLElement | null {
  const main = root.querySelector<HTMLElement>('main, [role=main]');
  if (main !== null) return main;
  for (const element of root.querySelectorAll('*')) {
    const found = element.shadowRoot === null ? null : mainContent(element.shadowRoot);
    if (found !== null) return found;
  }
  return null;
}

/** Leads the keyboard past header and sidebar. */
export class SkipToContent extends Element {
  static override shadowRootOptions: ShadowRootInit = { mode: 'open', delegatesFocus: true };
  static override styles = [
    Element.styles,
    css`
      button {
        position: absolute;
        z-index: 99999;
      }
      button:not(:focus) {
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
    `,
  ];

  override render(): TemplateResult {
    return html`<button tabindex="0" part="show-on-focus" type="button" @click=${this.#skip}>
      Skip to content
    </button>`;
  }

  #skip(): void {
    const main = mainContent(document);
    if (main === null) return;
    main.tabIndex = -1;
    main.focus();
    main.scrollIntoView();
  }
}

define('ak-skip-to-content', SkipToContent);
