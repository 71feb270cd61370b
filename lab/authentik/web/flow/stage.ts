import { html, nothing, type TemplateResult } from 'lit';
import type { Json } from '../api.ts';
import { Element } from '../elements/base.ts';
import { capability } from '../elements/interface.ts';
import { patternfly } from '../patternfly.ts';
import type { CommonChallenge } from './challenge.ts';
import { flowFormStyles } from './flow-styles.ts';
import './flow-card.ts';
import './form-static.ts';
import '../elements/empty-state.ts';

/** Who shows a stage and takes its answer. */
export interface StageHost {
  /**
   * Sends an answer and shows what comes next.
   *
   * @returns whether the server had nothing to object.
   */
  submit(answer: Json): Promise<boolean>;
  /** Tells the server something without going on in the flow. */
  notify(answer: Json): Promise<void>;
}

/** A stage of a flow: shows a challenge and answers it. */
export abstract class Stage<Shown extends CommonChallenge> extends Element {
  static override shadowRootOptions: ShadowRootInit = { ...Element.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    Element.styles,
    patternfly.alert,
    patternfly.login,
    patternfly.list,
    patternfly.form,
    patternfly.formControl,
    patternfly.inputGroup,
    patternfly.title,
    patternfly.button,
    flowFormStyles,
  ];
  static override properties = { challenge: { attribute: false }, host: { attribute: false } };

  challenge: Shown | null = null;
  host: StageHost | null = null;

  /** What is shown of a challenge. */
  protected abstract renderChallenge(challenge: Shown): TemplateResult;

  override render(): unknown {
    return this.challenge === null ? nothing : this.renderChallenge(this.challenge);
  }

  /** A stage in its frame: a card or, up to 2025.6, heading, body and foot in the stage's own tree. */
  protected framed(challenge: CommonChallenge, content: unknown): TemplateResult {
    if (capability('flowCard') !== 'none') {
      return html`<ak-flow-card .challenge=${challenge} part=${this.cardPart}>${content}</ak-flow-card>`;
    }
    const title = challenge.flow_info?.title;
    return html`<header class="pf-c-login__main-header">
        <h1 class="pf-c-title pf-m-3xl">${title}</h1>
      </header>
      <div class="pf-c-login__main-body">${content}</div>
      <footer class="pf-c-login__main-footer">
        <ul class="pf-c-login__main-footer-links"></ul>
      </footer>`;
  }

  /** Name of the card for style sheets; most have none. */
  protected readonly cardPart: string | typeof nothing = nothing;

  /** The text of a form field; empty when there is none. */
  protected field(name: string): string {
    const input = this.renderRoot.querySelector(`input[name="${name}"]`);
    return input instanceof HTMLInputElement ? input.value : '';
  }

  /** Listener of `submit` that sends what `answer` says. */
  protected answering(answer: (event: SubmitEvent) => Json): (event: SubmitEvent) => void {
    return (event) => {
      event.preventDefault();
      void this.host?.submit(answer(event)).then((accepted) => {
        if (accepted) this.accepted();
      });
    };
  }

  /** Called when the server had nothing to object. */
  protected accepted(): void {
    return;
  }

  /** Who the flow takes the user for, with the way out. */
  protected renderUser(challenge: CommonChallenge): TemplateResult {
    const cancel = challenge.flow_info?.cancel_url;
    return html`<ak-form-static
      class=${capability('brandLinks') === 'light' ? '' : 'pf-c-form__group'}
      username=${challenge.pending_user ?? nothing}
      .avatar=${challenge.pending_user_avatar ?? ''}
    >
      ${cancel ? html`<div slot="link"><a href=${cancel}>Not you?</a></div>` : nothing}
    </ak-form-static>`;
  }

  /** Errors that belong to no field. */
  protected renderFormErrors(challenge: CommonChallenge): unknown {
    const errors = challenge.response_errors?.['non_field_errors'];
    if (errors === undefined) return nothing;
    return html`<div class="pf-c-form__alert">
      ${errors.map(
        (error, index) =>
          html`<div
            role=${capability('errorRoles') ? 'alert' : nothing}
            aria-labelledby=${capability('errorRoles') ? `error-message-${index}` : nothing}
            class="pf-c-alert pf-m-inline pf-m-danger"
          >
            <div class="pf-c-alert__icon">
              <i aria-hidden="true" class="fas fa-exclamation-circle"></i>
            </div>
            ${
              capability('errorRoles')
                ? html`<p id="error-message-${index}" class="pf-c-alert__title">${error.string}</p>`
                : html`<h4 class="pf-c-alert__title">${error.string}</h4>`
            }
          </div>`,
      )}
    </div>`;
  }
}

/** The buttons below a form. */
export const formActions = (buttons: unknown): TemplateResult =>
  capability('flowLabels')
    ? html`<fieldset class="pf-c-form__group pf-m-action">
        <legend class="sr-only">Form actions</legend>
        ${buttons}
      </fieldset>`
    : html`<div class="pf-c-form__group pf-m-action">${buttons}</div>`;

/** The button that goes on. */
export const continueButton: TemplateResult = html`<button
  name=${capability('flowPartNames') ? 'continue' : nothing}
  type="submit"
  class="pf-c-button pf-m-primary pf-m-block"
>
  Continue
</button>`;
