import { css, html, nothing, type TemplateResult } from 'lit';
import { capability, define, Element } from './base.ts';
import './drop-downs.ts';
import { type Choice, drawChoices, selectFrame } from './search-select-control.ts';

/** The open list of a drop-down. */
class ListSelect extends Element {
  static override styles = [
    Element.styles,
    css`
      .pf-c-dropdown__menu {
        max-height: 50vh;
        overflow-y: auto;
      }
    `,
  ];
  static override properties = {
    choices: { attribute: false },
    value: { reflect: true },
    emptyOption: { attribute: 'emptyoption' },
  };

  choices: readonly Choice[] = [];
  value: string | null = null;
  /** Text of the option that means none; without it there is no such option. */
  emptyOption: string | null = null;

  override render(): TemplateResult {
    return html`<div class="pf-c-dropdown pf-m-expanded" tabindex="1">
      <ul class="pf-c-dropdown__menu pf-m-static" role="listbox" id="ak-list-select-list" tabindex="0">
        ${this.emptyOption === null ? nothing : this.#empty(this.emptyOption)}
        ${drawChoices(this.choices, this.#item)}
      </ul>
    </div>`;
  }

  /** The empty option has the role twice, on the item and on its button. */
  #empty(text: string): TemplateResult {
    return html`<li role="option" class="ak-select-item">
      <button
        class="pf-c-dropdown__menu-item"
        role="option"
        tabindex="0"
        @click=${() => {
          this.#choose(null);
        }}
      >
        ${text}
      </button>
    </li>`;
  }

  readonly #item = ({ value, label, description }: Choice): TemplateResult =>
    html`<li role="option" value=${value} class="ak-select-item">
      <button
        class="pf-c-dropdown__menu-item pf-m-description"
        value=${value}
        tabindex="0"
        @click=${() => {
          this.#choose(value);
        }}
      >
        <div class="pf-c-dropdown__menu-item-main">${label}</div>
        ${
          description === undefined
            ? nothing
            : html`<div class="pf-c-dropdown__menu-item-description">${description}</div>`
        }
      </button>
    </li>`;

  #choose(value: string | null): void {
    this.value = value;
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }
}

define('ak-list-select', ListSelect);

const isPopover = capability('searchSelect') === 'popover';

/** Time in which a click that closed the popover does not open it again, in milliseconds (2026.8). */
const GUARD = 250;

/**
 * The field of a drop-down and its list; a click on the field opens the list and closes it again. The list hangs in a
 * portal or, from 2026.8 on, is a popover in this element's own tree, which closes when its field scrolls out of view.
 */
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
  #closedAt = -Infinity;
  readonly #observer = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => !isIntersecting)) this.open = false;
  });

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
        @click=${({ timeStamp }: Event) => {
          this.open = timeStamp - this.#closedAt > GUARD && !this.open;
          this.anchor?.focus();
        }}
        @blur=${this.#blurred}
        @keyup=${this.#key}
      />`,
    )}
    ${this.anchor === null ? nothing : isPopover ? this.#list() : this.#portal(this.anchor)}`;
  }

  #portal(anchor: HTMLInputElement): TemplateResult {
    return html`<ak-portal name=${this.name ?? nothing} .anchor=${anchor} ?open=${this.open}>
      ${this.#list()}
    </ak-portal>`;
  }

  #list(): TemplateResult {
    return html`<ak-list-select
      popover=${isPopover ? 'auto' : nothing}
      .choices=${this.choices}
      .value=${this.value}
      emptyoption=${(this.blankable ? this.emptyOption : null) ?? nothing}
      @change=${this.#chosen}
      @blur=${this.#blurred}
      @keyup=${this.#key}
      @toggle=${this.#toggled}
    ></ak-list-select>`;
  }

  protected override updated(): void {
    const list = isPopover ? this.renderRoot.querySelector('ak-list-select') : null;
    if (!(list instanceof ListSelect) || this.anchor === null) return;
    if (list.matches(':popover-open') === this.open) return;
    if (!this.open) {
      list.hidePopover();
      return;
    }
    list.showPopover();
    const { left, top, bottom, width } = this.anchor.getBoundingClientRect();
    const above = window.innerHeight - bottom < top;
    list.style.cssText = `position: fixed; margin: 0; border: 0; padding: 0; overflow: auto; max-height: 40vh; width: ${width}px; left: ${left}px; ${above ? `inset-block: auto ${window.innerHeight - top}px` : `inset-block: ${bottom}px auto`}`;
    this.#observer.observe(this.anchor);
  }

  /** The browser closes a popover by itself when somebody clicks beside it. */
  readonly #toggled = (event: Event): void => {
    if (!(event instanceof ToggleEvent) || event.newState === 'open') return;
    this.#observer.disconnect();
    this.#closedAt = event.timeStamp;
    this.open = false;
  };

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

  /** A list that took the focus stays; nothing chosen empties the field. A popover does not mind. */
  readonly #blurred = ({ relatedTarget: next }: FocusEvent): void => {
    if (isPopover) return;
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
