import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { patternfly } from '../patternfly.ts';
import { define, Element } from './base.ts';
import { grouped, type Choice } from './choices.ts';
import { randomId } from './identifiers.ts';
import { capability } from './interface.ts';

/** The open list of a drop-down. */
export class ListSelect extends Element {
  static override styles = [
    Element.styles,
    patternfly.dropdown,
    patternfly.select,
    css`
      :host {
        overflow: visible;
        z-index: 9999;
      }
      .pf-c-dropdown__menu {
        max-height: 50vh;
        overflow-y: auto;
        width: 100%;
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
  #focused = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.dataset['ouiaComponentType'] = 'ak-menu-select';
    this.dataset['ouiaComponentId'] ??= this.id === '' ? randomId() : this.id;
    this.addEventListener('keyup', this.#key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keyup', this.#key);
  }

  /** Moves the focus into the list. */
  focusItem(): void {
    this.#items[this.#focused]?.querySelector('button')?.focus();
  }

  protected override update(changed: PropertyValues): void {
    delete this.dataset['ouiaComponentSafe'];
    super.update(changed);
  }

  protected override updated(): void {
    this.dataset['ouiaComponentSafe'] = 'true';
  }

  override render(): TemplateResult {
    const options = this.#options();
    return html`<div class="pf-c-dropdown pf-m-expanded" tabindex="1" part="ak-list-select-wrapper">
      ${
        capability('optionList') === 'menu'
          ? html`<menu
              class="pf-c-dropdown__menu pf-m-static"
              id="ak-list-select-list"
              tabindex="0"
              part="ak-list-select"
            >
              ${options}
            </menu>`
          : html`<ul
              class="pf-c-dropdown__menu pf-m-static"
              role="listbox"
              id="ak-list-select-list"
              tabindex="0"
              part="ak-list-select"
            >
              ${options}
            </ul>`
      }
    </div>`;
  }

  #options(): TemplateResult {
    const groups = grouped(this.choices);
    const flat = groups.length <= 1 && (groups[0]?.[0] ?? '') === '';
    return html`${this.emptyOption === null ? nothing : this.#empty(this.emptyOption)}
    ${
      flat
        ? this.choices.map(this.#item)
        : groups.map(
            ([name, choices]) =>
              html`<section class="pf-c-dropdown__group" part="ak-list-select-group">
                <h1 class="pf-c-dropdown__group-title" part="ak-list-select-group-title">${name}</h1>
                <ul>
                  ${choices.map(this.#item)}
                </ul>
              </section>`,
          )
    }`;
  }

  /** The empty option has the role twice, on the item and on its button. */
  #empty(text: string): TemplateResult {
    return html`<li role="option" class="ak-select-item" part="ak-list-select-option">
      <button
        class="pf-c-dropdown__menu-item"
        role="option"
        tabindex="0"
        part="ak-list-select-button"
        @click=${() => {
          this.#choose(null);
        }}
      >
        ${text}
      </button>
    </li>`;
  }

  readonly #item = (choice: Choice): TemplateResult =>
    html`<li role="option" value=${choice.value} class="ak-select-item" part="ak-list-select-option">
      <button
        class="pf-c-dropdown__menu-item pf-m-description"
        value=${choice.value}
        tabindex="0"
        part="ak-list-select-button"
        @click=${() => {
          this.#choose(choice.value);
        }}
      >
        <div class="pf-c-dropdown__menu-item-main" part="ak-list-select-label">${choice.label}</div>
        ${
          choice.description === undefined
            ? nothing
            : html`<div class="pf-c-dropdown__menu-item-description" part="ak-list-select-desc">
                ${choice.description}
              </div>`
        }
      </button>
    </li>`;

  #choose(value: string | null): void {
    this.value = value;
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }

  get #items(): readonly HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.ak-select-item')];
  }

  readonly #key = (event: KeyboardEvent): void => {
    const last = this.#items.length - 1;
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(this.#focused + 1, last),
      ArrowUp: Math.max(this.#focused - 1, 0),
      Home: 0,
      End: last,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    this.#focused = target;
    this.focusItem();
  };
}

define('ak-list-select', ListSelect);
