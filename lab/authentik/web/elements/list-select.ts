import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { html as staticHtml, literal } from 'lit/static-html.js';
import { define, Element } from './base.ts';
import { markedAs } from './identifiers.ts';
import { capability } from './interface.ts';
import { drawChoices, type Choice } from './search-select-control.ts';

/** The open list of a drop-down. */
export class ListSelect extends Element {
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
  #focused = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    markedAs(this, 'ak-menu-select');
    this.addEventListener('keyup', this.#key);
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
    const isMenu = capability('optionList') === 'menu';
    const tag = isMenu ? literal`menu` : literal`ul`;
    return html`<div class="pf-c-dropdown pf-m-expanded" tabindex="1" part="ak-list-select-wrapper">
      ${staticHtml`<${tag}
        class="pf-c-dropdown__menu pf-m-static"
        role=${isMenu ? nothing : 'listbox'}
        id="ak-list-select-list"
        tabindex="0"
        part="ak-list-select"
      >
        ${this.emptyOption === null ? nothing : this.#empty(this.emptyOption)}
        ${drawChoices(this.choices, this.#item, 'ak-list-select-group')}
      </${tag}>`}
    </div>`;
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

  readonly #item = ({ value, label, description }: Choice): TemplateResult =>
    html`<li role="option" value=${value} class="ak-select-item" part="ak-list-select-option">
      <button
        class="pf-c-dropdown__menu-item pf-m-description"
        value=${value}
        tabindex="0"
        part="ak-list-select-button"
        @click=${() => {
          this.#choose(value);
        }}
      >
        <div class="pf-c-dropdown__menu-item-main" part="ak-list-select-label">${label}</div>
        ${
          description === undefined
            ? nothing
            : html`<div class="pf-c-dropdown__menu-item-description" part="ak-list-select-desc">
                ${description}
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
