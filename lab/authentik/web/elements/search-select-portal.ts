import { html, nothing, type TemplateResult } from 'lit';
import { define, Element } from './base.ts';
import { errorDetail } from './errors.ts';
import { capability } from './interface.ts';
import { NONE, SearchSelectControl, selectFrame } from './search-select-control.ts';
import { SearchSelectView } from './search-select-view.ts';

/** Stands in for the field until the options have arrived. */
class LoadingIndicator extends Element {
  override render(): TemplateResult {
    return selectFrame(
      html`<input
        class="pf-c-form-control pf-c-select__toggle-typeahead"
        type="text"
        disabled
        readonly
        tabindex="-1"
        value="Loading..."
      />`,
    );
  }
}

/** A drop-down in several components (2024.8 and later). */
export class PortalSearchSelect extends SearchSelectControl {
  override json(): unknown {
    return this.chosen(!this.blankable);
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
