import { equal, judged, NOTHING, type Condition } from '../condition.ts';
import type { StoredProvider } from '../stored.ts';
import type { GuideValues } from '../values.ts';

/** Several addresses typed into one entry are separated by blanks, line breaks or commas (fault PR15). */
const addressesIn = (url: string): string[] => url.split(/[\s,]+/).filter((part) => part !== '');

/** Clauses B3 to B5: what is missing, what is joined, what is too much; each of them in one clause only. */
export function redirectUriConditions(guide: GuideValues, stored: StoredProvider): Condition[] {
  const entries = stored.redirectUris;
  const listed = entries.map((entry) => `${entry.matchingMode} ${entry.url}`).join(' | ') || NOTHING;
  const joined = entries.filter((entry) => addressesIn(entry.url).length > 1);
  const expected = guide.provider.redirectUris;
  const conditions: Condition[] = [];

  const pairs = [
    ['B3', guide.provider.webRedirectUri],
    ['B4', guide.provider.appRedirectUri],
  ] as const;
  const stray = entries.filter(
    (entry) => !joined.includes(entry) && !expected.some((wanted) => wanted.url === entry.url),
  );
  let missing = 0;
  for (const [id, url] of pairs) {
    if (joined.some((entry) => addressesIn(entry.url).includes(url))) continue;
    const entry = entries.find((candidate) => candidate.url === url);
    conditions.push(judged(id, `${url} is registered`, entry !== undefined, url, entry?.url ?? listed));
    if (entry === undefined) {
      missing += 1;
      continue;
    }
    const followed = expected.find((wanted) => wanted.url === url)?.matchingMode ?? 'strict';
    const mode = stored.patternsOnly ? 'regex' : followed;
    conditions.push(
      equal(
        id,
        `${url} is compared ${mode === 'strict' ? 'exactly' : 'as a pattern'}`,
        mode,
        entry.matchingMode,
      ),
    );
  }
  const excess = stray.slice(missing);
  conditions.push(
    judged(
      'B5',
      'every entry holds one redirect URI, and no other is registered',
      joined.length === 0 && excess.length === 0,
      'two entries, one redirect URI each',
      joined.length > 0
        ? `one entry with ${joined.map((entry) => JSON.stringify(entry.url)).join(', ')}`
        : excess.length > 0
          ? `also ${excess.map((entry) => `${entry.matchingMode} ${entry.url}`).join(', ')}`
          : `${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}, one redirect URI each`,
    ),
  );
  return conditions;
}
