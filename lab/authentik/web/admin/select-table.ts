import { css, html, type TemplateResult } from 'lit';
import { define } from '../elements/base.ts';
import { Control } from '../elements/control.ts';
import { patternfly } from '../patternfly.ts';

/** A column; one with a direction can be sorted by. */
export interface SelectColumn {
  readonly label: string;
  readonly sort?: 'descending' | 'none';
}

/** A row with one cell per column. */
export interface SelectRow {
  readonly key: string;
  readonly cells: readonly unknown[];
}

const indicators = { descending: 'fa-long-arrow-alt-down', none: 'fa-arrows-alt-v' };

/** A small table whose rows can be selected. */
export class SelectTable extends Control {
  static override styles = [
    Control.styles,
    patternfly.table,
    patternfly.button,
    css`
      .pf-c-table thead .pf-c-table__check {
        min-width: 3rem;
      }
    `,
  ];
  static override properties = {
    columns: { attribute: false },
    rows: { attribute: false },
    selection: { state: true },
  };

  columns: readonly SelectColumn[] = [];
  rows: readonly SelectRow[] = [];
  protected selection: ReadonlySet<string> = new Set();

  /** Keys of the selected rows. */
  override json(): readonly string[] {
    return [...this.selection];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.dataset['ouiaComponentType'] = 'ak-select-table';
    this.dataset['ouiaComponentId'] = this.id;
  }

  protected override updated(): void {
    this.dataset['ouiaComponentSafe'] = 'true';
    this.setAttribute('value', this.json().join(';'));
  }

  override render(): TemplateResult {
    return html`<table part="table" class="pf-c-table pf-m-compact pf-m-grid-md pf-m-expandable">
      <thead part="column-header">
        <tr part="column-row" role="row">
          <td class="pf-c-table__check" part="select-all-header">
            <input
              part="select-all-input"
              name="select-all-input"
              type="checkbox"
              aria-label="Select all rows"
              .checked=${this.rows.length > 0 && this.selection.size === this.rows.length}
              @change=${() => {
                const all = this.selection.size === this.rows.length;
                this.selection = new Set(all ? [] : this.rows.map(({ key }) => key));
              }}
            />
          </td>
          ${this.columns.map(heading)}
        </tr>
      </thead>
      <tbody part="body">
        ${this.rows.map((row) => this.#row(row))}
      </tbody>
    </table>`;
  }

  #row({ key, cells }: SelectRow): TemplateResult {
    return html`<tr part="row">
      <td part="select-cell" class="pf-c-table__check">
        <input
          type="checkbox"
          .checked=${this.selection.has(key)}
          @change=${() => {
            const next = new Set(this.selection);
            if (!next.delete(key)) next.add(key);
            this.selection = next;
          }}
        />
      </td>
      ${cells.map((cell) => html`<td part="cell">${cell}</td>`)}
    </tr>`;
  }
}

const heading = ({ label, sort }: SelectColumn): TemplateResult =>
  sort === undefined
    ? html`<th part="column-item">${label}</th>`
    : html`<th part="column-item" class="pf-c-table__sort ${sort === 'none' ? '' : 'pf-m-selected'}">
        <button class="pf-c-table__button">
          <div class="pf-c-table__button-content">
            <span part="column-text" class="pf-c-table__text">${label}</span>
            <span part="column-sort" class="pf-c-table__sort-indicator"
              ><i aria-hidden="true" class="fas ${indicators[sort]}"></i
            ></span>
          </div>
        </button>
      </th>`;

define('ak-select-table', SelectTable);
