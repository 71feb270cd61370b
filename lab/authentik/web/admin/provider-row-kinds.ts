import { html, nothing, type TemplateResult } from 'lit';
import { z } from 'zod';
import '../elements/array-input.ts';
import type { RedirectUri } from '../elements/array-input.ts';
import '../elements/choices.ts';
import '../elements/object-search.ts';
import '../elements/dual-select.ts';
import { formLabel } from '../elements/form-row.ts';
import { capability } from '../elements/base.ts';
import { area, textOf, valueOf, type Row } from './form-rows.ts';
import type { DualSource } from './provider-choices.ts';

/** What a drop-down for flows is about. */
export interface FlowOptions {
  readonly designation: 'authentication' | 'authorization' | 'invalidation';
  readonly required?: boolean;
  /** Slug of the flow that is chosen while none is set. */
  readonly initial?: string;
  /** The label is slotted and names the drop-down. */
  readonly slotted?: boolean;
}

/** A drop-down for flows. */
export const flow =
  (
    name: string,
    label: string,
    { designation, required = false, initial, slotted = false }: FlowOptions,
  ): Row =>
  (values) =>
    html`<ak-form-element-horizontal name=${name} label=${slotted ? nothing : label} ?required=${required}>
      ${slotted ? formLabel(label, required, { slot: 'label', htmlFor: name }) : nothing}
      <ak-flow-search
        id=${slotted ? name : nothing}
        label=${label}
        name=${name}
        placeholder="Select an ${designation} flow..."
        flow-type=${designation}
        .currentFlow=${textOf(values, name)}
        .defaultFlowSlug=${initial ?? null}
        ?required=${required}
      ></ak-flow-search>
    </ak-form-element-horizontal>`;

/**
 * A drop-down for certificates with their keys.
 *
 * @param singleton whether the only certificate there is is chosen.
 */
export const key =
  (name: string, label: string, placeholder: string, singleton = false): Row =>
  (values) =>
    html`<ak-form-element-horizontal label=${label} name=${name}>
      <ak-crypto-certificate-search
        label=${label}
        name=${name}
        placeholder=${placeholder}
        .certificate=${textOf(values, name)}
        ?singleton=${singleton}
      ></ak-crypto-certificate-search>
    </ak-form-element-horizontal>`;

/** Grants of a provider, as the wire has them, and those that a new one has. */
const GRANTS = [
  ['authorization_code', 'Authorization Code'],
  ['implicit', 'Implicit'],
  ['hybrid', 'Hybrid'],
  ['refresh_token', 'Refresh token'],
  ['client_credentials', 'Client credentials'],
  ['password', 'Password'],
  ['urn:ietf:params:oauth:grant-type:device_code', 'Device-code'],
] as const;
const TOKEN_EXCHANGE = ['urn:ietf:params:oauth:grant-type:token-exchange', 'Token exchange'] as const;
const NEW_PROVIDER = GRANTS.map(([grant]) => grant);

/** The grants a provider may be asked for (2026.5). */
export const grants =
  (name: string, label: string): Row =>
  (values) =>
    html`<ak-form-element-horizontal label=${label} name=${name} required>
      <ak-checkbox-group
        .options=${capability('grantTypes') === 'seven' ? GRANTS : [...GRANTS, TOKEN_EXCHANGE]}
        .value=${z
          .array(z.string())
          .catch([...NEW_PROVIDER])
          .parse(valueOf(values, name))}
      ></ak-checkbox-group>
    </ak-form-element-horizontal>`;

/** A choice of several objects: two lists, or one in which several can be marked (2024.6). */
export const several =
  (name: string, label: string, things: string, { provider, selector }: DualSource): Row =>
  () =>
    html`<ak-form-element-horizontal label=${label} name=${name}>
      ${
        capability('scopes') === 'select'
          ? html`<ak-multiple-select
              .fieldName=${name}
              .provider=${provider}
              .selector=${selector}
            ></ak-multiple-select>`
          : html`<ak-dual-select-dynamic-selected
              .provider=${provider}
              .selector=${selector}
              available-label="Available ${things}"
              selected-label="Selected ${things}"
            ></ak-dual-select-dynamic-selected>`
      }
    </ak-form-element-horizontal>`;

const emptyRedirectUri = (): RedirectUri => ({
  matching_mode: 'strict',
  url: '',
  ...(capability('redirectUris') === 'typedRows' ? { redirect_uri_type: 'authorization' } : {}),
});

const redirectUriRow = (uri: RedirectUri): TemplateResult =>
  html`<ak-provider-oauth2-redirect-uri
    name="oauth2-redirect-uri"
    style="width: 100%"
    .redirectUri=${uri}
  ></ak-provider-oauth2-redirect-uri>`;

const listOfUris = z.array(z.unknown());

/**
 * A row each, with its matching mode. Up to 2025.6 it is marked as required, but never checked. A provider without any
 * gets a new empty list whenever the form around it is drawn again: rows typed in before are gone then (live 2024.12.5
 * and 2025.12.4).
 */
const uriList =
  (name: string, label: string): Row =>
  (values) =>
    html`<ak-form-element-horizontal label=${label} name=${name} ?required=${!capability('nativeValidation')}>
      <ak-array-input
        name=${name}
        .items=${listOfUris.catch([]).parse(valueOf(values, name))}
        .newItem=${emptyRedirectUri}
        .row=${redirectUriRow}
      ></ak-array-input>
    </ak-form-element-horizontal>`;

/** The redirect URIs of a provider: a list, or one text with a regular expression a line (up to 2024.10.2). */
export const redirectUris = (name: string, label: string): Row =>
  (capability('redirectUris') === 'textarea' ? area : uriList)(name, label);
