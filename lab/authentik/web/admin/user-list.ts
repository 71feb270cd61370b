import { html, nothing, type TemplateResult } from 'lit';
import { z } from 'zod';
import { call } from '../api.ts';
import { define } from '../elements/base.ts';
import { wizardButton } from '../elements/dialog-button.ts';
import '../elements/forms-delete-bulk.ts';
import type { DeleteMetadata } from '../elements/forms-delete-bulk.ts';
import '../elements/forms-modal.ts';
import '../elements/label.ts';
import { capability, word } from '../elements/interface.ts';
import { fetchList, withQuery, type ListQuery, type Page } from '../elements/list-page.ts';
import { setRouteParameters, routeParameter, textParameter } from '../elements/route-parameters.ts';
import { switchFace } from '../elements/switch-input.ts';
import { TablePage } from '../elements/table-page.ts';
import type { Column } from '../elements/table.ts';
import '../elements/timestamp.ts';
import '../elements/tooltip.ts';
import { patternfly } from '../patternfly.ts';
import './service-account-form.ts';
import { sessionUser } from './session.ts';
import './tree-view.ts';
import { usedBy } from './used-by.ts';
import './user-active-form.ts';
import './user-form.ts';
import { impersonateButton } from './user-impersonate.ts';
import { userRow, userTypeLabels, type UserRow } from './user-model.ts';
import { recoveryButtons, recoveryStyles } from './user-recovery.ts';
import './user-revoke-sessions.ts';
import './user-wizard.ts';

const paths = z.object({ paths: z.array(z.string()) });

const term = (label: string, ...definitions: readonly unknown[]): TemplateResult =>
  html`<div class="pf-c-description-list__group">
    <dt class="pf-c-description-list__term">
      <span class="pf-c-description-list__text">${label}</span>
    </dt>
    <dd class="pf-c-description-list__description">${definitions}</dd>
  </div>`;

const text = (content: unknown, id?: string): TemplateResult =>
  html`<div class="pf-c-description-list__text" id=${id ?? nothing}>${content}</div>`;

/** Directory > Users. */
export class UserList extends TablePage<UserRow> {
  static override styles = [
    TablePage.styles,
    patternfly.descriptionList,
    patternfly.card,
    patternfly.alert,
    recoveryStyles,
  ];
  static override properties = {
    activePath: { state: true },
    userPaths: { state: true },
    self: { state: true },
  };

  protected override readonly pageTitle = 'Users';
  protected override readonly pageIcon = 'pf-icon pf-icon-user';
  protected override readonly searchEnabled = true;
  protected override readonly searchByQuery = true;
  protected override readonly searchLabel = word('userSearch');
  protected override readonly searchPlaceholder = word('userSearchHint');
  protected override readonly checkbox = true;
  protected override readonly expandable = true;
  override order = 'last_login';
  protected override readonly columns: readonly Column[] = [
    { label: 'Name', orderBy: 'username' },
    { label: 'Active', orderBy: 'is_active' },
    { label: 'Last login', orderBy: 'last_login' },
    { label: 'Type', orderBy: 'type' },
    { label: 'Actions', ariaLabel: 'Row Actions' },
  ];

  /** Folder whose accounts are listed; empty for all. */
  protected activePath = textParameter('path', capability('userListPath'));
  protected userPaths: readonly string[] = [];
  /** Primary key of the administrator; 0 while it is not known. */
  protected self = 0;
  #hideDeactivated = routeParameter('hideDeactivated') === true;

  override connectedCallback(): void {
    super.connectedCallback();
    void sessionUser().then((user) => {
      this.self = user?.pk ?? 0;
    });
  }

  protected override async fetchPage(query: ListQuery): Promise<Page<UserRow>> {
    const users = await fetchList('core/users/', userRow, {
      ...query,
      path_startswith: this.activePath,
      is_active: this.#hideDeactivated ? true : undefined,
      include_groups: false,
    });
    const answer = await call('GET', withQuery('core/users/paths/', { search: this.search }));
    this.userPaths = paths.parse(answer).paths;
    return users;
  }

  protected override rowLabel({ username, name }: UserRow): string {
    return name === '' ? username : `${username} (${name})`;
  }

  protected override renderCells(user: UserRow): readonly unknown[] {
    return [
      html`<a href="#/identity/users/${user.pk}">
        <div>${user.username}</div>
        <small>${user.name === '' ? '<No name set>' : user.name}</small>
      </a>`,
      html`<ak-status-label ?good=${user.is_active}></ak-status-label>`,
      html`<ak-timestamp
        datetime
        .timestamp=${user.last_login === null ? null : new Date(user.last_login)}
      ></ak-timestamp>`,
      userTypeLabels[user.type],
      html`<div>
        <ak-forms-modal>
          <span slot="submit">${word('submitEdit')}</span>
          <span slot="header">Update User</span>
          <ak-user-form slot="form" .instancePk=${user.pk}></ak-user-form>
          <button slot="trigger" class="pf-c-button pf-m-plain">
            <pf-tooltip position="top" content="Edit"
              ><i class="fas fa-edit" aria-hidden="true"></i
            ></pf-tooltip>
          </button>
        </ak-forms-modal>
        ${this.self === 0 || user.pk === this.self ? nothing : impersonateButton(user, 'pf-m-tertiary')}
      </div>`,
    ];
  }

