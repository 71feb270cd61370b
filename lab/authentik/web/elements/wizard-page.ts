import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { Element } from './base.ts';
import type { Wizard } from './wizard.ts';

/** A page of a wizard, a light child of it. */
export abstract class WizardPage extends Element {
  static override properties: PropertyDeclarations = { label: {} };

  /** Name of the step in the navigation. */
  label = '';

  /** The page comes into view. */
  abstract activated(host: Wizard): void;

  /** "Next" or "Finish" was pressed; false keeps the page. */
  leave(_host: Wizard): Promise<boolean> {
    return Promise.resolve(true);
  }

  /** Forgets what was filled in. */
  reset(): void {
    this.requestUpdate();
  }

  /** Forms inside render only when they can be seen. */
  protected wake(): void {
    for (const child of this.querySelectorAll('*')) {
      if (child instanceof LitElement) child.requestUpdate();
    }
  }

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
