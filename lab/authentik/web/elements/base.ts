import { type CSSResultGroup, LitElement, unsafeCSS } from 'lit';
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

let count = 0;

/** An id for a field and its label; it differs with every instance. */
export const fieldId = (): string => `«ak-${++count}»`;

/** An id without meaning, six hex digits. */
export const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(3)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

/** Says that objects have changed; tables and forms around the sender fetch them again. */
export const REFRESH = 'ak-refresh';

/** Announces changed objects to everything around an element. */
export const announceRefresh = (from: EventTarget): void => {
  from.dispatchEvent(new CustomEvent(REFRESH, { bubbles: true, composed: true }));
};
