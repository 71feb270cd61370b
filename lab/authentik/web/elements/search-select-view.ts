import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define, Element } from './base.ts';
import { markedAs } from './identifiers.ts';
import { capability } from './interface.ts';
import { ListSelect } from './list-select.ts';
import './portal.ts';
import type { Choice } from './search-select-control.ts';

/** The field of a drop-down and its list; a click on the field opens the list and closes it again. */
export class SearchSelectView extends Element {
  static override properties = {
    choices: { attribute: false },
    value: { reflect: true },
    open: { type: Boolean, reflect: true },
    blankable: { type: Boolean },
    name: {},
    label: {},
    placeholder: {},
    fieldID: { attribute: false },
    emptyOption: { attribute: 'emptyoption' },
    anchor: { state: true },
  };

  choices: readonly Choice[] = [];
  value: string | null = null;
  open = false;
  blankable = false;
  name: string | null = null;
  label: string | null = null;
  placeholder = '';
  fieldID: string | null = null;
  emptyOption: string | null = null;
  protected anchor: HTMLInputElement | null = null;
  #list: ListSelect | null = null;

  /** What was typed. */
  get rawValue(): string {
    return this.anchor?.value ?? '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    markedAs(this, 'ak-search-select-view');
  }

  protected override update(changed: PropertyValues): void {
    delete this.dataset['ouiaComponentSafe'];
    super.update(changed);
  }

  protected override firstUpdated(): void {
    window.setTimeout(() => {
      this.anchor = this.renderRoot.querySelector('input');
    });
  }

  protected override updated(): void {
    this.dataset['ouiaComponentSafe'] = 'true';
  }

  override render(): TemplateResult {
    const named = capability('searchSelectNames');
    return html`<div class="pf-c-select" part="ak-search-select">
        <div class="pf-c-select__toggle pf-m-typeahead" part="ak-search-select-toggle">
          <div class="pf-c-select__toggle-wrapper" part="ak-search-select-wrapper">
            <input
              part="ak-search-select-toggle-typeahead"
              autocomplete="off"
              class="pf-c-form-control pf-c-select__toggle-typeahead"
              type="text"
              id=${this.fieldID ?? nothing}
              placeholder=${this.placeholder}
              aria-label=${this.label ?? nothing}
              name=${(named ? this.name : null) ?? nothing}
              spellcheck="false"
              value=${this.#labelOf(this.value)}
              ?required=${named && !this.blankable}
              @input=${() => {
                this.open = true;
              }}
              @click=${() => {
                this.open = !this.open;
                this.anchor?.focus();
              }}
              @blur=${this.#blurred}
              @keyup=${this.#key}
            />
          </div>
        </div>
      </div>
      ${this.anchor === null ? nothing : this.#portal(this.anchor)}`;
  }

  #portal(anchor: HTMLInputElement): TemplateResult {
    return html`<ak-portal name=${this.name ?? nothing} .anchor=${anchor} ?open=${this.open}>
      <ak-list-select
        .choices=${this.choices}
        .value=${this.value}
        emptyoption=${(this.blankable ? this.emptyOption : null) ?? nothing}
        @change=${this.#chosen}
        @blur=${this.#blurred}
        @keyup=${this.#listKey}
      ></ak-list-select>
    </ak-portal>`;
  }

  #labelOf(value: string | null): string {
    if (value === null) return '';
    return this.choices.find((choice) => choice.value === value)?.label ?? value;
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.open = false;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.open = true;
      void this.updateComplete.then(() => {
        this.#list?.focusItem();
      });
    }
  }

  #listKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.open = false;
    this.anchor?.focus();
  }

  readonly #chosen = ({ target: list }: Event): void => {
    if (!(list instanceof ListSelect)) return;
    this.#list = list;
    this.open = false;
    this.#set(list.value);
    if (this.anchor !== null) this.anchor.value = this.#labelOf(this.value);
  };

  /** A list that took the focus stays; nothing chosen empties the field. */
  readonly #blurred = ({ relatedTarget: next }: FocusEvent): void => {
    if (next instanceof ListSelect || (next instanceof Node && this.renderRoot.contains(next))) return;
    this.open = false;
    if (this.value !== null) return;
    if (this.anchor !== null) this.anchor.value = '';
    this.#set(null);
  };

  #set(value: string | null): void {
    this.value = value;
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }
}

define('ak-search-select-view', SearchSelectView);
