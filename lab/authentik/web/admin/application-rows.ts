import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { formGroup } from '../elements/form-group.ts';
import { capability, word } from '../elements/interface.ts';
import '../elements/radio-input.ts';
import '../elements/slug-input.ts';
import '../elements/switch-input.ts';
import '../elements/text-input.ts';
import '../elements/textarea-input.ts';
import { policyEngineModes, type ApplicationFields } from './application-model.ts';
import './file-search-input.ts';

/** Messages of a field. */
export type ErrorsOf = (field: string) => readonly string[];

const SLUG_HELP = 'Internal application name used in URLs.';

const slugRow = ({ slug }: ApplicationFields, errorsOf: ErrorsOf, follows: boolean): TemplateResult =>
  follows
    ? html`<ak-slug-input
        name="slug"
        value=${ifDefined(slug)}
        label="Slug"
        required
        .errorMessages=${errorsOf('slug')}
        help=${SLUG_HELP}
        input-hint="code"
      ></ak-slug-input>`
    : html`<ak-text-input
        name="slug"
        value=${ifDefined(slug)}
        label="Slug"
        required
        .errorMessages=${errorsOf('slug')}
        help=${SLUG_HELP}
        input-hint="code"
      ></ak-text-input>`;

/**
 * Name, slug and group of an application: the same rows in its form and in the wizard.
 *
 * @param follows whether the slug follows the name: in the form it does not up to 2025.6.
 */
export const identityRows = (
  application: ApplicationFields,
  errorsOf: ErrorsOf,
  follows: boolean,
): TemplateResult =>
  html`<ak-text-input
      name="name"
      autocomplete="off"
      placeholder=${word('applicationNameHint') || nothing}
      value=${ifDefined(application.name)}
      label=${word('applicationName')}
      required
      .errorMessages=${errorsOf('name')}
      help=${word('applicationNameHelp')}
    ></ak-text-input>
    ${slugRow(application, errorsOf, follows)}
    <ak-text-input
      name="group"
      value=${ifDefined(application.group)}
      label="Group"
      placeholder=${capability('fieldNames') === 'none' ? nothing : 'e.g. Collaboration, Communication, Internal, etc.'}
      .errorMessages=${errorsOf('group')}
      help="Optionally enter a group name. Applications with identical groups are shown grouped together."
      input-hint="code"
    ></ak-text-input>`;

/** Up to 2025.10 a file is chosen; what is chosen here goes nowhere. */
const iconRow = ({ meta_icon }: ApplicationFields): TemplateResult =>
  capability('applicationIcon') === 'search'
    ? html`<ak-file-search-input
        name="metaIcon"
        label="Icon"
        value=${ifDefined(meta_icon ?? undefined)}
        help="Select from uploaded files, or type a Font Awesome icon (fa://fa-icon-name) or URL."
        blankable
      ></ak-file-search-input>`
    : html`<ak-text-input
        name="metaIcon"
        label="Icon"
        value=${ifDefined(meta_icon ?? undefined)}
        .bighelp=${html`<p class="pf-c-form__helper-text">
          Either input a full URL, a relative path, or use 'fa://fa-test' to use the Font Awesome icon
          "fa-test".
        </p>`}
      ></ak-text-input>`;

/** How policies work together. */
export const policyEngineRow = (application: ApplicationFields): TemplateResult =>
  html`<ak-radio-input
    label="Policy engine mode"
    required
    name="policyEngineMode"
    .options=${policyEngineModes}
    .value=${application.policy_engine_mode}
  ></ak-radio-input>`;

/**
 * How users see the application.
 *
 * @param title of the group: it is written differently in the form and in the wizard.
 * @param buttonName what the button beside the title is called, where there is one (up to 2025.6).
 */
export const interfaceGroup = (
  title: string,
  application: ApplicationFields,
  errorsOf: ErrorsOf,
  buttonName?: string,
): TemplateResult =>
  formGroup(
    title,
    html`<ak-text-input
        name="metaLaunchUrl"
        label="Launch URL"
        placeholder=${capability('fieldNames') === 'none' ? nothing : 'https://...'}
        value=${ifDefined(application.meta_launch_url)}
        .errorMessages=${errorsOf('meta_launch_url')}
        help="If left empty, authentik will try to extract the launch URL based on the selected provider."
        input-hint="code"
      ></ak-text-input>
      <ak-switch-input
        name="openInNewTab"
        ?checked=${application.open_in_new_tab ?? false}
        label="Open in new tab"
        help="If checked, the launch URL will open in a new browser tab or window from the user's application library."
      ></ak-switch-input>
      ${iconRow(application)}
      <ak-text-input
        label="Publisher"
        name="metaPublisher"
        value=${ifDefined(application.meta_publisher)}
      ></ak-text-input>
      <ak-textarea-input
        label="Description"
        name="metaDescription"
        value=${ifDefined(application.meta_description)}
      ></ak-textarea-input>`,
    false,
    buttonName,
  );
