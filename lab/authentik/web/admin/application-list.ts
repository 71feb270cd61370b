import { css, html, nothing, type TemplateResult } from 'lit';
import { call } from '../api.ts';
import '../elements/app-icon.ts';
import { define } from '../elements/base.ts';
import '../elements/forms-confirm.ts';
import '../elements/forms-delete-bulk.ts';
import { openWizard } from '../elements/dialog-button.ts';
import { splitButtonStyles, type MenuEntry } from '../elements/dropdown.ts';
import { FormsModal } from '../elements/forms-modal.ts';
import { fetchList, type ListQuery, type Page } from '../elements/list-page.ts';
import { capability, word } from '../elements/interface.ts';
import { routeParameter } from '../elements/route-parameters.ts';
import { TablePage } from '../elements/table-page.ts';
import type { Column } from '../elements/table.ts';
import '../elements/tooltip.ts';
import './application-form.ts';
import { application, type Application } from './application-model.ts';
import './application-wizard-hint.ts';
import './application-wizard.ts';
import { documentation } from './documentation.ts';
import { usedBy } from './used-by.ts';

const none = html`<span aria-label="None">-</span>`;

/** Applications > Applications. */
export class ApplicationList extends TablePage<Application> {
  static override styles = [
    TablePage.styles,
    splitButtonStyles,
    css`
      .pf-c-table tbody > tr > * {
        vertical-align: middle;
      }
      tr td:first-child {
        width: auto;
        min-width: 0;
        text-align: center;
        vertical-align: middle;
      }
    `,
  ];

  protected override readonly pageTitle = 'Applications';
  protected override readonly pageDescription =
    'External applications that use authentik as an identity provider via protocols like OAuth2 and SAML. All applications are shown here, even ones you cannot access.';
  protected override readonly pageIcon = 'pf-icon pf-icon-applications';
  protected override readonly searchEnabled = true;
  protected override readonly searchLabel =
    capability('tableSearch') === 'query' ? 'Applications search' : 'Table Search';
  protected override readonly searchPlaceholder =
    capability('tableSearch') === 'query'
      ? 'Search for application by name, group or provider...'
      : 'Search...';
  protected override readonly checkbox = true;
  override order = 'name';
  protected override readonly columns: readonly Column[] = [
    { label: '', ariaLabel: 'Application Icon' },
    { label: 'Name', orderBy: 'name' },
    { label: 'Group', orderBy: 'group' },
    { label: 'Provider' },
    { label: 'Provider Type' },
    { label: 'Actions', ariaLabel: 'Row Actions' },
  ];

  protected override fetchPage(query: ListQuery): Promise<Page<Application>> {
    return fetchList('core/applications/', application, { ...query, superuser_full_list: true });
  }

  protected override renderCells(row: Application): readonly unknown[] {
    return [
      html`<ak-app-icon
        aria-label=${`Application icon for "${row.name}"`}
        name=${row.name}
        icon=${row.meta_icon_url ?? nothing}
      ></ak-app-icon>`,
      html`<a href="#/core/applications/${row.slug}">
        <div>${row.name}</div>
        ${row.meta_publisher === '' ? nothing : html`<small>${row.meta_publisher}</small>`}
      </a>`,
      row.group === '' ? none : row.group,
      row.provider_obj === null
        ? '-'
        : html`<a href="#/core/providers/${row.provider_obj.pk}">${row.provider_obj.name}</a>`,
      row.provider_obj?.verbose_name ?? '-',
      this.#actions(row),
    ];
  }

