import { html, nothing } from 'lit';
import { z } from 'zod';
import { call, type Json } from '../api.ts';
import { capability, define, word } from '../elements/base.ts';
import type { RadioOption } from '../elements/choices.ts';
import { fetchList } from '../elements/list-page.ts';
import { SearchInput } from '../elements/object-search.ts';
import type { Choice } from '../elements/search-select-control.ts';
import { area, group, radio, type Row, type Rows, slug, text, toggle, valueOf } from './form-rows.ts';
import { ObjectForm } from './objects.ts';
import { providerSummary } from './providers.ts';

/** Picks a provider. */
class ProviderSearchInput extends SearchInput {
  static override properties = { ...SearchInput.properties, value: { attribute: false } };

  /** Primary key of the provider that is chosen at first. */
  value: number | null = null;

  protected override chosen(): string {
    return String(this.value);
  }

  protected override async choices(search: string): Promise<readonly Choice[]> {
    const page = await fetchList('providers/all/', providerSummary, {
      ordering: 'name',
      search: search === '' ? undefined : search,
    });
    const providers = [...page.results];
    // The chosen provider is offered even when it is not on the first page.
    if (this.value !== null && !providers.some(({ pk }) => pk === this.value)) {
      providers.unshift(providerSummary.parse(await call('GET', `providers/all/${String(this.value)}/`)));
    }
    return providers.map(({ pk, name, verbose_name }) => ({
      value: String(pk),
      label: name,
      group: verbose_name,
    }));
  }
}

define('ak-provider-search-input', ProviderSearchInput);

const policyEngineModes: readonly RadioOption[] = [
  { label: word('anyPolicy'), value: 'any', default: true },
  { label: word('allPolicies'), value: 'all' },
];

/** From 2025.8 on fields say what belongs into them. */
const hint = (example: string): string | undefined =>
  capability('fieldNames') === 'none' ? undefined : example;

/**
 * Name, slug and group of an application: the same rows in its form and in the wizard.
 *
 * @param follows whether the slug follows the name: in the form it does not up to 2025.6.
 */
export const identityRows = (follows: boolean): Rows => [
  text('name', word('applicationName'), {
    placeholder: word('applicationNameHint') || undefined,
    autocomplete: 'off',
    required: true,
  }),
  follows ? slug('slug', 'Slug') : text('slug', 'Slug', { required: true }),
  text('group', 'Group', {
    placeholder: hint('e.g. Collaboration, Communication, Internal, etc.'),
  }),
];

/**
 * How policies work together, and how users see the application.
 *
 * @param title of the group: it is written differently in the form and in the wizard.
 * @param buttonName what the button beside the title is called, where there is one (up to 2025.6).
 */
export const presentationRows = (title: string, buttonName?: string): Rows => [
  radio('policyEngineMode', 'Policy engine mode', policyEngineModes),
  group(
    title,
    [
      text('metaLaunchUrl', 'Launch URL', { placeholder: hint('https://...') }),
      toggle('openInNewTab', 'Open in new tab'),
      text('metaIcon', 'Icon'),
      text('metaPublisher', 'Publisher'),
      area('metaDescription', 'Description'),
    ],
    buttonName === undefined ? {} : { buttonName },
  ),
];

const providerRow: Row = (values) =>
  html`<ak-provider-search-input
    name="provider"
    label="Provider"
    placeholder=${capability('dialogs') === 'native' ? 'Search for a provider...' : nothing}
    .value=${z.number().nullish().parse(valueOf(values, 'provider')) ?? null}
    blankable
  ></ak-provider-search-input>`;

const providerNumber = (provider: unknown): number | null =>
  typeof provider === 'string' && provider !== '' ? Number(provider) : null;

/** What is sent of an application; up to 2025.10 the icon is no part of it. */
export const applicationBody = ({ meta_icon: icon = '', ...rest }: Json): Json =>
  capability('applicationIcon') === 'upload' ? rest : { ...rest, meta_icon: icon };

/** Form of an application. */
class ApplicationForm extends ObjectForm {
  protected override readonly path = 'core/applications/';

  protected override rows(): Rows {
    return [...identityRows(capability('slugFollowsName')), providerRow, ...presentationRows('UI settings')];
  }

  protected override body(data: Json): Json {
    return {
      ...applicationBody(data),
      ...(capability('providerKey') === 'number' && { provider: providerNumber(data['provider']) }),
      backchannel_providers: [],
    };
  }
}

define('ak-application-form', ApplicationForm);
