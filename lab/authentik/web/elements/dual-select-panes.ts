import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { capability, define, Element } from './base.ts';

/** An option of the two lists. */
export interface DualOption {
  readonly key: string;
  readonly label: string;
  /** Anything the caller wants to find again, such as the managed name of a mapping. */
  readonly mark?: string;
}

/** A list of options; a click marks one, a double click moves it at once (event `ak-dual-select-move`). */
export class Pane extends Element {
  static override styles = [
    Element.styles,
    css`
      .pf-c-dual-list-selector__menu {
        height: 20rem;
        overflow: auto;
        border: var(--ak-line);
      }
      .pf-c-dual-list-selector__list-item-row {
        padding: 0.25rem;
        cursor: pointer;
      }
      .pf-m-selected {
        font-weight: 600;
      }
      /* Up to 2025.10 entries are cut at the edge of their list, one line each. */
      .cut {
        white-space: nowrap;
      }
    `,
  ];
  static override properties = {
    options: { attribute: false },
    chosen: { attribute: false },
    marked: { state: true },
  };

  options: readonly DualOption[] = [];
  /** Keys that are selected already. */
  chosen: ReadonlySet<string> = new Set();
  marked: ReadonlySet<string> = new Set();
  protected readonly optionId: string | null = null;
  protected readonly isListbox: boolean = true;

  protected isMarkable(_key: string): boolean {
    return true;
  }

  protected renderText({ label }: DualOption): unknown {
    return label;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.isListbox) return;
    this.setAttribute('aria-multiselectable', 'true');
    this.role ??= 'listbox';
  }

  /** Marks an option, or takes its mark away. */
  #mark(key: string, isMarked = !this.marked.has(key)): void {
    const others = [...this.marked].filter((marked) => marked !== key);
    this.marked = new Set(isMarked ? [...others, key] : others);
    this.dispatchEvent(new CustomEvent('ak-dual-select-mark'));
  }

  override render(): TemplateResult {
    return html`<div
      class="pf-c-dual-list-selector__menu ${capability('dualSelectStatusWraps') ? 'cut' : ''}"
    >
      <ul class="pf-c-dual-list-selector__list">
        ${repeat(this.options, ({ key }) => key, this.#item)}
      </ul>
    </div>`;
  }

  readonly #item = (option: DualOption): TemplateResult => {
    const { key } = option;
    return html`<li
      class="pf-c-dual-list-selector__list-item"
      aria-selected="false"
      id=${this.optionId ?? nothing}
      role="option"
      data-ak-key=${key}
      tabindex="-1"
      @click=${() => {
        if (this.isMarkable(key)) this.#mark(key);
      }}
      @dblclick=${() => {
        this.#mark(key, false);
        this.dispatchEvent(new CustomEvent('ak-dual-select-move', { detail: key }));
      }}
    >
      <div class="pf-c-dual-list-selector__list-item-row ${this.marked.has(key) ? 'pf-m-selected' : ''}">
        <span class="pf-c-dual-list-selector__item">
          <span class="pf-c-dual-list-selector__item-main">
            <span class="pf-c-dual-list-selector__item-text">${this.renderText(option)}</span>
          </span>
        </span>
      </div>
    </li>`;
  };
}

/** What can be selected; what is selected already stays, with a check mark. */
class AvailablePane extends Pane {
  protected override readonly isListbox = capability('fieldNames') === 'none';

  protected override isMarkable(key: string): boolean {
    return !this.chosen.has(key);
  }

  protected override renderText({ key, label }: DualOption): TemplateResult {
    const check = html`<span class="pf-c-dual-list-selector__item-text-selected-indicator"
      ><i class="fa fa-check" aria-hidden="true"></i
    ></span>`;
    return html`<span>${label}</span>${this.chosen.has(key) ? check : nothing}`;
  }
}

/** What is selected. */
class SelectedPane extends Pane {
  protected override readonly optionId = 'dual-list-selector-basic-selected-pane-list-option-0';
}

define('ak-dual-select-available-pane', AvailablePane);
define('ak-dual-select-selected-pane', SelectedPane);
