import { css, html, nothing, type TemplateResult } from 'lit';
import { define } from './base.ts';
import { Control } from './control.ts';
import { capability } from './interface.ts';

/** A redirect URI of a provider, as on the wire. */
export interface RedirectUri {
  readonly matching_mode: string;
  readonly url: string;
  /** From 2026.5 on: where a login ends, or a logout. */
  readonly redirect_uri_type?: string;
}

const modes = [
  ['strict', 'Strict'],
  ['regex', 'Regex'],
] as const;

const types = [
  ['authorization', 'Authorization'],
  ['logout', 'Post Logout'],
] as const;

/** One row of the redirect URIs; it tells of a change when the field is left. */
class RedirectUriRow extends Control {
  static override styles = [
    Control.styles,
    css`
      select {
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
    const mode = this.renderRoot.querySelector<HTMLSelectElement>('select[name=matchingMode]');
    const type = this.renderRoot.querySelector<HTMLSelectElement>('select[name=redirectUriType]');
    const url = this.renderRoot.querySelector('input');
    return {
      matching_mode: mode?.value ?? this.redirectUri.matching_mode,
      url: url?.value ?? this.redirectUri.url,
      ...(type === null ? {} : { redirect_uri_type: type.value }),
    };
  }

  override render(): TemplateResult {
    const { matching_mode: mode, redirect_uri_type: type = 'authorization', url } = this.redirectUri;
    return html`<div class="pf-c-input-group">
      ${this.#choice('matchingMode', modes, mode)}
      ${capability('redirectUris') === 'typedRows' ? this.#choice('redirectUriType', types, type) : nothing}
      <input
        type="text"
        value=${url || nothing}
        class="pf-c-form-control ak-form-control ${capability('codeFields') ? 'pf-m-monospace' : ''}"
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

  #choice(name: string, options: readonly (readonly [string, string])[], chosen: string): TemplateResult {
    return html`<select class="pf-c-form-control ak-form-control" name=${name} @change=${this.#changed}>
      ${options.map(
        ([value, label]) => html`<option value=${value} ?selected=${value === chosen}>${label}</option>`,
      )}
    </select>`;
  }

  #changed(): void {
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }
}

define('ak-provider-oauth2-redirect-uri', RedirectUriRow);
