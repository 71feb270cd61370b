import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { call } from '../api.ts';
import { define, Element } from '../elements/base.ts';
import '../elements/empty-state.ts';
import { setPageHeader, type PageHeader } from '../elements/page-header.ts';
import { pageHeading } from '../elements/page-heading.ts';
import { patternfly } from '../patternfly.ts';
import { providerSummary, type ProviderSummary } from './provider-model.ts';
import './provider-oauth2-view.ts';

/** Page of one provider: asks for its type, then shows that type's page. */
export class ProviderView extends Element {
  static override styles = [
    Element.styles,
    patternfly.page,
    css`
      [part='content'] {
        display: flex;
        flex-flow: column;
        flex: 1 1 auto;
      }
    `,
  ];
  static override properties = { providerID: { type: Number }, provider: { state: true } };

  providerID = 0;
  protected provider: ProviderSummary | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('providerID') && this.providerID > 0) void this.#load(this.providerID);
  }

  get #header(): PageHeader {
    return {
      icon: 'pf-icon pf-icon-integration',
      title: this.provider?.name ?? '',
      description: this.provider?.verbose_name ?? '',
    };
  }

  protected override updated(): void {
    setPageHeader(this.#header);
  }

  async #load(pk: number): Promise<void> {
    this.provider = providerSummary.parse(await call('GET', `providers/all/${String(pk)}/`));
  }

  override render(): TemplateResult {
    return this.provider === null
      ? html`<ak-empty-state loading full-height></ak-empty-state>`
      : html`${pageHeading(this.#header)}<ak-provider-oauth2-view
            part="content"
            .providerID=${this.provider.pk}
          ></ak-provider-oauth2-view>`;
  }
}

define('ak-provider-view', ProviderView);
