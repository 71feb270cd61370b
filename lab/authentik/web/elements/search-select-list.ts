import dropdown from '@patternfly/patternfly/components/Dropdown/dropdown.css';
import { html, nothing, render, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { patternfly } from '../patternfly.ts';
import { Element } from './base.ts';
import { grouped, type Choice } from './choices.ts';
import { Control, NotReady } from './control.ts';
import { errorDetail } from './errors.ts';
import { randomId } from './identifiers.ts';
import { word } from './interface.ts';
import type { SearchSelectControl } from './search-select-control.ts';

const EMPTY = '---------';

/** The list hangs in the document itself, so its style has to be there, too. */
const dropdownSheet = new CSSStyleSheet();
dropdownSheet.replaceSync(dropdown);

/**
 * The drop-down of 2024.6: one component that opens on focus. Its list is drawn at the end of the document without a
 * shadow root; closed, it stays there and is merely invisible. Scrolling closes it.
 */
export class ListSearchSelect extends Control implements SearchSelectControl {
  static override styles = [Element.styles, patternfly.form, patternfly.formControl, patternfly.select];
  static override properties = {
    blankable: { type: Boolean },
    placeholder: {},
    fetchChoices: { attribute: false },
    preselect: { attribute: false },
    choices: { state: true },
    value: { attribute: false },
    open: { state: true },
    error: { state: true },
  };

  blankable = false;
  creatable = false;
  label: string | null = null;
  placeholder = 'Select an object.';
  fetchChoices: (query: string) => Promise<readonly Choice[]> = () => Promise.resolve([]);
  preselect: (choice: Choice, all: readonly Choice[]) => boolean = () => false;
  value: string | null = null;
  protected choices: readonly Choice[] | null = null;
  protected open = false;
  protected error: unknown = null;
  #loading = false;
  #query = '';
  readonly #listId = `dropdown-${randomId()}`;
  readonly #box = document.createElement('div');
  readonly #observer = new IntersectionObserver(() => {
    this.open = false;
    this.renderRoot.querySelector('input')?.blur();
  });

  override json(): unknown {
    if (this.choices === null) throw new NotReady(word('optionsMissing'));
    return this.value ?? '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!document.adoptedStyleSheets.includes(dropdownSheet)) document.adoptedStyleSheets.push(dropdownSheet);
    delete this.dataset['akControl'];
    this.#box.dataset['managedBy'] = 'ak-search-select';
    if (this.name !== '') this.#box.dataset['managedFor'] = this.name;
    document.body.append(this.#box);
    window.addEventListener('scroll', this.#scrolled);
    this.#observer.observe(this);
    void this.#fetch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('scroll', this.#scrolled);
    this.#observer.disconnect();
    this.#box.remove();
  }

  override render(): TemplateResult {
    return html`<div class="pf-c-select">
      <div class="pf-c-select__toggle pf-m-typeahead">
        <div class="pf-c-select__toggle-wrapper">
          <input
            class="pf-c-form-control pf-c-select__toggle-typeahead"
            type="text"
            placeholder="Select an object."
            spellcheck="false"
            .value=${live(this.#shown)}
            @input=${this.#typed}
            @focus=${this.#focused}
            @blur=${this.#blurred}
          />
        </div>
      </div>
    </div>`;
  }

  protected override updated(): void {
    if (this.choices !== null) render(this.#list(this.choices), this.#box);
  }

  get #shown(): string {
    if (this.error !== null) return `Failed to fetch objects: ${errorDetail(this.error)}`;
    if (this.choices === null) return 'Loading...';
    const chosen = this.choices.find(({ value }) => value === this.value);
    if (chosen !== undefined) return chosen.label;
    return this.blankable && !this.open ? EMPTY : this.open ? this.#query : '';
  }

  #list(choices: readonly Choice[]): TemplateResult {
    const { x, y, width, height } = this.getBoundingClientRect();
    const groups = grouped(choices);
    const flat = groups.length <= 1 && (groups[0]?.[0] ?? '') === '';
    return html`<div
      class="pf-c-dropdown pf-m-expanded"
      style="position:fixed;inset:0px auto auto 0px;z-index:9999;transform:translate(${x}px, ${
        y + height
      }px);width:${width}px;${this.open ? '' : 'visibility:hidden'}"
    >
      <ul
        class="pf-c-dropdown__menu pf-m-static"
        role="listbox"
        style="max-height:50vh;overflow-y:auto;"
        id=${this.#listId}
        tabindex="0"
      >
        ${this.blankable ? this.#item({ value: '', label: EMPTY }, 0) : nothing}
        ${
          flat
            ? choices.map(this.#item)
            : groups.map(
                ([name, members]) =>
                  html`<section class="pf-c-dropdown__group">
                    <h1 class="pf-c-dropdown__group-title">${name}</h1>
                    <ul>
                      ${members.map(this.#item)}
                    </ul>
                  </section>`,
              )
        }
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
          this.#set(value === '' ? null : value);
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

  async #fetch(): Promise<void> {
    if (this.#loading) return;
    this.#loading = true;
    try {
      const choices = await this.fetchChoices(this.#query);
      const preselected = choices.find((choice) => this.preselect(choice, choices));
      this.choices = choices;
      if (preselected !== undefined) this.#set(preselected.value);
    } catch (error) {
      this.error = error;
    } finally {
      this.#loading = false;
    }
  }

  readonly #scrolled = (): void => {
    this.requestUpdate();
  };

  readonly #focused = (): void => {
    this.open = true;
  };

  readonly #typed = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.#query = event.target.value;
    void this.#fetch();
  };

  /** The list stays open while the focus moves into it. */
  readonly #blurred = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && this.#box.contains(relatedTarget)) return;
    this.open = false;
  };

  #set(value: string | null): void {
    this.value = value;
    this.dispatchEvent(new CustomEvent('ak-change', { bubbles: true, composed: true, detail: { value } }));
  }
}
