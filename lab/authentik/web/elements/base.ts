import { LitElement, unsafeCSS, type CSSResultGroup } from 'lit';
import { icons } from '../icons.ts';
import look from '../look.css';

/** Base of every element: an open shadow root with the look they all share. */
export class Element extends LitElement {
  static override styles: CSSResultGroup = [unsafeCSS(look), icons];

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.setAttribute('theme', 'light');
    return super.createRenderRoot();
  }
}

/** Base of elements that draw into the tree around them. */
export class LightElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}

/** Registers an element under its tag, once. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (customElements.get(tag) === undefined) customElements.define(tag, element);
}
