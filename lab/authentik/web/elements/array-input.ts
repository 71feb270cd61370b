import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { capability, Control, define, hasJson } from './base.ts';

/** An entry under a key of its own: a changed entry is a new one, and its row is made anew. */
interface Entry {
  readonly key: symbol;
  readonly item: unknown;
}

/** A list of entries of one kind, one row each. */
class ArrayInput extends Control {
  static override styles = [
    Control.styles,
    css`
      .ak-input-group {
        display: flex;
      }
      .ak-input-group > :first-child {
        flex: 1 1 auto;
      }
    `,
  ];
  static override properties = {
    row: { attribute: false },
    newItem: { attribute: false },
    items: { attribute: false },
    entries: { state: true },
  };

  row: (item: unknown) => TemplateResult | typeof nothing = () => nothing;
  newItem: () => unknown = () => ({});
  protected entries: readonly Entry[] = [];

  get items(): readonly unknown[] {
    return this.entries.map(({ item }) => item);
  }

  set items(items: readonly unknown[]) {
    const known = new Map(this.entries.map((entry) => [JSON.stringify(entry.item), entry]));
    this.entries = items.map((item) => {
      const text = JSON.stringify(item);
      const entry = known.get(text) ?? { key: Symbol(), item };
      known.delete(text);
      return entry;
    });
  }

  override json(): unknown {
    return this.items;
  }

  override render(): TemplateResult {
    return html`<div class="pf-l-stack">
      ${repeat(
        this.entries,
        ({ key }) => key,
        ({ item }, index) =>
          html`<div class="ak-input-group" @change=${this.#changed}>
            ${this.row(item)}
            <button
              class="pf-c-button pf-m-control"
              type="button"
              @click=${() => {
                this.#replace(this.items.filter((_, place) => place !== index));
              }}
            >
              <i class="fas fa-minus" aria-hidden="true"></i>
            </button>
          </div>`,
      )}
      <button
        class="pf-c-button pf-m-link"
        type="button"
        @click=${() => {
          this.#replace([...this.#shown(), this.newItem()]);
        }}
      >
        <i class="fas fa-plus" aria-hidden="true"></i>&nbsp; Add entry
      </button>
    </div>`;
  }

  readonly #changed = (): void => {
    this.#replace(this.#shown());
  };

  /** What the rows hold now. */
  #shown(): readonly unknown[] {
    return [...this.renderRoot.querySelectorAll('.ak-input-group > [name]')].map((row) =>
      hasJson(row) ? row.json() : null,
    );
  }

  #replace(items: readonly unknown[]): void {
    this.items = items;
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }
}

define('ak-array-input', ArrayInput);

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
  static override properties = { redirectUri: { attribute: false } };

  override name = 'oauth2-redirect-uri';
  redirectUri: RedirectUri = { matching_mode: 'strict', url: '' };

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
        class="pf-c-form-control ak-form-control"
        spellcheck="false"
        autocomplete="off"
        required
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
