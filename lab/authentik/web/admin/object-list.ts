import { html, nothing, type TemplateResult } from 'lit';
import type { z } from 'zod';
import '../elements/forms-modal.ts';
import { word } from '../elements/interface.ts';
import { fetchList, type ListQuery, type Page } from '../elements/list-page.ts';
import { TablePage } from '../elements/table-page.ts';
import '../elements/tooltip.ts';

export { define } from '../elements/base.ts';
export type { Column } from '../elements/table.ts';

/** A page that lists objects of the API. */
export abstract class ObjectList<Row extends object> extends TablePage<Row> {
  /** Path of the list below `/api/v3/`. */
  protected abstract readonly path: string;
  /** What is read of each object. */
  protected abstract readonly schema: z.ZodType<Row>;
  /** What the list is narrowed to. */
  protected readonly query: ListQuery = {};
  protected override readonly searchEnabled = true;
  protected override readonly checkbox = true;
  override order = 'name';

  protected override fetchPage(query: ListQuery): Promise<Page<Row>> {
    return fetchList(this.path, this.schema, { ...query, ...this.query });
  }
}

/** A dialog around a form, with the button that opens it. */
export interface FormDialog {
  readonly heading: string;
  /** Text of the button that sends the form. */
  readonly submit: string;
  /** The form, with `slot="form"`. */
  readonly form: unknown;
  /** Text of the button that opens the dialog, and what it looks like. */
  readonly button: string;
  readonly look?: 'pf-m-primary' | 'pf-m-secondary';
  readonly id?: string;
  readonly size?: 'pf-m-md';
}

/** Button and dialog of a form. */
export const formDialog = ({ look = 'pf-m-primary', ...dialog }: FormDialog): TemplateResult =>
  html`<ak-forms-modal id=${dialog.id ?? nothing} size=${dialog.size ?? nothing}>
    <span slot="submit">${dialog.submit}</span>
    <span slot="header">${dialog.heading}</span>
    ${dialog.form}
    <button slot="trigger" class="pf-c-button ${look}">${dialog.button}</button>
  </ak-forms-modal>`;

/**
 * The button of a row that opens its object's form. Every row holds a form of its own, which is drawn when it is opened.
 *
 * @param form with `slot="form"`.
 * @param name of the button; up to 2025.8 its tooltip names it.
 */
export const editDialog = (heading: string, form: unknown, name: string | null = null): TemplateResult =>
  html`<ak-forms-modal>
    <span slot="submit">${word('submitEdit')}</span>
    <span slot="header">${heading}</span>
    ${form}
    <button slot="trigger" class="pf-c-button pf-m-plain" aria-label=${name ?? nothing}>
      <pf-tooltip position="top" content="Edit"><i class="fas fa-edit" aria-hidden="true"></i></pf-tooltip>
    </button>
  </ak-forms-modal>`;
