import { html, LitElement, type TemplateResult } from 'lit';
import { define } from './base.ts';
import type { DualOption, DualPage } from './dual-select-options.ts';

/** One list in which several entries can be marked, drawn into the tree of its form (2024.6). */
export class MultipleSelect extends LitElement {
  static override properties = {
    fieldName: { attribute: false },
    provider: { attribute: false },
    selector: { attribute: false },
    options: { state: true },
    marked: { state: true },
  };

  /** Name of the list itself. */
  fieldName = '';
  provider: (page: number, search: string) => Promise<DualPage> = () =>
    Promise.reject(new Error('ak-multiple-select has no provider'));
  selector: (options: readonly DualOption[]) => Promise<readonly DualOption[]> = () => Promise.resolve([]);
  protected options: readonly DualOption[] = [];
  protected marked: ReadonlySet<string> = new Set();

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override firstUpdated(): void {
    void this.#fetch();
  }

  override render(): TemplateResult {
    return html`<select class="pf-c-form-control" name=${this.fieldName} multiple>
      ${this.options.map(
        ({ key, label }) => html`<option value=${key} ?selected=${this.marked.has(key)}>${label}</option>`,
      )}
    </select>`;
  }

  async #fetch(): Promise<void> {
    const { options } = await this.provider(1, '');
    this.marked = new Set((await this.selector(options)).map(({ key }) => key));
    this.options = options;
  }
}

define('ak-multiple-select', MultipleSelect);
