import { html, type TemplateResult } from 'lit';

/** The box that selects a row; rows without a name go by their number. */
export const rowCheckbox = (
  label: string,
  index: number,
  checked: boolean,
  toggle: () => void,
): TemplateResult =>
  html`<td class="pf-c-table__check" role="presentation">
    <label aria-label='Select "${label === '' ? `#${index + 1}` : label}" row'
      ><input type="checkbox" .checked=${checked} @input=${toggle}
    /></label>
  </td>`;

/** The arrow that shows more about a row. */
export const rowExpander = (open: boolean, toggle: () => void): TemplateResult =>
  html`<td class="pf-c-table__toggle pf-m-pressable" role="presentation">
    <button
      class="pf-c-button pf-m-plain ${open ? 'pf-m-expanded' : ''}"
      aria-label=${open ? 'Collapse row' : 'Expand row'}
      aria-expanded=${String(open)}
      @click=${toggle}
    >
      <div class="pf-c-table__toggle-icon">
        &nbsp;<i class="fas fa-angle-down" aria-hidden="true"></i>&nbsp;
      </div>
    </button>
  </td>`;

/** The box that selects all rows of the page. */
export const allRowsCheckbox = (
  rows: number,
  selected: number,
  select: (all: boolean) => void,
): TemplateResult =>
  html`<th class="pf-c-table__check" role="presentation">
    <input
      name="select-all"
      type="checkbox"
      aria-label="Select all rows on page (${selected} of ${rows} selected)"
      .indeterminate=${selected > 0 && selected < rows}
      .checked=${rows > 0 && selected === rows}
      @input=${({ target }: Event) => {
        select(target instanceof HTMLInputElement && target.checked);
      }}
    />
  </th>`;
