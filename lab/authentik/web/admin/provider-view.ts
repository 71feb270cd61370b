import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { call, type Json } from '../api.ts';
import { define, Element } from '../elements/base.ts';
import { capability } from '../elements/interface.ts';
import { type PageHeader, pageHeading, setPageHeader } from '../elements/page-header.ts';
import { tabPanel } from '../elements/tabs.ts';
import { textOf } from './form-rows.ts';
import { editDialog } from './object-list.ts';
import './provider-form.ts';

/** Addresses a client needs: name on the wire and label. Without an application most of them are missing. */
const ADDRESSES = [
  ['providerInfo', 'OpenID Configuration URL'],
  ['issuer', 'OpenID Configuration Issuer'],
  ['authorize', 'Authorize URL'],
  ['token', 'Token URL'],
  ['userInfo', 'Userinfo URL'],
  ['logout', 'Logout URL'],
  ['jwks', 'JWKS URL'],
] as const;

const field = (name: string, label: string, value: string | null): TemplateResult => {
  const id = capability('setupUrlNames') ? `«ak-${name}»` : nothing;
  return html`<div class="pf-c-form__group">
    <label class="pf-c-form__label" for=${id}><span class="pf-c-form__label-text">${label}</span></label>
    <input id=${id} class="pf-c-form-control" readonly type="text" value=${value ?? '-'} />
  </div>`;
};

/** What an OAuth2 provider is, and the addresses of its client. */
class OAuth2ProviderView extends Element {
  static override properties = { provider: { attribute: false }, addresses: { attribute: false } };

  provider: Json = {};
  addresses: Json = {};

  override render(): TemplateResult {
    const { provider, addresses } = this;
    const content = html`<div class="pf-c-page__main-section">
      <div class="pf-c-card">
        <div class="pf-c-card__body pf-c-content">
          <p>Client ID: <code>${textOf(provider, 'clientId')}</code></p>
          ${editDialog(
            'Update OAuth2 Provider',
            html`<ak-provider-oauth2-form
              slot="form"
              .instancePk=${provider['pk']}
            ></ak-provider-oauth2-form>`,
          )}
        </div>
        <div class="pf-c-card__body">
          <form class="pf-c-form">
            ${ADDRESSES.map(([name, label]) => field(name, label, textOf(addresses, name)))}
          </form>
        </div>
      </div>
    </div>`;
    return html`<ak-tabs>${tabPanel({ slot: 'page-overview', title: 'Overview', content })}</ak-tabs>`;
  }
}

/** Page of one provider. */
class ProviderView extends Element {
  static override properties = {
    providerID: { type: Number },
    provider: { state: true },
    addresses: { state: true },
  };

  providerID = 0;
  protected provider: Json = {};
  protected addresses: Json = {};

  get #header(): PageHeader {
    return { icon: 'pf-icon pf-icon-integration', title: textOf(this.provider, 'name') ?? '' };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('providerID') && this.providerID > 0) void this.#load();
  }

  protected override updated(): void {
    setPageHeader(this.#header);
  }

  async #load(): Promise<void> {
    const path = `providers/oauth2/${String(this.providerID)}/`;
    this.provider = await call('GET', path);
    this.addresses = await call('GET', `${path}setup_urls/`);
  }

  override render(): TemplateResult {
    return html`${pageHeading(this.#header)}<ak-provider-oauth2-view
        .provider=${this.provider}
        .addresses=${this.addresses}
      ></ak-provider-oauth2-view>`;
  }
}

define('ak-provider-oauth2-view', OAuth2ProviderView);
define('ak-provider-view', ProviderView);
