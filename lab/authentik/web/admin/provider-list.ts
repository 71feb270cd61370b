import { html, nothing, type TemplateResult } from 'lit';
import { call } from '../api.ts';
import { define } from '../elements/base.ts';
import '../elements/forms-delete-bulk.ts';
import '../elements/forms-modal.ts';
import '../elements/tooltip.ts';
import { wizardButton } from '../elements/dialog-button.ts';
import { capability, word } from '../elements/interface.ts';
import { fetchList, type ListQuery, type Page } from '../elements/list-page.ts';
import { TablePage } from '../elements/table-page.ts';
import type { Column } from '../elements/table.ts';
import './provider-form.ts';
import { providerSummary, type ProviderSummary } from './provider-model.ts';
import './provider-wizard.ts';
import { usedBy } from './used-by.ts';

const assignment = (provider: ProviderSummary): TemplateResult =>
  provider.assigned_application_name === null
    ? html`<i aria-hidden="true" class="pf-icon pf-icon-warning-triangle pf-m-warning"></i
        ><span>${word('unassignedProvider')}</span>`
    : html`<i class="pf-icon pf-icon-ok pf-m-success" aria-hidden="true"></i> Assigned to application
        <a href="#/core/applications/${provider.assigned_application_slug}"
          >${provider.assigned_application_name}</a
        >`;

/** Name of the button that edits a provider; up to 2025.8 its tooltip names it, in 2025.8 not quite the same. */
function editName(name: string): string | typeof nothing {
  if (capability('dialogs') === 'native') return 'Edit Provider';
  if (capability('rowNames') === 'checkbox') return `Edit "${name}" provider`;
  return capability('rowNames') === 'object' ? 'Edit provider' : nothing;
}

/** Applications > Providers. */
export class ProviderList extends TablePage<ProviderSummary> {
  protected override readonly pageTitle = 'Providers';
  protected override readonly pageDescription =
    'Provide support for protocols like SAML and OAuth to assigned applications.';
  protected override readonly pageIcon = 'pf-icon pf-icon-integration';
  protected override readonly searchEnabled = true;
  protected override readonly searchLabel =
    capability('tableSearch') === 'namedButtons' ? 'Provider name' : 'Provider Search';
  protected override readonly searchPlaceholder = 'Search for providers…';
  protected override readonly checkbox = true;
  override order = 'name';
  protected override readonly columns: readonly Column[] = [
    { label: 'Name', orderBy: 'name' },
    { label: 'Application' },
    { label: 'Type' },
    { label: 'Actions', ariaLabel: 'Row Actions' },
  ];

  protected override fetchPage(query: ListQuery): Promise<Page<ProviderSummary>> {
    return fetchList('providers/all/', providerSummary, query);
  }

  protected override renderCells(provider: ProviderSummary): readonly unknown[] {
    return [
      html`<a href="#/core/providers/${provider.pk}">${provider.name}</a>`,
      assignment(provider),
      provider.verbose_name,
      html`<div>
        <ak-forms-modal>
          <span slot="submit">${word('submitEdit')}</span>
          <span slot="header">Update ${provider.verbose_name}</span>
          <ak-provider-oauth2-form slot="form" .instancePk=${provider.pk}></ak-provider-oauth2-form>
          <button aria-label=${editName(provider.name)} slot="trigger" class="pf-c-button pf-m-plain">
            <pf-tooltip position="top" content="Edit"
              ><i aria-hidden="true" class="fas fa-edit"></i
            ></pf-tooltip>
          </button>
        </ak-forms-modal>
      </div>`,
    ];
  }

  protected override renderToolbarSelected(): TemplateResult {
    return html`<ak-forms-delete-bulk
      object-label="Provider(s)"
      .objects=${this.selected}
      .usedBy=${({ pk }: ProviderSummary) => usedBy(`providers/all/${String(pk)}/used_by/`)}
      .delete=${({ pk }: ProviderSummary) => call('DELETE', `providers/all/${String(pk)}/`)}
    >
      <button ?disabled=${this.selected.length === 0} slot="trigger" class="pf-c-button pf-m-danger">
        Delete
      </button>
    </ak-forms-delete-bulk>`;
  }

  protected override renderObjectCreate(): TemplateResult {
    return capability('dialogs') === 'native'
      ? wizardButton(this, 'ak-provider-wizard', 'New Provider Wizard', word('createProvider'))
      : html`<ak-provider-wizard></ak-provider-wizard>`;
  }
}

define('ak-provider-list', ProviderList);
