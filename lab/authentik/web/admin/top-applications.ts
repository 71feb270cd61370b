import { html, nothing, type TemplateResult } from 'lit';
import { z } from 'zod';
import { define, Element } from '../elements/base.ts';
import { wholeList } from '../elements/list-page.ts';
import '../elements/spinner.ts';
import { patternfly } from '../patternfly.ts';

const entry = z.object({
  application: z.object({ name: z.string().catch('') }),
  counted_events: z.number(),
});

/** Which applications are used most. */
export class TopApplications extends Element {
  static override styles = [Element.styles, patternfly.table];
  static override properties = { entries: { state: true } };

  protected entries: readonly z.infer<typeof entry>[] | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void wholeList('events/events/top_per_user/?action=authorize_application&top_n=11', entry).then(
      (entries) => {
        this.entries = entries;
      },
    );
  }

  override render(): TemplateResult {
    return html`<table class="pf-c-table pf-m-compact">
      <thead>
        <tr>
          <th scope="col">Application</th>
          <th scope="col">Logins</th>
          <th scope="col"></th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${this.entries === null ? html`<ak-spinner></ak-spinner>` : this.#rows(this.entries)}
      </tbody>
    </table>`;
  }

  #rows(entries: readonly z.infer<typeof entry>[]): unknown {
    const most = entries[0]?.counted_events ?? 0;
    if (entries.length === 0) return nothing;
    return entries.map(
      ({ application, counted_events }) =>
        html`<tr>
          <td>${application.name}</td>
          <td>${counted_events}</td>
          <td><progress value=${counted_events} max=${most}></progress></td>
        </tr>`,
    );
  }
}

define('ak-top-applications-table', TopApplications);
