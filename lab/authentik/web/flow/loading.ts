import { html, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import { markRoot } from '../elements/interface.ts';
import { circle } from '../elements/spinner.ts';

/** Spinner of a page that has not started (up to 2025.10). It stays in the document for ever, drawn no longer. */
class Loading extends Element {
  override connectedCallback(): void {
    super.connectedCallback();
    markRoot(this);
  }

  override render(): TemplateResult {
    return html`<section class="ak-static-page pf-c-page__main-section pf-m-no-padding-mobile pf-m-xl">
      <div class="pf-c-empty-state">
        <div class="pf-c-empty-state__content">
          ${circle('pf-m-xl pf-c-empty-state__icon')}
          <h1 class="pf-c-title pf-m-lg">Loading...</h1>
        </div>
      </div>
    </section>`;
  }
}

define('ak-loading', Loading);
