import { call } from '../api.ts';
import { define } from '../elements/base.ts';
import { fetchList } from '../elements/list-page.ts';
import { SearchInput } from '../elements/object-search.ts';
import type { Choice } from '../elements/search-select-control.ts';
import { providerSummary } from './provider-list.ts';

/** Picks a provider. */
export class ProviderSearchInput extends SearchInput {
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
