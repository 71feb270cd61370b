import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { define } from './base.ts';
import { Control, hasJson } from './control.ts';

/** An entry under a key of its own: a changed entry is a new one, and its row is made anew. */
interface Entry {
  readonly key: symbol;
  readonly item: unknown;
}

/** A list of entries of one kind, one row each. */
class ArrayInput extends Control {
  static override styles = [
    Control.styles,
    css`
      .ak-input-group {
        display: flex;
      }
      .ak-input-group > :first-child {
        flex: 1 1 auto;
      }
    `,
  ];
  static override properties = {
    row: { attribute: false },
    newItem: { attribute: false },
    items: { attribute: false },
    entries: { state: true },
  };

  row: (item: unknown, index: number) => TemplateResult | typeof nothing = () => nothing;
  newItem: () => unknown = () => ({});
  protected entries: readonly Entry[] = [];

  get items(): readonly unknown[] {
    return this.entries.map(({ item }) => item);
  }

  set items(items: readonly unknown[]) {
    const known = new Map(this.entries.map((entry) => [JSON.stringify(entry.item), entry]));
    this.entries = items.map((item) => {
      const text = JSON.stringify(item);
      const entry = known.get(text) ?? { key: Symbol(), item };
      known.delete(text);
      return entry;
    });
  }

  override json(): unknown {
    return this.items;
  }

  override render(): TemplateResult {
    return html`<div class="pf-l-stack">
      ${repeat(
        this.entries,
        ({ key }) => key,
        ({ item }, index) =>
          html`<div class="ak-input-group" @change=${this.#changed}>
            ${this.row(item, index)}
            <button
              class="pf-c-button pf-m-control"
              type="button"
              @click=${() => {
                this.#replace(this.items.filter((_, place) => place !== index));
              }}
            >
              <i class="fas fa-minus" aria-hidden="true"></i>
            </button>
          </div>`,
      )}
      <button
        class="pf-c-button pf-m-link"
        type="button"
        @click=${() => {
          this.#replace([...this.#shown(), this.newItem()]);
        }}
      >
        <i class="fas fa-plus" aria-hidden="true"></i>&nbsp; Add entry
      </button>
    </div>`;
  }

  readonly #changed = (): void => {
    this.#replace(this.#shown());
  };

  /** What the rows hold now. */
  #shown(): readonly unknown[] {
    return [...this.renderRoot.querySelectorAll('.ak-input-group > [name]')].map((row) =>
      hasJson(row) ? row.json() : null,
    );
  }

  #replace(items: readonly unknown[]): void {
    this.items = items;
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }
}

define('ak-array-input', ArrayInput);
