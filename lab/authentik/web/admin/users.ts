import { html, type TemplateResult } from 'lit';
import { z } from 'zod';
import { call, type Json } from '../api.ts';
import { capability, define, word } from '../elements/base.ts';
import type { RadioOption } from '../elements/choices.ts';
import { Form } from '../elements/form.ts';
import type { Column } from '../elements/table.ts';
import type { TypeCreate } from '../elements/wizard-pages.ts';
import { drawRows, input, type InputOptions, radio, type Row, type Rows, text, toggle } from './form-rows.ts';
import { editDialog, formDialog, ObjectForm, ObjectList } from './objects.ts';
import './overview.ts';
import { TypeWizard, wizardTrigger } from './type-wizard.ts';

const types: readonly RadioOption[] = [
  { label: 'Internal', value: 'internal', default: true },
  { label: 'External', value: 'external' },
  { label: 'Service account', value: 'service_account' },
];

const hasNames = capability('fieldNames') !== 'none';

/** Up to 2025.8 the row holds an input, afterwards the component of other forms, which knows no e-mail addresses. */
const line = (name: string, label: string, { placeholder, ...options }: InputOptions): Row =>
  capability('userFormInputs')
    ? input(name, label, options)
    : text(name, label, { ...options, placeholder, autocomplete: 'off' });

/** Form of an account. */
class UserForm extends ObjectForm {
  static override properties = { defaultPath: { attribute: 'defaultpath' }, userType: { attribute: false } };

  protected override readonly path = 'core/users/';
  /** Where a new account is put. */
  defaultPath = 'users';
  /** Kind of a new account, where it has been chosen before. */
  userType: string | null = null;

  protected override rows(): Rows {
    return [
      line('username', 'Username', {
        placeholder: 'Type a username for the user...',
        required: true,
        maxlength: 150,
      }),
      line('name', word('displayName'), { placeholder: 'Type an optional display name...' }),
      this.userType === null && radio('type', 'User type', types),
      line('email', word('emailAddress'), {
        placeholder: 'Type an optional email address...',
        type: 'email',
        ...(capability('userFormInputs') && { autocomplete: 'off' }),
      }),
      toggle('isActive', word('activeUser'), true),
      text('path', 'Path', {
        initial: this.defaultPath,
        placeholder: hasNames ? 'Type a path for the user...' : undefined,
        autocomplete: 'off',
        required: true,
      }),
    ];
  }

  protected override body(data: Json): Json {
    if (this.instance !== null) return data;
    const kind = this.userType === null ? {} : { type: this.userType };
    return { ...data, ...kind, groups: [], ...(capability('applicationIcon') === 'search' && { roles: [] }) };
  }
}

/** Sets a new password for an account. */
class UserPasswordForm extends Form {
  static override properties = { instancePk: { attribute: false } };

  /** Primary key of the account. */
  instancePk = 0;

  protected override send(data: Json): Promise<Json> {
    return call('POST', `core/users/${String(this.instancePk)}/set_password/`, data);
  }

  protected override successMessage(): string {
    return 'Saved.';
  }

  protected override renderRows(): TemplateResult {
    const name = word('newPassword');
    const rows = [
      input('password', name, {
        type: 'password',
        required: true,
        ...(hasNames && { placeholder: 'New Password', ariaLabel: name, autocomplete: 'off' }),
      }),
    ];
    return drawRows(rows, {});
  }
}

define('ak-user-form', UserForm);
define('ak-user-password-form', UserPasswordForm);

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
class UserList extends ObjectList<Account> {
  protected override readonly pageTitle = 'Users';
  protected override readonly searchByQuery = true;
  protected override readonly searchLabel = word('userSearch');
  protected override readonly searchPlaceholder = word('userSearchHint');
  protected override readonly expandable = true;
  protected override readonly path = 'core/users/';
  protected override readonly schema = account;
  protected override readonly query = { path_startswith: capability('userListPath'), include_groups: false };
  override order = 'last_login';
  protected override readonly columns: readonly Column[] = [
    { label: 'Name' },
    { label: 'Active' },
    { label: 'Last login' },
    { label: 'Type' },
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
      user.is_active ? 'Yes' : 'No',
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
