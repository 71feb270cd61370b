import { css, html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { call, type Json } from '../api.ts';
import { define } from '../elements/base.ts';
import '../elements/codemirror.ts';
import { capability, word } from '../elements/interface.ts';
import { ModelForm } from '../elements/form.ts';
import '../elements/form-row.ts';
import '../elements/radio-input.ts';
import type { RadioOption } from '../elements/radio.ts';
import '../elements/switch-input.ts';
import '../elements/text-input.ts';
import { userRow, type UserRow } from './user-model.ts';

const types: readonly RadioOption[] = [
  {
    label: 'Internal',
    value: 'internal',
    default: true,
    description: 'Company employees with access to the full enterprise feature set.',
  },
  {
    label: 'External',
    value: 'external',
    description: 'External consultants or B2C customers without access to enterprise features.',
  },
  {
    label: 'Service account',
    value: 'service_account',
    description: 'Machine-to-machine authentication or other automations.',
  },
];

const managedType: RadioOption = {
  label: 'Internal Service account',
  value: 'internal_service_account',
  disabled: true,
  description: 'Managed by authentik and cannot be assigned manually.',
};

/** From 2025.8 on fields say what belongs into them. */
const hint = (text: string): string | typeof nothing =>
  capability('fieldNames') === 'none' ? nothing : text;

/** A line of the form that holds a text. */
interface TextRow {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string | undefined;
  readonly type?: 'text' | 'email';
  readonly required?: boolean;
  readonly maxlength?: number;
  readonly help?: string;
}

/** Up to 2025.8 the row holds an input, afterwards the component of other forms, which knows no e-mail addresses. */
const textRow = (row: TextRow): TemplateResult =>
  capability('userFormInputs')
    ? html`<ak-form-element-horizontal label=${row.label} name=${row.name} ?required=${row.required ?? false}>
        <input
          type=${row.type ?? 'text'}
          autocomplete=${row.type === 'email' ? 'off' : nothing}
          class="pf-c-form-control"
          value=${ifDefined(row.value)}
          ?required=${row.required ?? false}
        />
        ${row.help === undefined ? nothing : html`<p class="pf-c-form__helper-text">${row.help}</p>`}
      </ak-form-element-horizontal>`
    : html`<ak-text-input
        name=${row.name}
        label=${row.label}
        placeholder=${hint(row.hint)}
        autocomplete="off"
        value=${ifDefined(row.value)}
        input-hint="code"
        ?required=${row.required ?? false}
        maxlength=${ifDefined(row.maxlength)}
        help=${ifDefined(row.help)}
      ></ak-text-input>`;

const pathHelp = html`<p class="pf-c-form__helper-text">
    Paths can be used to organize users into folders depending on which source created them or organizational
    structure.
  </p>
  <p class="pf-c-form__helper-text">
    Paths may not start or end with a slash, but they can contain any other character as path segments. The
    paths are currently purely used for organization, it does not affect their permissions, group memberships,
    or anything else.
  </p>`;

// JSON is YAML, too; of YAML no more is understood here.
const attributesText = (attributes: Readonly<Record<string, unknown>>): string =>
  `${JSON.stringify(attributes, null, 2)}\n`;
const parseAttributes = (text: string): unknown => (text.trim() === '' ? {} : JSON.parse(text));

/** Form of an account. */
export class UserForm extends ModelForm<UserRow> {
  static override properties = {
    defaultPath: { attribute: 'defaultpath' },
    userType: { attribute: false },
  };
  static override styles = [
    ModelForm.styles,
    css`
      .pf-c-form-control {
        height: auto !important;
      }
    `,
  ];

  /** Where a new account is put. */
  defaultPath = 'users';
  /** Kind of a new account, where it has been chosen before. */
  userType: string | null = null;

  protected override async loadInstance(pk: string | number): Promise<UserRow> {
    return userRow.parse(await call('GET', `core/users/${String(pk)}/`));
  }

  protected override send(data: Json): Promise<Json> {
    const kind = this.userType === null ? {} : { type: this.userType };
    const body = { ...data, ...kind, attributes: data['attributes'] ?? {} };
    return this.instance === null
      ? call('POST', 'core/users/', {
          ...body,
          groups: [],
          ...(capability('applicationIcon') === 'search' && { roles: [] }),
        })
      : call('PATCH', `core/users/${String(this.instance.pk)}/`, body);
  }

  protected override successMessage(): string {
    return this.instance === null ? word('userCreated') : word('userUpdated');
  }

  #typeRow(): TemplateResult {
    const user = this.instance;
    return html`<ak-radio-input
      label="User type"
      required
      name="type"
      .value=${user?.type}
      .options=${user === null ? types : [...types, managedType]}
    ></ak-radio-input>`;
  }

  protected override renderRows(): TemplateResult {
    const user = this.instance;
    return html`${textRow({
        name: 'username',
        label: 'Username',
        hint: 'Type a username for the user...',
        value: user?.username,
        required: true,
        maxlength: 150,
        help: "The user's primary identifier used for authentication. 150 characters or fewer.",
      })}
      ${textRow({
        name: 'name',
        label: word('displayName'),
        hint: 'Type an optional display name...',
        value: user?.name,
        help: "The user's display name.",
      })}
      ${this.userType === null ? this.#typeRow() : nothing}
      ${textRow({
        name: 'email',
        type: 'email',
        label: word('emailAddress'),
        hint: 'Type an optional email address...',
        value: user?.email,
      })}
      <ak-switch-input
        name="isActive"
        label=${word('activeUser')}
        ?checked=${user?.is_active ?? true}
        help="Whether this user is active and allowed to authenticate. Setting this to inactive can be used to temporarily disable a user without deleting their account."
      ></ak-switch-input>
      <ak-text-input
        name="path"
        label="Path"
        placeholder=${hint('Type a path for the user...')}
        autocomplete="off"
        value=${user?.path ?? this.defaultPath}
        input-hint="code"
        required
        .bighelp=${pathHelp}
      ></ak-text-input>
      <ak-form-element-horizontal label="Attributes" name="attributes">
        <ak-codemirror
          mode="yaml"
          .parse=${parseAttributes}
          .value=${attributesText(user?.attributes ?? {})}
        ></ak-codemirror>
        <p class="pf-c-form__helper-text">Set custom attributes using YAML or JSON.</p>
      </ak-form-element-horizontal>`;
  }
}

define('ak-user-form', UserForm);
