import { html, nothing, type TemplateResult } from 'lit';
import { define, Element } from './base.ts';
import { capability } from './interface.ts';
import { ListSelect } from './list-select.ts';
import './portal.ts';
import { selectFrame, type Choice } from './search-select-control.ts';

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

  /** What was typed. */
  get rawValue(): string {
    return this.anchor?.value ?? '';
  }

  protected override firstUpdated(): void {
    window.setTimeout(() => {
      this.anchor = this.renderRoot.querySelector('input');
    });
  }

  override render(): TemplateResult {
    const named = capability('searchSelectNames');
    return html`${selectFrame(
      html`<input
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
      />`,
    )}
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
        @keyup=${this.#key}
      ></ak-list-select>
    </ak-portal>`;
  }

  #labelOf(value: string | null): string {
    if (value === null) return '';
    return this.choices.find((choice) => choice.value === value)?.label ?? value;
  }

  /** Escape closes the list, not the dialog around it. */
  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.open) return;
    event.preventDefault();
    event.stopPropagation();
    this.open = false;
  }

  readonly #chosen = ({ target: list }: Event): void => {
    if (!(list instanceof ListSelect)) return;
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
