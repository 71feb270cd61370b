import { html, type TemplateResult } from 'lit';
import { define } from '../../elements/base.ts';
import type { ChallengeOf } from '../challenge.ts';
import { Stage, continueButton, formActions } from '../stage.ts';

type Prompt = ChallengeOf<'ak-stage-prompt'>;

/** Asks for more: here for check boxes alone. Nobody is named. */
class PromptStage extends Stage<Prompt> {
  protected override renderChallenge(challenge: Prompt): TemplateResult {
    const answer = this.answering(({ target }) =>
      target instanceof HTMLFormElement ? Object.fromEntries(new FormData(target).entries()) : {},
    );
    const fields = challenge.fields.map(
      ({ field_key: key, label, required }) =>
        html`<div class="pf-c-form__group">
          <div class="pf-c-check">
            <input type="checkbox" class="pf-c-check__input" id=${key} name=${key} ?required=${required} />
            <label class="pf-c-check__label" for=${key}>${label}</label>
            ${required ? html`<p class="pf-c-form__helper-text">Required.</p>` : ''}
          </div>
        </div>`,
    );
    return this.framed(
      challenge,
      html`<form class="pf-c-form" @submit=${answer}>${fields}${formActions(continueButton)}</form>`,
    );
  }
}

define('ak-stage-prompt', PromptStage);
