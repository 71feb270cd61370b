import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { patternfly } from '../patternfly.ts';
import { emptyState } from './empty-state.ts';
import { capability } from './interface.ts';
import { setPageHeader } from './page-header.ts';
import { pageHeading } from './page-heading.ts';
import { Table } from './table.ts';

/** A page that is one list. */
export abstract class TablePage<Row extends object> extends Table<Row> {
  static override styles = [
    Table.styles,
    patternfly.page,
    patternfly.content,
    patternfly.sidebar,
    patternfly.card,
    css`
      :host {
        display: flex;
        flex-direction: column;
      }
      .pf-c-page__main-section {
        width: 100%;
      }
      .pf-c-sidebar__panel {
        --pf-c-sidebar__panel--Position: static;
        flex: 0 1 25%;
      }
      .pf-c-sidebar__content {
        flex: 1 1 75%;
      }
    `,
  ];

  protected abstract readonly pageTitle: string;
  protected readonly pageDescription: string = '';
  protected readonly pageIcon: string = '';

  protected renderSidebarBefore(): unknown {
    return nothing;
  }

  protected renderSidebarAfter(): unknown {
    return nothing;
  }

  protected renderSectionBefore(): unknown {
    return nothing;
  }

  protected renderSectionAfter(): unknown {
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
    return capability('rowBodies') ? html`${pageHeading(header)}${this.#classic()}` : this.#modern();
  }

  #classic(): TemplateResult {
    const named = capability('tableNames') === 'content';
    return html`${this.renderSectionBefore()}
      <section
        class="pf-c-page__main-section pf-m-no-padding-mobile"
        id=${named ? 'table-page-main' : nothing}
        aria-label=${named ? this.pageTitle : nothing}
      >
        <div class="pf-c-sidebar pf-m-gutter">
          <div class="pf-c-sidebar__main">
            ${this.renderSidebarBefore()}
            <div class="pf-c-sidebar__content">
              <div class="pf-c-card">${this.renderTable()}</div>
            </div>
            ${this.renderSidebarAfter()}
          </div>
        </div>
      </section>
      ${this.renderSectionAfter()}`;
  }

  #modern(): TemplateResult {
    return html`${this.renderSectionBefore()}
      <div class="pf-c-page__main-section pf-m-no-padding-mobile">
        <div class="pf-c-sidebar pf-m-gutter">
          <div class="pf-c-sidebar__main">
            ${this.renderSidebarBefore()}
            <main aria-label=${this.pageTitle} class="pf-c-sidebar__content">
              <div class="pf-c-card">${this.renderTable()}</div>
            </main>
            ${this.renderSidebarAfter()}
          </div>
        </div>
      </div>
      ${this.renderSectionAfter()}`;
  }
}
