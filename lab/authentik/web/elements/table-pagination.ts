import { css, html, nothing, type TemplateResult } from 'lit';
import { patternfly } from '../patternfly.ts';
import { define, Element } from './base.ts';
import { capability } from './interface.ts';
import type { Pagination } from './list-page.ts';

/** "1 - 20 of 34" with arrows. */
export class TablePagination extends Element {
  static override styles = [
    Element.styles,
    patternfly.button,
    patternfly.pagination,
    css`
      .pf-c-pagination {
        min-width: 8rem;
      }
      nav[inert] {
        opacity: 0.5;
      }
    `,
  ];
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
    if (capability('rowBodies')) return pages === null ? nothing : this.#classic(pages);
    const [first, last, count] = [pages?.start_index, pages?.end_index, pages?.count].map((n) => n || 1);
    return html`<nav
      aria-label="${this.label} table pagination"
      class="pf-c-pagination pf-m-compact pf-m-hidden pf-m-visible-on-md"
      ?inert=${this.loading}
    >
      <div class="pf-c-pagination pf-m-compact pf-m-hidden pf-m-visible-on-md">
        <div class="pf-c-options-menu">
          <div class="pf-c-options-menu__toggle pf-m-text pf-m-plain">
            <span role="heading" aria-level="4" class="pf-c-options-menu__toggle-text"
              >${`${first} - ${last} of ${count}`}</span
            >
          </div>
        </div>
        <div class="pf-c-pagination__nav">
          ${this.#arrow('prev', 'Go to previous page', 'fa-angle-left', pages?.previous ?? 0)}
          ${this.#arrow('next', 'Go to next page', 'fa-angle-right', pages?.next ?? 0)}
        </div>
      </div>
    </nav>`;
  }

  /** Up to 2025.8. */
  #classic(pages: Pagination): TemplateResult {
    const named = capability('tableNames') === 'content';
    const text = html`<span
      class="pf-c-options-menu__toggle-text"
      role=${named ? 'heading' : nothing}
      aria-level=${named ? '4' : nothing}
      >${`${pages.start_index} - ${pages.end_index} of ${pages.count}`}</span
    >`;
    const arrows = html`${this.#arrow('prev', 'Go to previous page', 'fa-angle-left', pages.previous)}
    ${this.#arrow('next', 'Go to next page', 'fa-angle-right', pages.next)}`;
    const inner = html`<div class="pf-c-pagination pf-m-compact pf-m-compact pf-m-hidden pf-m-visible-on-md">
      <div class="pf-c-options-menu">
        <div class="pf-c-options-menu__toggle pf-m-text pf-m-plain">${text}</div>
      </div>
      ${
        named
          ? html`<div class="pf-c-pagination__nav">${arrows}</div>`
          : html`<nav class="pf-c-pagination__nav" aria-label="Pagination">${arrows}</nav>`
      }
    </div>`;
    const classes = 'pf-c-pagination pf-m-compact pf-m-hidden pf-m-visible-on-md';
    return named
      ? html`<nav class=${classes} aria-label="Table pagination">${inner}</nav>`
      : html`<div class=${classes}>${inner}</div>`;
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
