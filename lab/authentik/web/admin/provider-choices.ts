import { z } from 'zod';
import { call, type Json } from '../api.ts';
import type { DualOption, DualPage } from '../elements/dual-select.ts';
import { capability } from '../elements/base.ts';
import { fetchList, type ListQuery } from '../elements/list-page.ts';
import { valueOf } from './form-rows.ts';

/** Where a dual list gets its options from, and which of them are selected when it opens. */
export interface DualSource {
  readonly provider: (page: number, search: string) => Promise<DualPage>;
  readonly selector: (loaded: readonly DualOption[]) => Promise<readonly DualOption[]>;
}

/** The mappings a new provider gets (authentik 2024.6 and later). */
const DEFAULT_SCOPES = ['openid', 'email', 'profile'].map(
  (scope) => `goauthentik.io/providers/oauth2/scope-${scope}`,
);

const row = z.object({ pk: z.coerce.string(), name: z.string(), managed: z.string().nullish() });

const option = ({ pk, name, managed }: z.infer<typeof row>): DualOption => ({
  key: pk,
  label: name,
  ...(typeof managed === 'string' && { mark: managed }),
});

const keys = z.array(z.coerce.string()).optional();

/**
 * The objects of a list.
 *
 * @param path below `/api/v3/`.
 * @param selected primary keys; a provider that has none yet gets the default scopes, and nothing else.
 */
function choicesOf(path: string, query: ListQuery, selected: unknown): DualSource {
  const chosen = keys.parse(selected);
  return {
    async provider(page, search) {
      const answer = await fetchList(path, row, { ...query, page, page_size: 20, search: search.trim() });
      return { options: answer.results.map(option), pagination: answer.pagination };
    },
    async selector(loaded) {
      if (chosen === undefined) return loaded.filter(({ mark = '' }) => DEFAULT_SCOPES.includes(mark));
      // Read one by one: the first page need not have them. Those that are gone are left out.
      const answers = await Promise.allSettled(
        chosen.map((pk): Promise<Json> => call('GET', `${path}${pk}/`)),
      );
      return answers.flatMap((answer) =>
        answer.status === 'fulfilled' ? [option(row.parse(answer.value))] : [],
      );
    },
  };
}

/** What the lists of several objects offer. Made once per provider: lists whose source changes start anew. */
export interface ProviderChoices {
  readonly scopes: DualSource;
  readonly sources: DualSource;
  readonly providers: DualSource;
}

/** What the lists offer for a provider. */
export const choicesFor = (provider: Json): ProviderChoices => ({
  scopes: choicesOf(
    `propertymappings/${capability('scopeMappingPath')}/`,
    { ordering: 'scope_name' },
    valueOf(provider, 'propertyMappings'),
  ),
  sources: choicesOf(
    'sources/oauth/',
    { ordering: 'name', has_jwks: true },
    valueOf(provider, 'jwtFederationSources') ?? valueOf(provider, 'jwksSources'),
  ),
  providers: choicesOf(
    'providers/oauth2/',
    { ordering: 'name' },
    valueOf(provider, 'jwtFederationProviders'),
  ),
});
