import { html, nothing, type TemplateResult } from 'lit';
import type { Json } from '../api.ts';
import { capability, define, Element } from '../elements/base.ts';
import { formErrors } from '../elements/errors.ts';
import type { CommonChallenge } from './challenge.ts';
import '../elements/spinner.ts';

/** Who shows a stage and takes its answer. */
export interface StageHost {
  /**
   * Sends an answer and shows what comes next.
   *
   * @returns whether the server had nothing to object.
   */
  submit(answer: Json): Promise<boolean>;
}

/** Who the flow takes the user for; slot `link` for the way out. */
class FormStatic extends Element {
  static override properties = { username: {} };

  username = '';

  override render(): unknown {
    if (!this.username) return nothing;
    return html`<div class="primary-content">
        <div class="username">${this.username}</div>
      </div>
      <slot name="link"></slot>`;
  }
}

define('ak-form-static', FormStatic);

/** A stage of a flow: shows a challenge and answers it. */
export abstract class Stage<Shown extends CommonChallenge> extends Element {
  static override shadowRootOptions: ShadowRootInit = { ...Element.shadowRootOptions, delegatesFocus: true };
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
      return html`<ak-flow-card .challenge=${challenge}>${content}</ak-flow-card>`;
    }
    return html`<header class="pf-c-login__main-header">
        <h1 class="pf-c-title pf-m-3xl">${challenge.flow_info?.title}</h1>
      </header>
      <div class="pf-c-login__main-body">${content}</div>
      <footer class="pf-c-login__main-footer">
        <ul class="pf-c-login__main-footer-links"></ul>
      </footer>`;
  }

  /** The text of a form field; empty when there is none. */
  protected field(name: string): string {
    const input = this.renderRoot.querySelector(`input[name="${name}"]`);
    return input instanceof HTMLInputElement ? input.value : '';
  }

  /** Listener of `submit` that sends what `answer` says. */
  protected answering(answer: (event: SubmitEvent) => Json): (event: SubmitEvent) => void {
    return (event) => {
      event.preventDefault();
      void this.host?.submit(answer(event));
    };
  }

  /** Who the flow takes the user for, with the way out. */
  protected renderUser(challenge: CommonChallenge): TemplateResult {
    const cancel = challenge.flow_info?.cancel_url;
    return html`<ak-form-static username=${challenge.pending_user ?? nothing}>
      ${cancel ? html`<div slot="link"><a href=${cancel}>Not you?</a></div>` : nothing}
    </ak-form-static>`;
  }

  /** Errors that belong to no field. */
  protected renderFormErrors(challenge: CommonChallenge): unknown {
    return formErrors(challenge.response_errors?.['non_field_errors']?.map(({ string }) => string) ?? []);
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

/** A heading in a stage, with the marks of its family. */
export const stageHeading = (text: string, distance: string): TemplateResult =>
  html`<h3 id=${capability('flowPartNames') ? nothing : 'header-text'} class="pf-c-title pf-m-xl ${distance}">
    ${text}
  </h3>`;

/** Frame of a stage: the flow's title above, the stage in the default slot. */
class FlowCard extends Element {
  static override properties = { challenge: { attribute: false }, loading: { type: Boolean } };

  challenge: CommonChallenge | null = null;
  loading = false;

  constructor() {
    super();
    if (capability('flowCard') === 'card') this.role = 'presentation';
  }

  override render(): unknown {
    const title = this.challenge?.flow_info?.title;
    return html`${title ? cardHeader(title) : nothing}
      <div class="pf-c-login__main-body">
        ${
          this.challenge === null || this.loading
            ? html`<ak-empty-state loading>Loading</ak-empty-state>`
            : html`<slot></slot>`
        }
      </div>`;
  }
}

const cardHeader = (title: string): TemplateResult =>
  html`<div class="pf-c-login__main-header">
    <h1 class="pf-c-title pf-m-3xl">${title}</h1>
  </div>`;

define('ak-flow-card', FlowCard);
