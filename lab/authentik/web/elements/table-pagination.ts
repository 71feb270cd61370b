import { html, nothing, type TemplateResult } from 'lit';
import { define, Element } from './base.ts';
import { capability } from './interface.ts';
import type { Pagination } from './list-page.ts';

const isClassic = capability('rowBodies');
const isNamed = capability('tableNames') === 'content';

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
    if (pages === null && (isClassic || !this.loading)) return nothing;
    const numbers = [pages?.start_index, pages?.end_index, pages?.count];
    const [first, last, count] = isClassic ? numbers : numbers.map((number) => number || 1);
    const hasHeading = !isClassic || isNamed;
    const arrows = html`${this.#arrow('prev', 'Go to previous page', 'fa-angle-left', pages?.previous ?? 0)}
    ${this.#arrow('next', 'Go to next page', 'fa-angle-right', pages?.next ?? 0)}`;
    const inner = html`<div class="pf-c-pagination pf-m-compact pf-m-hidden pf-m-visible-on-md">
      <div class="pf-c-options-menu">
        <div class="pf-c-options-menu__toggle pf-m-text pf-m-plain">
          <span
            class="pf-c-options-menu__toggle-text"
            role=${hasHeading ? 'heading' : nothing}
            aria-level=${hasHeading ? '4' : nothing}
            >${`${first} - ${last} of ${count}`}</span
          >
        </div>
      </div>
      ${
        hasHeading
          ? html`<div class="pf-c-pagination__nav">${arrows}</div>`
          : html`<nav class="pf-c-pagination__nav" aria-label="Pagination">${arrows}</nav>`
      }
    </div>`;
    const classes = 'pf-c-pagination pf-m-compact pf-m-hidden pf-m-visible-on-md';
    if (!hasHeading) return html`<div class=${classes}>${inner}</div>`;
    const name = isClassic ? 'Table pagination' : `${this.label} table pagination`;
    return html`<nav class=${classes} aria-label=${name} ?inert=${!isClassic && this.loading}>${inner}</nav>`;
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
