import { css, html, nothing, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import { capability, word } from '../elements/interface.ts';
import { patternfly } from '../patternfly.ts';
import './application-wizard.ts';

/** Where the browser remembers that the hint is not wanted any more. */
const DISMISSED = 'authentik-application-wizard-hint-dismissed';

/** Up to 2024.10 the wizard brings its own button. */
const isFramed = capability('applicationWizard') !== 'steps';

const trigger = html`<button
  slot="trigger"
  class="pf-c-button pf-m-primary"
  data-ouia-component-id="start-application-wizard"
>
  ${word('createWithProvider')}
</button>`;

/** Frame of a hint. */
class Hint extends Element {
  static override styles = [
    Element.styles,
    css`
      [part='ak-hint'] {
        display: grid;
        gap: var(--pf-global--spacer--md);
        padding: var(--pf-global--spacer--lg);
        border: 1px solid var(--pf-global--primary-color--100);
        background-color: #e7f1fa;
      }
    `,
  ];

  override render(): TemplateResult {
    return html`<div part="ak-hint" id="host"><slot></slot></div>`;
  }
}

/** Text of a hint. */
class HintBody extends Element {
  override render(): TemplateResult {
    return html`<div part="ak-hint-body"><slot></slot></div>`;
  }
}

/** Points at the wizard that makes an application with its provider (up to 2024.12); it can be dismissed for good. */
export class ApplicationWizardHint extends Element {
  static override styles = [
    Element.styles,
    patternfly.page,
    patternfly.button,
    css`
      .ak-hint-text {
        padding-block-end: var(--pf-global--spacer--md);
      }
      .pf-c-page__main-section {
        padding-block-end: 0;
      }
    `,
  ];
  static override properties = { dismissed: { state: true } };

  protected dismissed = localStorage.getItem(DISMISSED) !== null;

  override render(): TemplateResult | typeof nothing {
    if (this.dismissed) return nothing;
    return html`<section class="pf-c-page__main-section pf-m-no-padding-mobile">
      <ak-hint>
        <ak-hint-body>
          <p class="ak-hint-text">
            You can now configure both an application and its authentication provider at the same time with
            our new Application Wizard.
          </p>
          <ak-application-wizard>${isFramed ? nothing : trigger}</ak-application-wizard>
        </ak-hint-body>
        <ak-hint-footer>
          <div style="text-align: right">
            <input type="checkbox" @input=${this.#dismiss} />&nbsp;Don't show this message again.
          </div>
        </ak-hint-footer>
      </ak-hint>
    </section>`;
  }

  readonly #dismiss = (): void => {
    localStorage.setItem(DISMISSED, 'true');
    this.dismissed = true;
  };
}

define('ak-hint', Hint);
define('ak-hint-body', HintBody);
define('ak-application-wizard-hint', ApplicationWizardHint);
