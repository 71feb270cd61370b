import { css, html, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import { patternfly } from '../patternfly.ts';

/** Heading of a step of the application wizard. */
export class WizardTitle extends Element {
  static override styles = [
    Element.styles,
    patternfly.content,
    patternfly.title,
    css`
      .ak-bottom-spacing {
        padding-bottom: var(--pf-global--spacer--lg);
      }
    `,
  ];

  override render(): TemplateResult {
    return html`<div class="ak-bottom-spacing pf-c-content">
      <h3><slot></slot></h3>
    </div>`;
  }
}

define('ak-wizard-title', WizardTitle);
