import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { formGroup } from '../elements/form-group.ts';
import '../elements/radio-input.ts';
import '../elements/slug-input.ts';
import '../elements/switch-input.ts';
import '../elements/text-input.ts';
import '../elements/textarea-input.ts';
import { policyEngineModes, type ApplicationFields } from './application-model.ts';
import './file-search-input.ts';

/** Messages of a field. */
export type ErrorsOf = (field: string) => readonly string[];

/** Name, slug and group of an application: the same rows in its form and in the wizard. */
export const identityRows = (application: ApplicationFields, errorsOf: ErrorsOf): TemplateResult =>
  html`<ak-text-input
      name="name"
      autocomplete="off"
      placeholder="Type an application name..."
      value=${ifDefined(application.name)}
      label="Application Name"
      spellcheck="false"
      required
      .errorMessages=${errorsOf('name')}
      help="The name displayed in the application library."
    ></ak-text-input>
    <ak-slug-input
      name="slug"
      value=${ifDefined(application.slug)}
      label="Slug"
      required
      .errorMessages=${errorsOf('slug')}
      help="Internal application name used in URLs."
      input-hint="code"
    ></ak-slug-input>
    <ak-text-input
      name="group"
      value=${ifDefined(application.group)}
      label="Group"
      placeholder="e.g. Collaboration, Communication, Internal, etc."
      .errorMessages=${errorsOf('group')}
      help="Optionally enter a group name. Applications with identical groups are shown grouped together."
      input-hint="code"
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
 */
export const interfaceGroup = (
  title: string,
  application: ApplicationFields,
  errorsOf: ErrorsOf,
): TemplateResult =>
  formGroup(
    title,
    html`<ak-text-input
        name="metaLaunchUrl"
        label="Launch URL"
        placeholder="https://..."
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
      <ak-file-search-input
        name="metaIcon"
        label="Icon"
        value=${ifDefined(application.meta_icon)}
        help="Select from uploaded files, or type a Font Awesome icon (fa://fa-icon-name) or URL."
        blankable
      ></ak-file-search-input>
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
  );
