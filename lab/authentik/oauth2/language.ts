import { setCookie } from 'hono/cookie';
import type { RequestContext } from '../environment.ts';
import { lastValue } from '../query-string.ts';

const COOKIE = 'authentik_language';

/** Languages the interface has, as far as the stand-in admits it. */
const LANGUAGES: ReadonlySet<string> = new Set(['en', 'de', 'es', 'fr']);

/**
 * Carries the language the client asks for (`ui_locales`, 2025.10+) over to the pages: in a cookie, and in the address
 * of a redirect. Languages nobody has are passed over.
 */
export function withLanguage(request: RequestContext, response: Response): Response {
  if (!request.get('state').capabilities.uiLocales) return response;
  const asked = lastValue(new URL(request.req.url).searchParams, 'ui_locales') ?? '';
  const language = asked.split(' ').find((word) => LANGUAGES.has(word));
  if (language === undefined) return response;
  setCookie(request, COOKIE, language, { path: '/' });
  const location = response.headers.get('location');
  if (location === null || location.startsWith('http')) return response;
  // The query is written anew, with blanks as `%20`.
  const separator = location.includes('?') ? '&' : '?';
  return request.redirect(`${location.replaceAll('+', '%20')}${separator}locale=${language}`);
}
