import type { Capabilities } from '../capabilities.ts';
import { isRegularExpression, pythonRegularExpression } from './regular-expression.ts';
import type { OAuth2Provider, RedirectUri } from '../model.ts';
import { schemeOf } from '../query-string.ts';

/** How a version stores redirect URIs, which decides how it compares them. */
export type RedirectUriStorage = Capabilities['redirectUris'];

/** Schemes that are refused even when they are registered. */
const FORBIDDEN_SCHEMES: ReadonlySet<string> = new Set(['javascript', 'data', 'vbscript']);

/** Whether a redirect URI has a scheme that is always refused. */
export const hasForbiddenScheme = (uri: string): boolean => FORBIDDEN_SCHEMES.has(schemeOf(uri));

/** The lines of a text of redirect URIs (2024.6, 2024.10.2); every one is a regular expression. */
export const redirectUrisFrom = (text: string): RedirectUri[] =>
  text
    .split(/\s+/)
    .filter((line) => line !== '')
    .map((url) => ({ matchingMode: 'regex', url }));

/** Redirect URIs as the text that 2024.6 and 2024.10.2 store. */
export const redirectUriText = (registered: readonly RedirectUri[]): string =>
  registered.map(({ url }) => url).join('\n');

/** Whether one entry fits; an invalid pattern fits nothing. */
function fits({ matchingMode, url }: RedirectUri, uri: string): boolean {
  if (matchingMode === 'strict') return url === uri;
  try {
    return pythonRegularExpression(url).test(uri);
  } catch {
    return false;
  }
}

/**
 * Whether one line of a text fits: as a regular expression; when only one of the lines is none, all are compared
 * literally. A line `*` alone stands for everything.
 */
function fitsText(lines: readonly RedirectUri[], uri: string): boolean {
  const [first, ...others] = lines.map(({ url }) => url);
  if (first === '*' && others.length === 0) return true;
  const patterns = lines.map(({ url }) => url);
  if (!patterns.every(isRegularExpression)) return patterns.includes(uri);
  return patterns.some((url) => fits({ matchingMode: 'regex', url }, uri));
}

/** Entries a login may come back to; from 2026.5 on others are for the way back after a logout. */
const forAuthorization = (registered: readonly RedirectUri[]): RedirectUri[] =>
  registered.filter(({ redirectUriType }) => redirectUriType !== 'logout');

/**
 * Whether a redirect URI is registered: strict entries are compared character by character, regular
 * expressions have to match the whole of it, and so do the lines of a text.
 */
export const isRegistered = (
  registered: readonly RedirectUri[],
  uri: string,
  storage: RedirectUriStorage = 'list',
): boolean =>
  storage === 'text'
    ? fitsText(registered, uri)
    : forAuthorization(registered).some((entry) => fits(entry, uri));

/** Whether a browser may be sent there after a logout (2026.5). */
export const isRegisteredForLogout = (registered: readonly RedirectUri[], uri: string): boolean =>
  registered.some((entry) => entry.redirectUriType === 'logout' && fits(entry, uri));

/**
 * Trust on first use: a provider without redirect URIs stores the first one it sees, for good and before its scheme
 * is looked at (up to 2026.2). In a text it is a regular expression with open dots from then on (CVE-2024-52289).
 */
export function trustFirstUse(
  provider: Pick<OAuth2Provider, 'redirectUris'>,
  uri: string,
  storage: RedirectUriStorage = 'list',
): void {
  if (provider.redirectUris.length > 0) return;
  provider.redirectUris = [{ matchingMode: storage === 'text' ? 'regex' : 'strict', url: uri }];
}
