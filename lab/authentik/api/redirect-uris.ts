import type { z } from 'zod';
import { isRegularExpression } from '../oauth2/regular-expression.ts';
import type { RedirectUri } from '../model.ts';
import { redirectUrisFrom, type RedirectUriStorage } from '../oauth2/redirect-uri.ts';
import { choice, nested, rows, text } from './fields.ts';

const entry = nested({
  matching_mode: choice(['strict', 'regex']),
  url: text(),
  redirect_uri_type: choice(['authorization', 'logout']).optional(),
});

/** A list; a regular expression that is none is refused. Before 2026.5 entries have no type, and one that is sent is dropped. */
const list = (withType: boolean) =>
  rows(entry)
    .superRefine((entries, context) => {
      const wrong = entries.find(
        ({ matching_mode: mode, url }) => mode === 'regex' && !isRegularExpression(url),
      );
      if (wrong) context.addIssue({ code: 'custom', message: `Invalid Regex Pattern: ${wrong.url}` });
    })
    .transform((entries): RedirectUri[] =>
      entries.map(({ matching_mode: matchingMode, url, redirect_uri_type: redirectUriType }) => ({
        matchingMode,
        url,
        ...(withType && { redirectUriType: redirectUriType ?? 'authorization' }),
      })),
    );

/** Redirect URIs of a body: a text that may be missing, or a list that may not. */
export function redirectUrisField(storage: RedirectUriStorage): z.ZodType<RedirectUri[] | undefined> {
  return storage === 'text'
    ? text({ blank: true }).transform(redirectUrisFrom).optional()
    : list(storage === 'list-with-type');
}
