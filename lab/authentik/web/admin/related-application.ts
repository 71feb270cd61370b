import { html, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import '../elements/forms-modal.ts';
import { word } from '../elements/interface.ts';
import { patternfly } from '../patternfly.ts';
import './application-form.ts';
import type { ProviderSummary } from './provider-model.ts';

/** The application a provider belongs to, or the button to make one. */
export class RelatedApplication extends Element {
  static override styles = [Element.styles, patternfly.button];
  static override properties = { provider: { attribute: false } };

  provider: ProviderSummary | null = null;

  override render(): TemplateResult {
    const slug = this.provider?.assigned_application_slug ?? null;
    return slug === null
      ? html`<ak-forms-modal>
          <span slot="submit">${word('submitApplication')}</span>
          <span slot="header">${word('createApplicationTitle')}</span>
          <ak-application-form slot="form" .provider=${this.provider?.pk ?? null}></ak-application-form>
          <button slot="trigger" class="pf-c-button pf-m-primary">Create</button>
        </ak-forms-modal>`
      : html`<a href="#/core/applications/${slug}">${this.provider?.assigned_application_name}</a>`;
  }
}

define('ak-provider-related-application', RelatedApplication);
