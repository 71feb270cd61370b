import type { TemplateResult } from 'lit';
import { call, type Json } from '../api.ts';
import { define } from '../elements/base.ts';
import { Form } from '../elements/form.ts';
import { capability, word } from '../elements/interface.ts';
import type { RadioOption } from '../elements/radio.ts';
import {
  drawRows,
  editor,
  input,
  radio,
  text,
  toggle,
  type InputOptions,
  type Row,
  type Rows,
} from './form-rows.ts';
import { ObjectForm } from './object-form.ts';

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
    : text(name, label, { ...options, placeholder, autocomplete: 'off', code: true });

// JSON is YAML, too; of YAML no more is understood here.
const attributesText = (attributes: unknown): string => `${JSON.stringify(attributes ?? {}, null, 2)}\n`;
const parseAttributes = (typed: string): unknown => (typed.trim() === '' ? {} : JSON.parse(typed));

/** Form of an account. */
export class UserForm extends ObjectForm {
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
        code: true,
      }),
      editor('attributes', 'Attributes', { mode: 'yaml', format: attributesText, parse: parseAttributes }),
    ];
  }

  protected override body(data: Json): Json {
    if (this.instance !== null) return data;
    const kind = this.userType === null ? {} : { type: this.userType };
    return { ...data, ...kind, groups: [], ...(capability('applicationIcon') === 'search' && { roles: [] }) };
  }
}

/** Sets a new password for an account. */
export class UserPasswordForm extends Form {
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