  protected override renderExpanded(user: UserRow): TemplateResult {
    return html`<dl class="pf-c-description-list pf-m-horizontal">
      ${term(
        'User status',
        text(user.is_active ? 'Active' : 'Inactive'),
        text(user.is_superuser ? 'Superuser' : 'Regular user'),
      )}
      ${term(
        'Change status',
        text(
          html`<ak-user-active-form .user=${user}>
            <button slot="trigger" class="pf-c-button pf-m-warning">
              ${user.is_active ? 'Deactivate' : 'Activate'}
            </button>
          </ak-user-active-form>`,
        ),
      )}
      ${term('Recovery', text(recoveryButtons(user), 'recovery-request-buttons'))}
    </dl>`;
  }

  protected override renderObjectCreate(): TemplateResult {
    if (capability('userForm') === 'wizard') {
      return wizardButton(this, 'ak-user-wizard', 'New User Wizard', word('createUser'));
    }
    return html`<ak-forms-modal>
        <span slot="submit">${word('submitUser')}</span>
        <span slot="header">${word('createUserTitle')}</span>
        <ak-user-form
          defaultpath=${this.activePath === '' ? 'users' : this.activePath}
          slot="form"
        ></ak-user-form>
        <button slot="trigger" class="pf-c-button pf-m-primary">${word('createUser')}</button>
      </ak-forms-modal>
      <ak-forms-modal>
        <span slot="submit">${word('submitServiceAccount')}</span>
        <span slot="header">${word('createServiceAccount')}</span>
        <ak-user-service-account-form slot="form"></ak-user-service-account-form>
        <button slot="trigger" class="pf-c-button pf-m-secondary">${word('createServiceAccount')}</button>
      </ak-forms-modal>`;
  }

  protected override renderToolbarSelected(): TemplateResult {
    const none = this.selected.length === 0;
    return html`<ak-user-bulk-revoke-sessions .users=${this.selected}>
        <button ?disabled=${none} slot="trigger" class="pf-c-button pf-m-warning">Revoke Sessions</button>
      </ak-user-bulk-revoke-sessions>
      <ak-forms-delete-bulk
        object-label="User(s)"
        .objects=${this.selected}
        .metadata=${({ username, pk, uid }: UserRow): readonly DeleteMetadata[] => [
          { key: 'Username', value: username },
          { key: 'ID', value: String(pk) },
          { key: 'UID', value: uid },
        ]}
        .usedBy=${({ pk }: UserRow) => usedBy(`core/users/${String(pk)}/used_by/`)}
        .delete=${({ pk }: UserRow) => call('DELETE', `core/users/${String(pk)}/`)}
      >
        <button ?disabled=${none} slot="trigger" class="pf-c-button pf-m-danger">Delete</button>
      </ak-forms-delete-bulk>`;
  }

  protected override renderToolbarAfter(): TemplateResult {
    const named = capability('tableNames') === 'title';
    return html`<div class="pf-c-toolbar__group pf-m-filter-group">
      <div class="pf-c-toolbar__item pf-m-search-filter">
        <div class="pf-c-input-group">
          <label
            class="pf-c-switch"
            for=${named ? 'hide-deactivated-users' : nothing}
            aria-labelledby=${named ? 'hide-deactivated-users-label' : nothing}
          >
            <input
              id=${named ? 'hide-deactivated-users' : nothing}
              class="pf-c-switch__input"
              type="checkbox"
              ?checked=${word('deactivatedUsers').startsWith('Hide') === this.#hideDeactivated}
              @change=${() => {
                this.#hideDeactivated = !this.#hideDeactivated;
                setRouteParameters({ hideDeactivated: this.#hideDeactivated });
                void this.show({});
              }}
            />
            ${switchFace(word('deactivatedUsers'), named ? 'hide-deactivated-users-label' : undefined)}
          </label>
        </div>
      </div>
    </div>`;
  }

  protected override renderSidebarBefore(): TemplateResult {
    return html`<aside
      aria-labelledby="sidebar-left-panel-header"
      class="pf-c-sidebar__panel ${capability('rowBodies') ? 'pf-m-width-25' : ''}"
    >
      <div class="pf-c-card">
        <div role="heading" aria-level="2" id="sidebar-left-panel-header" class="pf-c-card__title">
          User folders
        </div>
        <div class="pf-c-card__body">
          <ak-treeview
            label="User paths"
            .items=${this.userPaths}
            activepath=${this.activePath}
            @ak-refresh=${(event: CustomEvent<{ path: string }>) => {
              this.activePath = event.detail.path;
            }}
          ></ak-treeview>
        </div>
      </div>
    </aside>`;
  }
}

define('ak-user-list', UserList);
