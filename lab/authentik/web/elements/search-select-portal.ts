import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define, Element } from './base.ts';
import { errorDetail } from './errors.ts';
import { markedAs } from './identifiers.ts';
import { capability } from './interface.ts';
import { NONE, SearchSelectControl } from './search-select-control.ts';
import { SearchSelectView } from './search-select-view.ts';

/** Stands in for the field until the options have arrived. */
class LoadingIndicator extends Element {
  override connectedCallback(): void {
    super.connectedCallback();
    markedAs(this, 'ak-search-select-loading-indicator');
    this.dataset['ouiaComponentSafe'] = 'true';
  }

  override render(): TemplateResult {
    return html`<div class="pf-c-select" part="ak-search-select">
      <div class="pf-c-select__toggle pf-m-typeahead" part="ak-search-select-toggle">
        <div class="pf-c-select__toggle-wrapper" part="ak-search-select-wrapper">
          <input
            class="pf-c-form-control pf-c-select__toggle-typeahead"
            part="ak-search-select-loading-indicator"
            type="text"
            disabled
            readonly
            tabindex="-1"
            value="Loading..."
          />
        </div>
      </div>
    </div>`;
  }
}

/** A drop-down in several components, its list in a portal (2024.8 and later). */
export class PortalSearchSelect extends SearchSelectControl {
  override json(): unknown {
    return this.chosen(!this.blankable);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    markedAs(this, 'ak-search-select');
  }

  protected override update(changed: PropertyValues): void {
    delete this.dataset['ouiaComponentSafe'];
    super.update(changed);
  }

  protected override updated(): void {
    if (!this.loading) this.dataset['ouiaComponentSafe'] = 'true';
  }

  override render(): TemplateResult {
    if (this.error !== null) return html`<em>Failed to fetch objects: ${errorDetail(this.error)}</em>`;
    if (this.choices === null) {
      return html`<ak-search-select-loading-indicator tabindex="-1"></ak-search-select-loading-indicator>`;
    }
    const named = capability('searchSelectNames');
    return html`<ak-search-select-view
      managed
      .fieldID=${this.fieldID}
      .choices=${this.choices}
      .value=${this.value}
      ?blankable=${this.blankable}
      label=${(named ? this.label : null) ?? nothing}
      name=${this.name === '' ? nothing : this.name}
      placeholder=${named ? this.placeholder : 'Select an object.'}
      emptyoption=${this.blankable ? NONE : nothing}
      @input=${this.#search}
      @change=${this.#chosen}
    ></ak-search-select-view>`;
  }

  /** Emptying the field keeps the last query (authentik 2025.10 to 2026.2). */
  #search({ currentTarget: view }: Event): void {
    if (!(view instanceof SearchSelectView)) return;
    if (view.rawValue === '') {
      this.choose(null);
      return;
    }
    this.query = view.rawValue;
    void this.fetch();
  }

  #chosen({ currentTarget: view }: Event): void {
    if (view instanceof SearchSelectView) this.choose(view.value);
  }
}

define('ak-search-select-loading-indicator', LoadingIndicator);
