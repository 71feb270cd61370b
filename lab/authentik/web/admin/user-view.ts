import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { call } from '../api.ts';
import { define, Element } from '../elements/base.ts';
import { descriptionList, descriptionStyles } from '../elements/description-list.ts';
import '../elements/forms-modal.ts';
import '../elements/label.ts';
import { setPageHeader, type PageHeader } from '../elements/page-header.ts';
import { pageHeading } from '../elements/page-heading.ts';
import { REFRESH } from '../elements/refresh.ts';
import { word } from '../elements/interface.ts';
import { SECTION, tabPanel } from '../elements/tab-panel.ts';
import '../elements/tabs.ts';
import '../elements/timestamp.ts';
import '../elements/tooltip.ts';
import { patternfly } from '../patternfly.ts';
import './object-changelog.ts';
import { permissionsPanel } from './object-permissions.ts';
import './user-active-form.ts';
import { sessionUser } from './session.ts';
import './user-form.ts';
import { impersonateButton } from './user-impersonate.ts';
import { userRow, userTypeLabels, type UserRow } from './user-model.ts';
import { recoveryButtons, recoveryStyles } from './user-recovery.ts';

const timestamp = (time: string | null | undefined): TemplateResult =>
  html`<ak-timestamp datetime .timestamp=${typeof time === 'string' ? new Date(time) : null}></ak-timestamp>`;

/** Tabs that hold nothing of interest here: no groups, roles or tokens are managed through the interface. */
const EMPTY_TABS = [
  ['page-groups', 'Groups'],
  ['page-roles', 'Roles'],
  ['page-events', 'User events'],
  ['page-credentials', 'Credentials / Tokens'],
  ['page-applications', 'Applications'],
] as const;

/** Page of one account. */
export class UserView extends Element {
  static override styles = [
    Element.styles,
    patternfly.page,
    patternfly.button,
    patternfly.grid,
    patternfly.content,
    patternfly.card,
    descriptionStyles,
    recoveryStyles,
    css`
      .ak-button-collection {
        display: flex;
        flex-direction: column;
        gap: 0.375rem;
        max-width: 13rem;
      }
      #update-password-request .pf-c-button {
        width: 100%;
      }
    `,
  ];
  static override properties = {
    userId: { type: Number },
    user: { state: true },
    self: { state: true },
  };

  /** Primary key of the account. */
  userId = 0;
  protected user: UserRow | null = null;
  /** Primary key of the administrator; 0 while it is not known. */
  protected self = 0;

  constructor() {
    super();
    this.addEventListener(REFRESH, () => void this.#load());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void sessionUser().then((user) => {
      this.self = user?.pk ?? 0;
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('userId') && this.userId > 0) void this.#load();
  }

  get #header(): PageHeader {
    return {
      icon: 'pf-icon pf-icon-user',
      title: this.user === null ? 'User' : `User ${this.user.username}`,
      description: this.user?.name ?? '',
    };
  }

  protected override updated(): void {
    setPageHeader(this.#header);
  }

  async #load(): Promise<void> {
    this.user = userRow.parse(await call('GET', `core/users/${String(this.userId)}/`));
  }

  override render(): unknown {
    const { user } = this;
    if (user === null) return nothing;
    return html`${pageHeading(this.#header)}
      <main>
        <ak-tabs>
          ${tabPanel({
            slot: 'page-overview',
            title: 'Overview',
            className: SECTION,
            content: this.#overview(user),
          })}
          ${EMPTY_TABS.map(([slot, title]) =>
            tabPanel({
              slot,
              title,
              className: SECTION,
              content: html`<div class="pf-c-card">
                <div class="pf-c-card__body">No objects found.</div>
              </div>`,
            }),
          )}
          ${permissionsPanel()}
        </ak-tabs>
      </main>`;
  }

  #overview(user: UserRow): TemplateResult {
    return html`<div class="pf-l-grid pf-m-gutter">
      <div class="pf-c-card pf-l-grid__item pf-m-12-col pf-m-5-col-on-xl">
        <div class="pf-c-card__title">User Info</div>
        <div class="pf-c-card__body">
          ${descriptionList([
            ['Username', user.username],
            ['Name', user.name],
            ['Email', user.email === '' ? '-' : user.email],
            ['Last login', timestamp(user.last_login)],
            ['Last password change', timestamp(user.password_change_date)],
            ['Active', html`<ak-status-label ?good=${user.is_active}></ak-status-label>`],
            ['Type', userTypeLabels[user.type]],
            [
              'Superuser',
              html`<ak-status-label type="warning" ?good=${user.is_superuser}></ak-status-label>`,
            ],
            ['Actions', this.#actions(user)],
            ['Recovery', recoveryButtons(user)],
          ])}
        </div>
      </div>
      <div class="pf-c-card pf-l-grid__item pf-m-12-col pf-m-7-col-on-xl">
        <div class="pf-c-card__title">Changelog</div>
        <div class="pf-c-card__body">
          <ak-object-changelog .pk=${String(user.pk)} .model=${'authentik_core.user'}></ak-object-changelog>
        </div>
      </div>
    </div>`;
  }

  #actions(user: UserRow): TemplateResult {
    return html`<div class="ak-button-collection">
      <ak-forms-modal>
        <span slot="submit">${word('submitEdit')}</span>
        <span slot="header">Update User</span>
        <ak-user-form slot="form" .instancePk=${user.pk}></ak-user-form>
        <button slot="trigger" class="pf-m-primary pf-c-button pf-m-block">Edit</button>
      </ak-forms-modal>
      <ak-user-active-form .user=${user}>
        <button slot="trigger" class="pf-c-button pf-m-warning pf-m-block">
          <pf-tooltip
            position="top"
            content=${
              user.is_active
                ? 'Lock the user out of this system'
                : 'Allow the user to log in and use this system'
            }
            >${user.is_active ? 'Deactivate' : 'Activate'}</pf-tooltip
          >
        </button>
      </ak-user-active-form>
      ${
        this.self === 0 || user.pk === this.self
          ? nothing
          : impersonateButton(user, 'pf-m-secondary pf-m-block')
      }
    </div>`;
  }
}

define('ak-user-view', UserView);