  #actions(row: Application): TemplateResult {
    return html`<div>
      <ak-forms-modal>
        <span slot="submit">${word('submitEdit')}</span>
        <span slot="header">Update Application</span>
        <ak-application-form slot="form" .instancePk=${row.slug}></ak-application-form>
        <button
          slot="trigger"
          class="pf-c-button pf-m-plain"
          aria-label=${capability('rowNames') === 'checkbox' ? `Edit "${row.name}"` : nothing}
        >
          <pf-tooltip position="top" content="Edit"
            ><i class="fas fa-edit" aria-hidden="true"></i
          ></pf-tooltip>
        </button>
      </ak-forms-modal>
      ${
        (row.launch_url ?? '') === ''
          ? nothing
          : html`<a
              href=${row.launch_url}
              target="_blank"
              class="pf-c-button pf-m-plain"
              aria-label=${capability('rowNames') === 'checkbox' ? `Open "${row.name}"` : nothing}
            >
              <pf-tooltip position="top" content="Open"
                ><i class="fas fa-share-square" aria-hidden="true"></i
              ></pf-tooltip>
            </a>`
      }
    </div>`;
  }

  protected override renderToolbarSelected(): TemplateResult {
    return html`<ak-forms-delete-bulk
      object-label="Application(s)"
      .objects=${this.selected}
      .usedBy=${({ slug }: Application) => usedBy(`core/applications/${slug}/used_by/`)}
      .delete=${({ slug }: Application) => call('DELETE', `core/applications/${slug}/`)}
    >
      <button ?disabled=${this.selected.length === 0} slot="trigger" class="pf-c-button pf-m-danger">
        Delete
      </button>
    </ak-forms-delete-bulk>`;
  }

  protected override renderObjectCreate(): unknown {
    return capability('applicationWizardTrigger') === 'menu' ? this.#menu() : this.#buttons();
  }

  /** From 2026.5 on the plain form is behind a menu. */
  #menu(): TemplateResult {
    return html`<ak-dropdown
        menu-id="new-application"
        text=${word('createApplication')}
        .entries=${this.#ways}
      ></ak-dropdown>
      <ak-forms-modal id="new-application-form">
        <span slot="submit" hidden>${word('submitApplication')}</span>
        <span slot="header" hidden>${word('createApplicationTitle')}</span>
        <ak-application-form slot="form"></ak-application-form>
      </ak-forms-modal>`;
  }

  readonly #openWizard = (): void => {
    openWizard(this, 'ak-application-wizard', 'New Application Wizard');
  };

  readonly #openForm = (): void => {
    const modal = this.renderRoot.querySelector('#new-application-form');
    if (modal instanceof FormsModal) modal.show();
  };

  readonly #ways: readonly MenuEntry[] = [
    {
      text: 'with New Provider...',
      description:
        'Opens the new application wizard, which will guide you through creating a new application with a new provider.',
      choose: this.#openWizard,
    },
    {
      text: 'with Existing Provider...',
      description:
        'Opens the new application form, which will guide you through creating a new application with an existing provider.',
      choose: this.#openForm,
    },
  ];

  protected override firstUpdated(): void {
    if (capability('dialogs') !== 'native') return;
    if (routeParameter('createWizard') === true) this.#openWizard();
    if (routeParameter('createForm') === true) this.#openForm();
  }

  #buttons(): TemplateResult {
    // On an empty list these stand twice, and both read the address.
    return html`${
        capability('applicationWizardTrigger') === 'button'
          ? html`<ak-application-wizard ?open=${routeParameter('createWizard') === true}>
              <button
                slot="trigger"
                class="pf-c-button pf-m-primary"
                data-ouia-component-id="start-application-wizard"
              >
                ${word('createWithProvider')}
              </button>
            </ak-application-wizard>`
          : nothing
      }
      <ak-forms-modal ?open=${routeParameter('createForm') === true}>
        <span slot="submit">${word('submitApplication')}</span>
        <span slot="header">${word('createApplicationTitle')}</span>
        <ak-application-form slot="form"></ak-application-form>
        <button slot="trigger" class="pf-c-button pf-m-primary">${word('createApplication')}</button>
      </ak-forms-modal>`;
  }

  protected override renderSectionBefore(): unknown {
    return capability('applicationWizardTrigger') === 'hint'
      ? html`<ak-application-wizard-hint></ak-application-wizard-hint>`
      : nothing;
  }

  protected override renderToolbar(): unknown {
    if (capability('applicationWizardTrigger') === 'hint') return super.renderToolbar();
    return html`${super.renderToolbar()}
      <ak-forms-confirm
        successMessage="Successfully cleared application cache"
        errorMessage="Failed to delete application cache"
        action="Clear cache"
        .onConfirm=${() => call('POST', 'policies/all/cache_clear/')}
      >
        <span slot="header">Clear Application cache</span>
        <p slot="body">
          Are you sure you want to clear the application cache? This will cause all policies to be
          re-evaluated on their next usage.
        </p>
        <button slot="trigger" class="pf-c-button pf-m-secondary" type="button">Clear cache</button>
        <div slot="modal"></div>
      </ak-forms-confirm>`;
  }

  protected override renderSidebarAfter(): TemplateResult {
    return html`<aside aria-label="Applications Documentation" class="pf-c-sidebar__panel">
      <div class="pf-c-card">
        <div class="pf-c-card__body">${documentation('Applications', APPLICATIONS)}</div>
      </div>
    </aside>`;
  }
}

const APPLICATIONS = [
  'An application is what users see of a provider: its name, its icon, and the address it is opened with.',
  'Every application belongs to at most one provider, and policies decide who may open it.',
];

define('ak-application-list', ApplicationList);
