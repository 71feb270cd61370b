import { html, nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import { patternfly } from '../patternfly.ts';
import { define } from './base.ts';
import { confirmationFooter } from './confirmation-footer.ts';
import { pageOf } from './list-page.ts';
import { Modal } from './modal.ts';
import './spinner-button.ts';
import { Table, type Column, type Page } from './table.ts';

/** One thing that an object is known by, in the delete dialog. */
export interface DeleteMetadata {
  readonly key: string;
  readonly value: string;
}

/** Something that uses an object, and what becomes of it. */
export interface UsedBy {
  readonly name: string;
  readonly action: string;
}

const consequences: Readonly<Record<string, string>> = {
  cascade: 'object will be DELETED',
  cascade_many: 'connection will be deleted',
  set_default: 'reference will be reset to default value',
  set_null: 'reference will be set to an empty value',
  left_dangling: 'reference will be left dangling',
};

const defaultMetadata = (row: object): readonly DeleteMetadata[] => [
  ...('name' in row ? [{ key: 'Name', value: String(row.name) }] : []),
  ...('pk' in row ? [{ key: 'ID', value: String(row.pk) }] : []),
];

/** The objects that are about to be deleted. */
export class DeleteObjectsTable extends Table<object> {
  static override styles = [Table.styles, patternfly.list];
  static override properties = {
    objects: { attribute: false },
    metadata: { attribute: false },
    usedBy: { attribute: false },
  };

  objects: readonly object[] = [];
  metadata: (row: object) => readonly DeleteMetadata[] = defaultMetadata;
  usedBy: (row: object) => Promise<readonly UsedBy[]> = () => Promise.resolve([]);
  protected override readonly paginated = false;
  protected override readonly expandable = true;

  protected override get columns(): readonly Column[] {
    const [first] = this.objects;
    return first === undefined ? [] : this.metadata(first).map(({ key }) => ({ label: key }));
  }

  protected override fetchPage(): Promise<Page<object>> {
    return Promise.resolve(pageOf(this.objects));
  }

  protected override renderCells(row: object): readonly unknown[] {
    return this.metadata(row).map(({ value }) => value);
  }

  protected override renderToolbarContainer(): unknown {
    return nothing;
  }

  protected override renderExpanded(row: object): unknown {
    return until(
      this.usedBy(row).then((users) =>
        users.length === 0
          ? html`<span>Not used by any other object.</span>`
          : html`<ul class="pf-c-list">
              ${users.map(({ name, action }) => html`<li>${name} (${consequences[action] ?? action})</li>`)}
            </ul>`,
      ),
      html`<ak-spinner size="lg"></ak-spinner>`,
    );
  }
}

/** Asks before objects are deleted, and shows what uses them. */
export class FormsDeleteBulk extends Modal {
  static override properties = {
    objectLabel: { attribute: 'object-label' },
    buttonLabel: { attribute: 'button-label' },
    actionLabel: { attribute: 'action-label' },
    actionSubtext: { attribute: 'action-subtext' },
    action: {},
    objects: { attribute: false },
    metadata: { attribute: false },
    usedBy: { attribute: false },
    delete: { attribute: false },
  };

  objectLabel = '';
  buttonLabel = 'Delete';
  actionLabel: string | null = null;
  actionSubtext: string | null = null;
  action = 'deleted';
  objects: readonly object[] = [];
  metadata: (row: object) => readonly DeleteMetadata[] = defaultMetadata;
  usedBy: (row: object) => Promise<readonly UsedBy[]> = () => Promise.resolve([]);
  delete: (row: object) => Promise<unknown> = () => Promise.resolve();

  protected override renderBox(): TemplateResult {
    const count = this.objects.length;
    return html`<section class="pf-c-modal-box__header pf-c-page__main-section pf-m-light">
        <div class="pf-c-content">
          <h1 class="pf-c-title pf-m-2xl">${this.actionLabel ?? `Delete ${this.objectLabel}`}</h1>
        </div>
      </section>
      <section class="pf-c-modal-box__body pf-m-light">
        <form class="pf-c-form pf-m-horizontal">
          <p class="pf-c-title">
            ${this.actionSubtext ?? `Are you sure you want to delete ${count} ${this.objectLabel}?`}
          </p>
          <slot name="notice"></slot>
        </form>
      </section>
      <section class="pf-c-modal-box__body pf-m-light">
        <ak-delete-objects-table
          .objects=${this.objects}
          .usedBy=${this.usedBy}
          .metadata=${this.metadata}
        ></ak-delete-objects-table>
      </section>
      ${confirmationFooter(this, this.buttonLabel, 'pf-m-danger', () => ({
        act: () => Promise.all(this.objects.map((row) => this.delete(row))),
        failure: `Failed to delete ${this.objectLabel}`,
        success: `Successfully ${this.action} ${this.objects.length} ${this.objectLabel}`,
      }))}`;
  }
}

define('ak-delete-objects-table', DeleteObjectsTable);
define('ak-forms-delete-bulk', FormsDeleteBulk);
