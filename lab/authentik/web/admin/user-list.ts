import { html, type TemplateResult } from 'lit';
import { z } from 'zod';
import '../elements/label.ts';
import { capability, word } from '../elements/interface.ts';
import type { TypeCreate } from '../elements/type-grid.ts';
import './absent-page.ts';
import { define, editDialog, formDialog, ObjectList, type Column } from './object-list.ts';
import { TypeWizard, wizardTrigger } from './type-wizard.ts';
import './user-form.ts';

const account = z.object({
  pk: z.number(),
  username: z.string(),
  name: z.string(),
  is_active: z.boolean(),
  last_login: z.string().nullable(),
  type: z.string(),
});

type Account = z.infer<typeof account>;

/** Kinds of accounts; they are no models of the server. */
const kinds: readonly TypeCreate[] = [
  { name: 'Internal User', component: 'ak-user-form', model_name: 'internal' },
  { name: 'External User', component: 'ak-user-form', model_name: 'external' },
  {
    name: 'Service Account',

    component: 'ak-user-service-account-form',
    model_name: 'service_account',
  },
];

/** Makes an account: first its kind, then its form (2026.5 and later). */
class UserWizard extends TypeWizard {
  protected override readonly texts = { heading: 'Create New User', thing: 'User', button: '' };

  protected override load(): Promise<readonly TypeCreate[]> {
    return Promise.resolve(kinds);
  }

  protected override form(type: TypeCreate): TemplateResult {
    return type.component === 'ak-user-form'
      ? html`<ak-user-form defaultpath="" .userType=${type.model_name}></ak-user-form>`
      : super.form(type);
  }
}

/** Directory > Users: those of one folder (2025.8 to 2026.2), or all. */
export class UserList extends ObjectList<Account> {
  protected override readonly pageTitle = 'Users';
  protected override readonly pageIcon = 'pf-icon pf-icon-user';
  protected override readonly searchByQuery = true;
  protected override readonly searchLabel = word('userSearch');
  protected override readonly searchPlaceholder = word('userSearchHint');
  protected override readonly expandable = true;
  protected override readonly path = 'core/users/';
  protected override readonly schema = account;
  protected override readonly query = { path_startswith: capability('userListPath'), include_groups: false };
  override order = 'last_login';
  protected override readonly columns: readonly Column[] = [
    { label: 'Name', orderBy: 'username' },
    { label: 'Active', orderBy: 'is_active' },
    { label: 'Last login', orderBy: 'last_login' },
    { label: 'Type', orderBy: 'type' },
    { label: 'Actions', ariaLabel: 'Row Actions' },
  ];

  protected override rowLabel({ username, name }: Account): string {
    return name === '' ? username : `${username} (${name})`;
  }

  protected override renderCells({ pk, username, name, ...user }: Account): readonly unknown[] {
    return [
      html`<a href="#/identity/users/${pk}">
        <div>${username}</div>
        <small>${name === '' ? '<No name set>' : name}</small>
      </a>`,
      html`<ak-status-label ?good=${user.is_active}></ak-status-label>`,
      user.last_login === null ? '-' : new Date(user.last_login).toLocaleString(),
      user.type,
      editDialog('Update User', html`<ak-user-form slot="form" .instancePk=${pk}></ak-user-form>`),
    ];
  }

  protected override renderExpanded({ pk, username, name }: Account): TemplateResult {
    return formDialog({
      heading:
        capability('fieldNames') === 'label'
          ? `Update ${name === '' ? username : name}'s password`
          : 'Update password',
      submit: word('submitPassword'),
      form: html`<ak-user-password-form slot="form" .instancePk=${pk}></ak-user-password-form>`,
      button: 'Set password',
      look: 'pf-m-secondary',
      id: 'update-password-request',
      size: 'pf-m-md',
    });
  }

  protected override renderObjectCreate(): TemplateResult {
    const form = html`${formDialog({
        heading: word('createUserTitle'),
        submit: word('submitUser'),
        form: html`<ak-user-form slot="form"></ak-user-form>`,
        button: word('createUser'),
      })}
      <ak-absent-dialog>
        <button slot="trigger" class="pf-c-button pf-m-secondary">${word('createServiceAccount')}</button>
      </ak-absent-dialog>`;
    return wizardTrigger(this, 'ak-user-wizard', 'New User Wizard', word('createUser'), form);
  }
}

define('ak-user-wizard', UserWizard);
define('ak-user-list', UserList);
