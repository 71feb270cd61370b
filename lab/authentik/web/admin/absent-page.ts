import { html, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import { emptyState } from '../elements/empty-state.ts';
import { Modal } from '../elements/modal.ts';
import { pageHeading, setPageHeader } from '../elements/page-header.ts';

/** What stands where authentik has something that the guide never needs. */
export const absent = (): TemplateResult =>
  emptyState({ title: 'This is not part of the lab.', icon: 'pf-icon-info' });

/** A page of authentik that the lab has not. */
class AbsentPage extends Element {
  static override properties = { label: {} };

  label = '';

  protected override updated(): void {
    setPageHeader({ title: this.label });
  }

  override render(): TemplateResult {
    return html`${pageHeading({ title: this.label })}
      <section class="pf-c-page__main-section">
        <div class="pf-c-card"><div class="pf-c-card__body">${absent()}</div></div>
      </section>`;
  }
}

/** A dialog of authentik that the lab has not; its light child opens it. */
class AbsentDialog extends Modal {
  protected override renderBox(): TemplateResult {
    return html`<div class="pf-c-modal-box__body">${absent()}</div>`;
  }
}

define('ak-absent-page', AbsentPage);
define('ak-absent-dialog', AbsentDialog);
