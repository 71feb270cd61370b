import { css, html, nothing, type TemplateResult } from 'lit';
import { patternfly } from '../patternfly.ts';
import { define } from './base.ts';
import { Control } from './control.ts';

/** A redirect URI of a provider, as on the wire. */
export interface RedirectUri {
  readonly matching_mode: string;
  readonly url: string;
}

const modes = [
  ['strict', 'Strict'],
  ['regex', 'Regex'],
] as const;

/** One row of the redirect URIs; it tells of a change when the field is left. */
export class RedirectUriRow extends Control {
  static override styles = [
    Control.styles,
    patternfly.inputGroup,
    patternfly.formControl,
    css`
      .pf-c-input-group select {
        width: 10em;
      }
    `,
  ];
  static override properties = {
    redirectUri: { attribute: false },
    inputId: { attribute: 'input-id' },
  };

  override name = 'oauth2-redirect-uri';
  redirectUri: RedirectUri = { matching_mode: 'strict', url: '' };
  inputId: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('name', this.name);
  }

  override json(): RedirectUri {
    const mode = this.renderRoot.querySelector('select');
    const url = this.renderRoot.querySelector('input');
    return {
      matching_mode: mode?.value ?? this.redirectUri.matching_mode,
      url: url?.value ?? this.redirectUri.url,
    };
  }

  override render(): TemplateResult {
    return html`<div class="pf-c-input-group">
      <select class="pf-c-form-control ak-form-control" name="matchingMode" @change=${this.#changed}>
        ${modes.map(
          ([mode, label]) =>
            html`<option value=${mode} ?selected=${this.redirectUri.matching_mode === mode}>
              ${label}
            </option>`,
        )}
      </select>
      <input
        type="text"
        value=${this.redirectUri.url === '' ? nothing : this.redirectUri.url}
        class="pf-c-form-control ak-form-control pf-m-monospace"
        spellcheck="false"
        autocomplete="off"
        required
        id=${this.inputId ?? nothing}
        placeholder="URL"
        name="url"
        tabindex="1"
        @change=${this.#changed}
      />
    </div>`;
  }

  #changed(): void {
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }
}

define('ak-provider-oauth2-redirect-uri', RedirectUriRow);
