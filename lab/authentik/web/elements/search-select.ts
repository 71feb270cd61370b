import { html, nothing, render, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { capability, define, randomId } from './base.ts';
import { errorDetail } from './errors.ts';
import { type Choice, drawChoices, NONE, SearchSelectControl, selectFrame } from './search-select-control.ts';
import { SearchSelectView } from './search-select-view.ts';

/**
 * The drop-down of 2024.6: one component that opens on focus. Its list is drawn at the end of the document without a
 * shadow root; closed, it stays there and is merely invisible. Scrolling closes it.
 */
class ListSearchSelect extends SearchSelectControl {
  static override properties = { open: { state: true } };

  protected open = false;
  readonly #listId = `dropdown-${randomId()}`;
  readonly #box = document.createElement('div');
  readonly #observer = new IntersectionObserver(() => {
    this.open = false;
    this.renderRoot.querySelector('input')?.blur();
  });

  override json(): unknown {
    return this.chosen(true) ?? '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    delete this.dataset['akControl'];
    this.#box.dataset['managedBy'] = 'ak-search-select';
    if (this.name !== '') this.#box.dataset['managedFor'] = this.name;
    document.body.append(this.#box);
    window.addEventListener('scroll', this.#scrolled);
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('scroll', this.#scrolled);
    this.#observer.disconnect();
    this.#box.remove();
  }

  override render(): TemplateResult {
    return selectFrame(
      html`<input
        class="pf-c-form-control pf-c-select__toggle-typeahead"
        type="text"
        placeholder="Select an object."
        spellcheck="false"
        .value=${live(this.#shown)}
        @input=${this.#typed}
        @focus=${() => {
          this.open = true;
        }}
        @blur=${this.#blurred}
      />`,
    );
  }

  protected override updated(): void {
    if (this.choices !== null) render(this.#list(this.choices), this.#box);
  }

  get #shown(): string {
    if (this.error !== null) return `Failed to fetch objects: ${errorDetail(this.error)}`;
    if (this.choices === null) return 'Loading...';
    const chosen = this.choices.find(({ value }) => value === this.value);
    if (chosen !== undefined) return chosen.label;
    return this.open ? this.query : this.blankable ? NONE : '';
  }

  #list(choices: readonly Choice[]): TemplateResult {
    const { x, y, width, height } = this.getBoundingClientRect();
    const place = `translate(${x}px, ${y + height}px);width:${width}px`;
    return html`<div
      class="pf-c-dropdown pf-m-expanded"
      style="position:fixed;inset:0px auto auto 0px;z-index:9999;transform:${place};${
        this.open ? '' : 'visibility:hidden'
      }"
    >
      <ul
        class="pf-c-dropdown__menu pf-m-static"
        role="listbox"
        style="max-height:50vh;overflow-y:auto;"
        id=${this.#listId}
        tabindex="0"
      >
        ${this.blankable ? this.#item({ value: '', label: NONE }, 0) : nothing}
        ${drawChoices(choices, this.#item)}
      </ul>
    </div>`;
  }

  readonly #item = ({ value, label, description }: Choice, index: number): TemplateResult =>
    html`<li>
      <button
        class="pf-c-dropdown__menu-item ${description === undefined ? '' : 'pf-m-description'}"
        role="option"
        tabindex=${index}
        @click=${() => {
          this.choose(value === '' ? null : value);
          this.open = false;
        }}
      >
        ${
          description === undefined
            ? label
            : html`<div class="pf-c-dropdown__menu-item-main">${label}</div>
                <div class="pf-c-dropdown__menu-item-description">${description}</div>`
        }
      </button>
    </li>`;

  readonly #scrolled = (): void => {
    this.requestUpdate();
  };

  readonly #typed = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.query = event.target.value;
    void this.fetch();
  };

  /** The list stays open while the focus moves into it. */
  readonly #blurred = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && this.#box.contains(relatedTarget)) return;
    this.open = false;
  };
}

/** A drop-down in several components (2024.8 and later). */
class PortalSearchSelect extends SearchSelectControl {
  override json(): unknown {
    return this.chosen(!this.blankable);
  }

  override render(): TemplateResult {
    if (this.error !== null) return html`<em>Failed to fetch objects: ${errorDetail(this.error)}</em>`;
    if (this.choices === null) {
      return selectFrame(html`<input class="pf-c-form-control" disabled value="Loading..." />`);
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

define('ak-search-select', capability('searchSelect') === 'list' ? ListSearchSelect : PortalSearchSelect);
