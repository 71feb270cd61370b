import type { PropertyDeclarations } from 'lit';
import { Element } from './base.ts';

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
