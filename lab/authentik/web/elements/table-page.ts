import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { emptyState } from './empty-state.ts';
import { pageHeading, setPageHeader } from './page-header.ts';
import { Table } from './table.ts';

/** A page that is one list. */
export abstract class TablePage<Row extends object> extends Table<Row> {
  protected abstract readonly pageTitle: string;
  protected readonly pageDescription: string = '';
  protected readonly pageIcon: string = '';

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
    setPageHeader({ title: this.pageTitle, description: this.pageDescription, icon: this.pageIcon });
  }

  protected override renderEmpty(): unknown {
    return emptyState({
      title: this.emptyText,
      icon: this.pageIcon,
      more: html`<div slot="body">${this.search === '' ? nothing : this.#clearSearch()}</div>
        <div slot="primary">${this.renderObjectCreate()}</div>`,
    });
  }

  #clearSearch(): TemplateResult {
    return html`<button class="pf-c-button pf-m-link" @click=${() => this.show({ search: '' })}>
      Clear search
    </button>`;
  }

  override render(): TemplateResult {
    const header = { title: this.pageTitle, description: this.pageDescription, icon: this.pageIcon };
    return html`${pageHeading(header)}${this.renderSectionBefore()}
      <main aria-label=${this.pageTitle} class="pf-c-page__main-section pf-m-no-padding-mobile">
        <div class="pf-c-card">${this.renderTable()}</div>
      </main>`;
  }
}
