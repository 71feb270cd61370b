import { css, html, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import { markRoot } from '../elements/interface-root.ts';
import { patternfly } from '../patternfly.ts';

/** Spinner of a page that has not started (up to 2025.10). It stays in the document for ever, drawn no longer. */
class Loading extends Element {
  static override styles = [
    Element.styles,
    patternfly.page,
    patternfly.spinner,
    patternfly.emptyState,
    patternfly.title,
    css`
      .ak-static-page {
        height: 100vh;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    markRoot(this);
  }

  override render(): TemplateResult {
    return html`<section class="ak-static-page pf-c-page__main-section pf-m-no-padding-mobile pf-m-xl">
      <div class="pf-c-empty-state" style="height: 100vh">
        <div class="pf-c-empty-state__content">
          <span
            class="pf-c-spinner pf-m-xl pf-c-empty-state__icon"
            role="progressbar"
            aria-valuetext="Loading..."
          >
            <span class="pf-c-spinner__clipper"></span>
            <span class="pf-c-spinner__lead-ball"></span>
            <span class="pf-c-spinner__tail-ball"></span>
          </span>
          <h1 class="pf-c-title pf-m-lg">Loading...</h1>
        </div>
      </div>
    </section>`;
  }
}

define('ak-loading', Loading);
