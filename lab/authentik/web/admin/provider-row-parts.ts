import { html, type TemplateResult } from 'lit';
import '../elements/certificate-search.ts';
import '../elements/dual-select.ts';
import '../elements/flow-search.ts';
import '../elements/form-row.ts';
import { capability } from '../elements/interface.ts';
import '../elements/multiple-select.ts';
import '../elements/text-input.ts';
import type { DualSource } from './provider-choices.ts';
import './time-delta-help.ts';

/** A line of explanation below a control. */
export const help = (text: string): TemplateResult => html`<p class="pf-c-form__helper-text">${text}</p>`;

/** A length of time, such as `hours=1;minutes=2`. */
export const durationRow = (
  name: string,
  label: string,
  value: string,
  explanation: string,
): TemplateResult =>
  html`<ak-text-input
    name=${name}
    label=${label}
    value=${value}
    input-hint="code"
    required
    .bighelp=${html`${help(explanation)}<ak-utils-time-delta-help></ak-utils-time-delta-help>`}
  ></ak-text-input>`;

/** A choice of several objects: two lists, or one in which several can be marked (2024.6). */
export const severalRow = (
  name: string,
  label: string,
  things: string,
  source: DualSource,
  explanation: string,
): TemplateResult =>
  html`<ak-form-element-horizontal label=${label} name=${name}>
    ${
      capability('scopes') === 'select'
        ? html`<ak-multiple-select
            .fieldName=${name}
            .provider=${source.provider}
            .selector=${source.selector}
          ></ak-multiple-select>`
        : html`<ak-dual-select-dynamic-selected
            .provider=${source.provider}
            .selector=${source.selector}
            available-label="Available ${things}"
            selected-label="Selected ${things}"
          ></ak-dual-select-dynamic-selected>`
    }
    ${help(explanation)}
    ${capability('scopes') === 'select' ? help('Hold control/command to select multiple items.') : ''}
  </ak-form-element-horizontal>`;

/** What a drop-down for flows is about. */
export interface FlowRow {
  readonly name: string;
  readonly label: string;
  readonly placeholder: string;
  readonly designation: string;
  readonly current: string | null | undefined;
  readonly required?: boolean;
  readonly defaultSlug?: string;
  readonly explanation: string;
}

/** A drop-down for flows. */
export const flowRow = (row: FlowRow): TemplateResult =>
  html`<ak-form-element-horizontal name=${row.name} label=${row.label} ?required=${row.required ?? false}>
    <ak-flow-search
      label=${row.label}
      name=${row.name}
      placeholder=${row.placeholder}
      flow-type=${row.designation}
      .currentFlow=${row.current ?? null}
      .defaultFlowSlug=${row.defaultSlug ?? null}
      ?required=${row.required ?? false}
    ></ak-flow-search>
    ${help(row.explanation)}
  </ak-form-element-horizontal>`;

/** A drop-down for certificates with their keys. */
export const keyRow = (
  name: string,
  label: string,
  placeholder: string,
  current: string | null | undefined,
  singleton: boolean,
  explanations: readonly string[],
): TemplateResult =>
  html`<ak-form-element-horizontal label=${label} name=${name}>
    <ak-crypto-certificate-search
      label=${label}
      name=${name}
      placeholder=${placeholder}
      .certificate=${current ?? null}
      ?singleton=${singleton}
    ></ak-crypto-certificate-search>
    ${explanations.map(help)}
  </ak-form-element-horizontal>`;
