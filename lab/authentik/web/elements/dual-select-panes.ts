import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { patternfly } from '../patternfly.ts';
import { define, Element } from './base.ts';
import { capability } from './interface.ts';
import { requestMove, toggled, type DualOption } from './dual-select-options.ts';
import { cutEntries, paneStyles } from './dual-select-styles.ts';

/** A list of options; a click marks one, a double click moves it at once. */
abstract class Pane extends Element {
  static override styles = [
    Element.styles,
    patternfly.dualListSelector,
    paneStyles,
    capability('dualSelectStatusWraps') ? cutEntries : [],
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

  clearMarks(): void {
    this.marked = new Set();
  }

  protected abstract mark(key: string): void;
  protected abstract move(key: string): void;
  protected abstract renderText(option: DualOption): unknown;
  protected readonly optionId: string | null = null;

  protected toggleMark(key: string): void {
    this.marked = toggled(this.marked, key);
    requestMove(this, { kind: 'marked' });
  }

  protected forget(key: string): void {
    this.marked = new Set([...this.marked].filter((marked) => marked !== key));
  }

  override render(): TemplateResult {
    return html`<div class="pf-c-dual-list-selector__menu">
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
        this.mark(key);
      }}
      @dblclick=${() => {
        this.move(key);
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
export class AvailablePane extends Pane {
  override connectedCallback(): void {
    super.connectedCallback();
    if (capability('fieldNames') !== 'none') return;
    this.setAttribute('aria-labelledby', 'dual-list-selector-available-pane-status');
    this.setAttribute('aria-multiselectable', 'true');
    this.role ??= 'listbox';
  }

  protected override mark(key: string): void {
    if (!this.chosen.has(key)) this.toggleMark(key);
  }

  protected override move(key: string): void {
    this.forget(key);
    requestMove(this, { kind: 'add', key });
  }

  protected override renderText({ key, label }: DualOption): TemplateResult {
    return html`<span>${label}</span>${
        this.chosen.has(key)
          ? html`<span class="pf-c-dual-list-selector__item-text-selected-indicator"
              ><i class="fa fa-check" aria-hidden="true"></i
            ></span>`
          : nothing
      }`;
  }
}

/** What is selected. */
export class SelectedPane extends Pane {
  protected override readonly optionId = 'dual-list-selector-basic-selected-pane-list-option-0';

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('aria-labelledby', 'dual-list-selector-selected-pane-status');
    this.setAttribute('aria-multiselectable', 'true');
    this.role ??= 'listbox';
  }

  protected override mark(key: string): void {
    this.toggleMark(key);
  }

  protected override move(key: string): void {
    this.forget(key);
    requestMove(this, { kind: 'remove', key });
  }

  protected override renderText({ label }: DualOption): unknown {
    return label;
  }
}

define('ak-dual-select-available-pane', AvailablePane);
define('ak-dual-select-selected-pane', SelectedPane);
