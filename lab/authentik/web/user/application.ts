import { z } from 'zod';
import { call } from '../api.ts';
import { capability } from '../elements/interface.ts';

const application = z.object({
  pk: z.string(),
  name: z.string(),
  slug: z.string(),
  group: z.string().catch(''),
  launch_url: z.string().nullable(),
  open_in_new_tab: z.boolean().catch(false),
  meta_icon_url: z.string().nullable().catch(null),
  meta_description: z.string().catch(''),
  meta_publisher: z.string().catch(''),
});

const list = z.object({
  pagination: z.object({ total_pages: z.number() }),
  results: z.array(application),
});

/** An application as the user sees it. */
export type LibraryApplication = z.infer<typeof application>;

const fetchPage = async (page: number): Promise<z.infer<typeof list>> =>
  list.parse(
    await call(
      'GET',
      `core/applications/?${
        capability('libraryLaunchable') ? 'only_with_launch_url=true&' : ''
      }ordering=name&page=${page}&page_size=100`,
    ),
  );

/** All applications the user may open. @throws ApiError */
export async function allApplications(): Promise<LibraryApplication[]> {
  const first = await fetchPage(1);
  const others = Array.from({ length: first.pagination.total_pages - 1 }, (_, index) => fetchPage(index + 2));
  return [first, ...(await Promise.all(others))].flatMap(({ results }) => results);
}

/** Whether a card can be made of it: the address is http(s), or no complete address at all. */
export const hasLaunchUrl = ({ launch_url: url }: LibraryApplication): boolean =>
  url !== null && url !== '' && (/https?:\/\//.test(url) || !url.includes('://'));

/** Whether an application is meant by what was typed into the search. */
export function isFoundBy(query: string, { name, slug, group, ...meta }: LibraryApplication): boolean {
  const text = [name, slug, group, meta.meta_description, meta.meta_publisher].join(' ').toLowerCase();
  return text.includes(query.trim().toLowerCase());
}
