import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { patternfly } from '../patternfly.ts';
import { define, Element } from './base.ts';
import type { Choice } from './choices.ts';
import { Control, NotReady } from './control.ts';
import { errorDetail } from './errors.ts';
import { randomId } from './identifiers.ts';
import { capability, word } from './interface.ts';
import type { SearchSelectControl } from './search-select-control.ts';
import { SearchSelectView } from './search-select-view.ts';

/** Stands in for the field until the options have arrived. */
export class SearchSelectLoadingIndicator extends Element {
  static override styles = [Element.styles, patternfly.formControl, patternfly.select];

  override connectedCallback(): void {
    super.connectedCallback();
    this.dataset['ouiaComponentType'] = 'ak-search-select-loading-indicator';
    this.dataset['ouiaComponentId'] ??= randomId();
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
export class PortalSearchSelect extends Control implements SearchSelectControl {
  static override properties = {
    blankable: { type: Boolean },
    creatable: { type: Boolean },
    readOnly: { type: Boolean, attribute: 'readonly' },
    label: {},
    placeholder: {},
    fieldID: { attribute: 'field-id' },
    fetchChoices: { attribute: false },
    preselect: { attribute: false },
    choices: { state: true },
    value: { attribute: false },
    error: { state: true },
  };

  blankable = false;
  /** Text that matches no option is a value of its own. */
  creatable = false;
  readOnly = false;
  label: string | null = null;
  placeholder = 'Select an object.';
  fieldID: string | null = null;
  fetchChoices: (query: string) => Promise<readonly Choice[]> = () => Promise.resolve([]);
  /** Which option is chosen whenever options arrive. */
  preselect: (choice: Choice, all: readonly Choice[]) => boolean = () => false;
  /** The chosen value. */
  value: string | null = null;
  protected choices: readonly Choice[] | null = null;
  protected error: unknown = null;
  #loading = false;
  #query = '';

  override json(): unknown {
    if (this.choices === null && !this.blankable) throw new NotReady(word('optionsMissing'));
    const view = this.renderRoot.querySelector('ak-search-select-view');
    if (this.creatable && view instanceof SearchSelectView && view.rawValue !== '') {
      const typed = view.rawValue;
      return this.choices?.find((choice) => choice.label === typed)?.value ?? typed;
    }
    return this.value;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.dataset['ouiaComponentType'] = 'ak-search-select';
    this.dataset['ouiaComponentId'] ??= randomId();
    void this.#fetch();
  }

  protected override update(changed: PropertyValues): void {
    delete this.dataset['ouiaComponentSafe'];
    super.update(changed);
  }

  protected override updated(): void {
    if (!this.#loading) this.dataset['ouiaComponentSafe'] = 'true';
  }

  override render(): TemplateResult {
    if (this.error !== null) return html`<em>Failed to fetch objects: ${errorDetail(this.error)}</em>`;
    if (this.choices === null) {
      return html`<ak-search-select-loading-indicator tabindex="-1"></ak-search-select-loading-indicator>`;
    }
    return html`<ak-search-select-view
      managed
      .fieldID=${this.fieldID}
      .choices=${this.choices}
      .value=${this.value}
      ?blankable=${this.blankable}
      ?readonly=${this.readOnly}
      label=${(capability('searchSelectNames') ? this.label : null) ?? nothing}
      name=${this.name === '' ? nothing : this.name}
      placeholder=${capability('searchSelectNames') ? this.placeholder : 'Select an object.'}
      emptyoption=${this.blankable ? '---------' : nothing}
      @input=${this.#search}
      @change=${this.#chosen}
    ></ak-search-select-view>`;
  }

  async #fetch(): Promise<void> {
    if (this.#loading) return;
    this.#loading = true;
    try {
      const choices = await this.fetchChoices(this.#query);
      const preselected = choices.find((choice) => this.preselect(choice, choices));
      this.#loading = false;
      this.choices = choices;
      if (preselected !== undefined) this.#set(preselected.value);
      this.dispatchEvent(new Event('ready'));
    } catch (error) {
      this.#loading = false;
      this.error = error;
    }
  }

  /** Emptying the field keeps the last query (authentik 2025.10 to 2026.2). */
  readonly #search = (event: Event): void => {
    const { currentTarget } = event;
    if (!(currentTarget instanceof SearchSelectView)) return;
    if (currentTarget.rawValue === '') {
      this.#set(null);
      return;
    }
    this.#query = currentTarget.rawValue;
    void this.#fetch();
  };

  readonly #chosen = (event: Event): void => {
    const { currentTarget } = event;
    if (currentTarget instanceof SearchSelectView) this.#set(currentTarget.value);
  };

  #set(value: string | null): void {
    this.value = value;
    this.dispatchEvent(new CustomEvent('ak-change', { bubbles: true, composed: true, detail: { value } }));
  }
}

define('ak-search-select-loading-indicator', SearchSelectLoadingIndicator);
