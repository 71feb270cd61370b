import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { call } from '../api.ts';
import { define, Element } from '../elements/base.ts';
import '../elements/forms-modal.ts';
import { REFRESH } from '../elements/refresh.ts';
import { capability, word } from '../elements/interface.ts';
import { SECTION, tabPanel } from '../elements/tab-panel.ts';
import '../elements/tabs.ts';
import { patternfly } from '../patternfly.ts';
import './object-changelog.ts';
import { permissionsPanel } from './object-permissions.ts';
import './provider-form.ts';
import { oauth2Provider, type OAuth2Provider } from './provider-model.ts';
import { fetchPreview, previewTab, type TokenPreview } from './provider-preview.ts';
import './related-application.ts';
import { fetchSetupUrls, setupUrlFields, type SetupUrls } from './setup-urls.ts';
import './task-list.ts';

const LOGOUT_METHODS = { backchannel: 'Back-channel', frontchannel: 'Front-channel' };

/** Page of an OAuth2 provider. */
export class OAuth2ProviderView extends Element {
  static override styles = [
    Element.styles,
    patternfly.button,
    patternfly.page,
    patternfly.grid,
    patternfly.content,
    patternfly.card,
    patternfly.descriptionList,
    patternfly.form,
    patternfly.formControl,
    patternfly.banner,
    patternfly.divider,
  ];
  static override properties = {
    providerID: { type: Number },
    provider: { state: true },
    urls: { state: true },
    preview: { state: true },
  };

  providerID = 0;
  protected provider: OAuth2Provider | null = null;
  protected urls: SetupUrls | null = null;
  protected preview: TokenPreview | null = null;
  #previewUser: string | null = null;

  constructor() {
    super();
    this.addEventListener(REFRESH, () => void this.#load());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('providerID') && this.providerID > 0) void this.#load();
  }

  async #load(): Promise<void> {
    this.provider = oauth2Provider.parse(await call('GET', `providers/oauth2/${String(this.providerID)}/`));
  }

  async #loadUrls(): Promise<void> {
    this.urls = await fetchSetupUrls(this.providerID);
  }

  async #loadPreview(): Promise<void> {
    this.preview = await fetchPreview(this.providerID, this.#previewUser);
  }

  override render(): unknown {
    const { provider } = this;
    if (provider === null) return nothing;
    return html`<main part="main">
      <ak-tabs part="tabs">
        ${tabPanel({
          slot: 'page-overview',
          title: 'Overview',
          content: this.#overview(provider),
          onActivate: () => void this.#loadUrls(),
        })}
        ${tabPanel({
          slot: 'page-preview',
          title: 'Preview',
          content: previewTab(this.preview, (user) => {
            this.#previewUser = user;
            void this.#loadPreview();
          }),
          onActivate: () => void this.#loadPreview(),
        })}
        ${tabPanel({
          slot: 'page-changelog',
          title: 'Changelog',
          className: SECTION,
          content: html`<div class="pf-c-card">
            <div class="pf-c-card__body">
              <ak-object-changelog
                .pk=${String(provider.pk)}
                .model=${provider.meta_model_name}
              ></ak-object-changelog>
            </div>
          </div>`,
        })}
        ${permissionsPanel()}
      </ak-tabs>
    </main>`;
  }

  #overview(provider: OAuth2Provider): TemplateResult {
    return html`${
        provider.assigned_application_name === null
          ? html`<div slot="header" class="pf-c-banner pf-m-warning">
              Warning: Provider is not used by an Application.
            </div>`
          : nothing
      }
      <div class="pf-c-page__main-section pf-m-no-padding-mobile pf-l-grid pf-m-gutter">
        <div class="pf-c-card pf-l-grid__item pf-m-12-col pf-m-4-col-on-xl pf-m-4-col-on-2xl">
          <div class="pf-c-card__body">${this.#details(provider)}</div>
          <div class="pf-c-card__footer">
            <ak-forms-modal>
              <span slot="submit">${word('submitEdit')}</span>
              <span slot="header">Update OAuth2 Provider</span>
              <ak-provider-oauth2-form slot="form" .instancePk=${provider.pk}></ak-provider-oauth2-form>
              <button slot="trigger" class="pf-c-button pf-m-primary">Edit</button>
            </ak-forms-modal>
          </div>
        </div>
        <div class="pf-c-card pf-l-grid__item pf-m-8-col">
          <div class="pf-c-card__body">${setupUrlFields(this.urls)}</div>
        </div>
        ${capability('charts') === 'actions' ? this.#tasks(provider) : nothing}
      </div>`;
  }

  /** Background tasks of the provider (2025.8 and later). */
  #tasks(provider: OAuth2Provider): TemplateResult {
    return html`<div class="pf-c-card pf-l-grid__item pf-m-12-col pf-m-12-col-on-xl pf-m-12-col-on-2xl">
      <div class="pf-c-card pf-l-grid__item pf-m-12-col-on-2xl">
        <div class="pf-c-card__title">Tasks</div>
        <ak-task-list .pk=${String(provider.pk)} .model=${provider.meta_model_name}></ak-task-list>
      </div>
    </div>`;
  }

  #details(provider: OAuth2Provider): TemplateResult {
    return html`<dl class="pf-c-description-list">
      ${detail('Name', provider.name)}
      ${detail(
        'Assigned to application',
        html`<ak-provider-related-application .provider=${provider}></ak-provider-related-application>`,
      )}
      ${detail(word('clientType'), provider.client_type === 'public' ? 'Public' : 'Confidential')}
      ${detail('Client ID', provider.client_id, 'pf-m-monospace')}
      ${detail('Redirect URIs', redirectUriList(provider.redirect_uris))} ${logoutDetails(provider)}
    </dl>`;
  }
}

function logoutDetails(provider: OAuth2Provider): unknown {
  switch (capability('logoutUri')) {
    case 'none':
      return nothing;
    case 'backchannel':
      return detail('Back-Channel Logout URI', provider.backchannel_logout_uri, 'pf-m-monospace');
    case 'uri':
      return html`<div class="pf-c-description-list__group">
        ${pair('Logout URI', provider.logout_uri, 'pf-m-monospace')}
        ${pair('Logout Method', LOGOUT_METHODS[provider.logout_method ?? 'backchannel'])}
      </div>`;
  }
}

const redirectUriList = (uris: OAuth2Provider['redirect_uris']): unknown =>
  typeof uris === 'string'
    ? uris
    : html`<ul>
        ${uris?.map((uri) => html`<li class="pf-m-monospace">${uri.matching_mode}: ${uri.url}</li>`)}
      </ul>`;

const pair = (term: string, definition: unknown, modifier = ''): TemplateResult =>
  html`<dt class="pf-c-description-list__term">
      <span class="pf-c-description-list__text">${term}</span>
    </dt>
    <dd class="pf-c-description-list__description">
      <div class="pf-c-description-list__text ${modifier}">${definition}</div>
    </dd>`;

const detail = (term: string, definition: unknown, modifier?: string): TemplateResult =>
  html`<div class="pf-c-description-list__group">${pair(term, definition, modifier)}</div>`;

define('ak-provider-oauth2-view', OAuth2ProviderView);
