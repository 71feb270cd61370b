import { z } from 'zod';
import { call, type Json } from '../api.ts';
import type { DualOption } from '../elements/dual-select.ts';
import { fetchList, type ListQuery, type Pagination } from '../elements/list-page.ts';
import { capability } from '../elements/interface.ts';
import { oauth2Provider } from './provider-model.ts';

/** Where a dual list gets its options from, and which of them are selected when it opens. */
export interface DualSource {
  readonly provider: (page: number, search: string) => Promise<DualPage>;
  readonly selector: (loaded: readonly DualOption[]) => Promise<DualOption[]>;
}

/** A page of options. */
interface DualPage {
  readonly options: DualOption[];
  readonly pagination: Pagination;
}

/** The mappings a new provider gets (authentik 2024.6 and later). */
const DEFAULT_SCOPES = ['openid', 'email', 'profile'].map(
  (scope) => `goauthentik.io/providers/oauth2/scope-${scope}`,
);

const scopePath = `propertymappings/${capability('scopeMappingPath')}/`;

const scopeMapping = z.object({ pk: z.string(), name: z.string(), managed: z.string().nullable() });
const source = z.object({ pk: z.string(), name: z.string(), slug: z.string() });

async function page<Row>(
  path: string,
  row: z.ZodType<Row>,
  query: ListQuery,
  toOption: (row: Row) => DualOption,
): Promise<DualPage> {
  const answer = await fetchList(path, row, { ...query, page_size: 20 });
  return { options: answer.results.map(toOption), pagination: answer.pagination };
}

/** Reads objects one by one and leaves out those that are gone. */
async function each<Row>(paths: readonly string[], row: z.ZodType<Row>): Promise<Row[]> {
  const answers = await Promise.allSettled(paths.map(async (path): Promise<Json> => call('GET', path)));
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? [row.parse(answer.value)] : []));
}

const mappingOption = (mapping: z.infer<typeof scopeMapping>): DualOption => ({
  key: mapping.pk,
  label: mapping.name,
  ...(mapping.managed === null ? {} : { mark: mapping.managed }),
});

/**
 * The scope mappings.
 *
 * @param selected primary keys; without them, as for a new provider, the mappings for openid, email and profile.
 */
export const scopeChoices = (selected: readonly string[] | undefined): DualSource => ({
  provider: (number, search) =>
    page(
      scopePath,
      scopeMapping,
      { ordering: 'scope_name', page: number, search: search.trim() },
      mappingOption,
    ),
  selector: async (loaded) => {
    if (selected === undefined) {
      return loaded.filter((option) => option.mark !== undefined && DEFAULT_SCOPES.includes(option.mark));
    }
    const paths = selected.map((pk) => `${scopePath}${pk}/`);
    return (await each(paths, scopeMapping)).map(mappingOption);
  },
});

/** The sources whose tokens a provider can accept. */
export const sourceChoices = (selected: readonly string[] | undefined): DualSource => ({
  provider: (number, search) =>
    page(
      'sources/oauth/',
      source,
      {
        has_jwks: true,
        ordering: 'name',
        page: number,
        search: search.trim(),
      },
      (row) => ({ key: row.pk, label: `${row.name} (${row.slug})` }),
    ),
  selector: (loaded) => Promise.resolve(loaded.filter((option) => selected?.includes(option.key) ?? false)),
});

/** The other providers whose tokens a provider can accept. */
export const providerChoices = (selected: readonly number[] | undefined): DualSource => ({
  provider: (number, search) =>
    page(
      'providers/oauth2/',
      oauth2Provider,
      { ordering: 'name', page: number, search: search.trim() },
      (row) => ({ key: String(row.pk), label: row.name }),
    ),
  selector: async () => {
    const paths = (selected ?? []).map((pk) => `providers/oauth2/${String(pk)}/`);
    return (await each(paths, oauth2Provider)).map((row) => ({ key: String(row.pk), label: row.name }));
  },
});
