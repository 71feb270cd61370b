import { type CSSResultGroup, html, LitElement, type PropertyDeclarations, unsafeCSS } from 'lit';
import { icons } from '../icons.ts';
import { capabilityIn, type InterfaceCapabilities } from './interface-capabilities.ts';
import { type InterfaceWord, wordIn } from './interface-words.ts';
import look from '../look.css';
import type { Family } from '../../versions.ts';

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

/** Version family this bundle plays; written into it when it is built, so that pages show no trace of it. */
declare const AUTHENTIK_FAMILY: Family;

/** What the interface does about one thing, in the family that is played. */
export const capability = <Name extends keyof InterfaceCapabilities>(
  name: Name,
): InterfaceCapabilities[Name] => capabilityIn(name, AUTHENTIK_FAMILY);

/** A text of the interface that changed over time, in the family that is played. */
export const word = (name: InterfaceWord): string => wordIn(name, AUTHENTIK_FAMILY);

/** The logo above the pages. */
export const logo = html`<img src="/static/dist/assets/icons/icon_left_brand.svg" alt="authentik Logo" />`;

/** Marks the outermost element of an interface the way its family does. */
export function markRoot(root: HTMLElement): void {
  const mark = capability('interfaceRoot');
  if (mark === 'id') root.id = 'interface-root';
  else if (mark === 'test-id') root.dataset['testId'] = 'interface-root';
  else root.dataset['akInterfaceRoot'] = mark === 'tag' ? root.localName : 'true';
}

/** Something in a form that gives one value of its own. */
export abstract class Control extends Element {
  static override properties: PropertyDeclarations = { name: {} };

  name = '';

  /**
   * The value to send.
   *
   * @throws NotReady when it is not known yet.
   */
  abstract json(): unknown;

  override connectedCallback(): void {
    super.connectedCallback();
    this.dataset['akControl'] = 'true';
  }
}

/** A control was asked for its value too early. */
export class NotReady extends Error {
  override readonly name = 'NotReady';
}

/** Whether an element gives a value of its own. */
export const hasJson = (element: object): element is { json(): unknown } =>
  'json' in element && typeof element.json === 'function';
