import { html, type TemplateResult } from 'lit';
import { z } from 'zod';
import { define } from '../elements/base.ts';
import { fetchList, type ListQuery, type Page } from '../elements/list-page.ts';
import { switchFace } from '../elements/switch-input.ts';
import { Table, type Column } from '../elements/table.ts';

const task = z.object({ message_id: z.string(), actor_name: z.string(), queue_name: z.string() });

type Task = z.infer<typeof task>;

/** Background tasks of one object. There never are any here: nothing runs in the background. */
export class TaskList extends Table<Task> {
  static override properties = { pk: { attribute: false }, model: { attribute: false } };

  pk = '';
  /** App and name, e.g. `authentik_providers_oauth2.oauth2provider`. */
  model = '';
  protected override readonly searchEnabled = true;
  protected override readonly expandable = true;
  override order = '-mtime';
  protected override readonly columns: readonly Column[] = [
    { label: 'Task', orderBy: 'actor_name' },
    { label: 'Queue', orderBy: 'queue_name' },
    { label: 'Retries', orderBy: 'retries' },
    { label: 'Planned execution time' },
    { label: 'Last updated', orderBy: 'mtime' },
    { label: 'Status', orderBy: 'aggregated_status' },
    { label: 'Actions', ariaLabel: 'Row Actions' },
  ];
  #excludeSuccessful = true;

  protected override fetchPage(query: ListQuery): Promise<Page<Task>> {
    const [app, name] = this.model.split('.', 2);
    return fetchList('tasks/tasks/', task, {
      ...query,
      rel_obj_content_type__app_label: app,
      rel_obj_content_type__model: name,
      rel_obj_id: this.pk,
      aggregated_status: this.#excludeSuccessful ? 'error' : undefined,
    });
  }

  protected override rowKey(row: Task): string {
    return row.message_id;
  }

  protected override rowLabel(row: Task): string {
    return row.actor_name;
  }

  protected override renderCells(row: Task): readonly unknown[] {
    return [row.actor_name, row.queue_name, '', '', '', '', ''];
  }

  protected override renderToolbarAfter(): TemplateResult {
    return html`<div class="pf-c-toolbar__group pf-m-filter-group">
      <div class="pf-c-toolbar__item pf-m-search-filter">
        <div class="pf-c-input-group">
          <label class="pf-c-switch">
            <input
              class="pf-c-switch__input"
              type="checkbox"
              ?checked=${this.#excludeSuccessful}
              @change=${() => {
                this.#excludeSuccessful = !this.#excludeSuccessful;
                void this.refresh();
              }}
            />
            ${switchFace('Exclude successful tasks')}
          </label>
        </div>
      </div>
    </div>`;
  }
}

define('ak-task-list', TaskList);
