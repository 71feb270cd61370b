import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { z } from 'zod';
import { call, type Json } from '../api.ts';
import { capability, define, Element, word } from '../elements/base.ts';
import { setPageHeader } from '../elements/list-page.ts';
import type { Column } from '../elements/table.ts';
import type { TypeCreate } from '../elements/wizard-pages.ts';
import { type Rows, textOf } from './form-rows.ts';
import { editDialog, ObjectForm, ObjectList } from './objects.ts';
import { ProviderRows } from './provider-rows.ts';
import { typesAt, TypeWizard, wizardTrigger } from './type-wizard.ts';

/** Form of an OAuth2/OpenID provider: in the provider wizard, and in edit dialogs. */
class OAuth2ProviderForm extends ObjectForm {
  static override styles = [
    ObjectForm.styles,
    css`
      ak-array-input {
        width: 100%;
      }
    `,
  ];

  protected override readonly path = 'providers/oauth2/';
  #rows = this.#rowsOf({});

  #rowsOf(provider: Json): ProviderRows {
    return new ProviderRows(provider, () => {
      this.requestUpdate();
    });
  }

  protected override rows(): Rows {
    return this.#rows.rows();
  }

  override reset(): void {
    super.reset();
    this.#rows = this.#rowsOf({});
  }

  protected override async loadInstance(pk: string | number): Promise<Json> {
    const provider = await super.loadInstance(pk);
    this.#rows = this.#rowsOf(provider);
    return provider;
  }
}

define('ak-provider-oauth2-form', OAuth2ProviderForm);

/** A provider as lists show it (`providers/all/`). */
export const providerSummary = z.object({
  pk: z.number(),
  name: z.string(),
  verbose_name: z.string(),
  assigned_application_slug: z.string().nullable(),
  assigned_application_name: z.string().nullable(),
});

/** A provider as lists show it. */
type ProviderSummary = z.infer<typeof providerSummary>;

/** "New provider": choose a type, then fill its form. */
class ProviderWizard extends TypeWizard {
  protected override readonly texts = {
    heading: word('createProviderTitle'),
    thing: 'Provider',
    button: word('createProvider'),
    buttonName: capability('wizardNames') ? 'New Provider' : null,
    listName: capability('providerTypeStepName') ? 'selectProviderType' : null,
    cards: true,
  };

  protected override load(): Promise<readonly TypeCreate[]> {
    return typesAt('providers/all/types/');
  }

  protected override slotOf({ component }: TypeCreate): string {
    return `type-${component}`;
  }
}

const assignment = (provider: ProviderSummary): TemplateResult =>
  provider.assigned_application_name === null
    ? html`<i aria-hidden="true" class="pf-icon pf-icon-warning-triangle pf-m-warning"></i
        ><span>${word('unassignedProvider')}</span>`
    : html`<i class="pf-icon pf-icon-ok pf-m-success" aria-hidden="true"></i> Assigned to application
        <a href="#/core/applications/${provider.assigned_application_slug}"
          >${provider.assigned_application_name}</a
        >`;

/** Name of the button that edits a provider; up to 2025.8 its hint names it, in 2025.8 not quite the same. */
function editName(name: string): string | null {
  if (capability('dialogs') === 'native') return 'Edit Provider';
  if (capability('rowNames') === 'checkbox') return `Edit "${name}" provider`;
  return capability('rowNames') === 'object' ? 'Edit provider' : null;
}

/** Applications > Providers. */
class ProviderList extends ObjectList<ProviderSummary> {
  protected override readonly pageTitle = 'Providers';
  protected override readonly searchLabel =
    capability('tableSearch') === 'namedButtons' ? 'Provider name' : 'Provider Search';
  protected override readonly searchPlaceholder = 'Search for providers…';
  protected override readonly path = 'providers/all/';
  protected override readonly schema = providerSummary;
  protected override readonly columns: readonly Column[] = [
    { label: 'Name' },
    { label: 'Application' },
    { label: 'Type' },
    { label: 'Actions', ariaLabel: 'Row Actions' },
  ];

  protected override renderCells(provider: ProviderSummary): readonly unknown[] {
    const { pk, name, verbose_name } = provider;
    return [
      html`<a href="#/core/providers/${pk}">${name}</a>`,
      assignment(provider),
      verbose_name,
      editDialog(
        `Update ${verbose_name}`,
        html`<ak-provider-oauth2-form slot="form" .instancePk=${pk}></ak-provider-oauth2-form>`,
        editName(name),
      ),
    ];
  }

  protected override renderObjectCreate(): TemplateResult {
    return wizardTrigger(
      this,
      'ak-provider-wizard',
      'New Provider Wizard',
      word('createProvider'),
      html`<ak-provider-wizard></ak-provider-wizard>`,
    );
  }
}

define('ak-provider-wizard', ProviderWizard);
define('ak-provider-list', ProviderList);

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
    return html`<ak-tabs class="pf-c-page__main-section">
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
    </ak-tabs>`;
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

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('providerID') && this.providerID > 0) void this.#load();
  }

  protected override updated(): void {
    setPageHeader(textOf(this.provider, 'name') ?? '');
  }

  async #load(): Promise<void> {
    const path = `providers/oauth2/${String(this.providerID)}/`;
    this.provider = await call('GET', path);
    this.addresses = await call('GET', `${path}setup_urls/`);
  }

  override render(): TemplateResult {
    return html`<ak-provider-oauth2-view
      .provider=${this.provider}
      .addresses=${this.addresses}
    ></ak-provider-oauth2-view>`;
  }
}

define('ak-provider-oauth2-view', OAuth2ProviderView);
define('ak-provider-view', ProviderView);
