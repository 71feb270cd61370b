import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { z } from 'zod';
import { call, type Json } from '../api.ts';
import { ModelForm } from '../elements/form.ts';
import { FormsModal } from '../elements/forms-modal.ts';
import { capability, word } from '../elements/base.ts';
import { fetchList, type ListQuery, type Page, setPageHeader } from '../elements/list-page.ts';
import '../elements/drop-downs.ts';
import { Table } from '../elements/table.ts';
import { drawRows, type Rows } from './form-rows.ts';

/** The form of an object of the API: its rows are described, and sent to the path they came from. */
export abstract class ObjectForm extends ModelForm<Json> {
  /** Path of the list below `/api/v3/`. */
  protected abstract readonly path: string;

  protected abstract rows(): Rows;

  /** What is sent of what was filled in. */
  protected body(data: Json): Json {
    return data;
  }

  protected override loadInstance(pk: string | number): Promise<Json> {
    return call('GET', `${this.path}${pk}/`);
  }

  protected override send(data: Json): Promise<Json> {
    const body = this.body(data);
    return this.instancePk === null
      ? call('POST', this.path, body)
      : call('PUT', `${this.path}${this.instancePk}/`, body);
  }

  protected override successMessage(): string {
    return 'Saved.';
  }

  protected override renderRows(): TemplateResult {
    return drawRows(this.rows(), this.instance ?? {});
  }
}

/** A page that lists objects of the API. */
export abstract class ObjectList<Row extends object> extends Table<Row> {
  /** Path of the list below `/api/v3/`. */
  protected abstract readonly path: string;
  /** What is read of each object. */
  protected abstract readonly schema: z.ZodType<Row>;
  /** What the list is narrowed to. */
  protected readonly query: ListQuery = {};
  override order = 'name';
  protected abstract readonly pageTitle: string;

  /** What stands above the list. */
  protected renderSectionBefore(): unknown {
    return nothing;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.label === '') this.label = this.pageTitle;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    setPageHeader(this.pageTitle);
  }

  override render(): TemplateResult {
    return html`${this.renderSectionBefore()}
      <main aria-label=${this.pageTitle} class="pf-c-page__main-section pf-m-no-padding-mobile">
        <div class="pf-c-card">${this.renderTable()}</div>
      </main>`;
  }

  protected override fetchPage(query: ListQuery): Promise<Page<Row>> {
    return fetchList(this.path, this.schema, { ...query, ...this.query });
  }
}

/** A dialog around a form, with the button that opens it. */
interface FormDialog {
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

const EDIT_ICON = html`<i class="fas fa-edit" aria-hidden="true"></i><span class="sr-only">Edit</span>`;

/** Opens the dialog beside a button. */
function openBeside({ currentTarget }: Event): void {
  const button = currentTarget instanceof Element ? currentTarget : null;
  const modal = button?.nextElementSibling?.querySelector('ak-forms-modal');
  if (modal instanceof FormsModal) modal.show();
}

/**
 * The button of a row that opens its object's form. Every row holds a form of its own, which is drawn when it is opened. From
 * 2026.5 on the button is no part of the dialog.
 *
 * @param form with `slot="form"`.
 * @param name of the button; up to 2025.8 its hint names it.
 */
export function editDialog(heading: string, form: unknown, name: string | null = null): TemplateResult {
  const isApart = capability('dialogs') === 'native';
  const dialog = (trigger: unknown): TemplateResult =>
    html`<ak-forms-modal>
      <span slot="submit">${word('submitEdit')}</span>
      <span slot="header">${heading}</span>
      ${form} ${trigger}
    </ak-forms-modal>`;
  return isApart
    ? html`<button
          type="button"
          class="pf-c-button pf-m-plain"
          aria-label=${name ?? nothing}
          @click=${openBeside}
        >
          ${EDIT_ICON}
        </button>
        <span hidden>${dialog(nothing)}</span>`
    : dialog(
        html`<button slot="trigger" class="pf-c-button pf-m-plain" aria-label=${name ?? nothing}>
          ${EDIT_ICON}
        </button>`,
      );
}
