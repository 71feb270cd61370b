import { html, nothing, type TemplateResult } from 'lit';
import { define, Element } from './base.ts';
import type { Pagination } from './list-page.ts';

/** "1 - 20 of 34" with arrows. */
class TablePagination extends Element {
  static override properties = {
    label: {},
    pages: { attribute: false },
    loading: { type: Boolean },
    onPageChange: { attribute: false },
  };

  label = '';
  pages: Pagination | null = null;
  loading = false;
  onPageChange: (page: number) => void = () => undefined;

  override render(): unknown {
    const { pages } = this;
    if (pages === null && !this.loading) return nothing;
    const [first, last, count] = [pages?.start_index, pages?.end_index, pages?.count].map((n) => n || 1);
    return html`<nav
      aria-label="${this.label} table pagination"
      class="pf-c-pagination pf-m-compact"
      ?inert=${this.loading}
    >
      <span role="heading" aria-level="4" class="pf-c-options-menu__toggle-text"
        >${`${first} - ${last} of ${count}`}</span
      >
      <div class="pf-c-pagination__nav">
        ${this.#arrow('prev', 'Go to previous page', 'fa-angle-left', pages?.previous ?? 0)}
        ${this.#arrow('next', 'Go to next page', 'fa-angle-right', pages?.next ?? 0)}
      </div>
    </nav>`;
  }

  #arrow(direction: string, label: string, icon: string, page: number): TemplateResult {
    return html`<div class="pf-c-pagination__nav-control pf-m-${direction}">
      <button
        class="pf-c-button pf-m-plain"
        aria-label=${label}
        ?disabled=${page < 1}
        @click=${() => {
          this.onPageChange(page);
        }}
      >
        <i class="fas ${icon}" aria-hidden="true"></i>
      </button>
    </div>`;
  }
}

define('ak-table-pagination', TablePagination);
