import { LitElement, type CSSResultGroup, type CSSResultOrNative } from 'lit';
import { icons } from '../icons.ts';
import { patternfly } from '../patternfly.ts';
import { authentikStyles } from './authentik-styles.ts';

/** Base of every element: an open shadow root with PatternFly's base styles, and authentik's changes to them last. */
export class Element extends LitElement {
  static override styles: CSSResultGroup = [patternfly.base, icons];

  protected static override finalizeStyles(styles?: CSSResultGroup): CSSResultOrNative[] {
    return [...super.finalizeStyles(styles), authentikStyles];
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.setAttribute('theme', 'light');
    return super.createRenderRoot();
  }
}

/** Registers an element under its tag, once. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (customElements.get(tag) === undefined) customElements.define(tag, element);
}
