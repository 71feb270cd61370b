import { css, html, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import { emptyState } from '../elements/empty-state.ts';
import { setPageHeader } from '../elements/page-header.ts';
import { pageHeading } from '../elements/page-heading.ts';
import { patternfly } from '../patternfly.ts';

/** A page of authentik that the guide never needs: it says that it is not played, instead of looking broken. */
export class AbsentPage extends Element {
  static override styles = [
    Element.styles,
    patternfly.page,
    patternfly.card,
    css`
      .pf-c-card {
        padding-block: var(--pf-global--spacer--2xl);
      }
    `,
  ];
  static override properties = { label: {} };

  label = '';

  protected override updated(): void {
    setPageHeader({ title: this.label });
  }

  override render(): TemplateResult {
    return html`${pageHeading({ title: this.label })}
      <section class="pf-c-page__main-section">
        <div class="pf-c-card">
          ${emptyState({
            title: 'This page is not part of the stand-in.',
            icon: 'pf-icon-info',
            more: html`<div slot="body">
              authentik has it; the guide does not need it, so the lab does not play it.
            </div>`,
          })}
        </div>
      </section>`;
  }
}

define('ak-absent-page', AbsentPage);
