import { pythonRegularExpression } from '../expression/regular-expression.ts';
import type { OAuth2Provider, RedirectUri } from '../model.ts';
import { schemeOf } from '../query-string.ts';

/** Schemes that are refused even when they are registered. */
const FORBIDDEN_SCHEMES: ReadonlySet<string> = new Set(['javascript', 'data', 'vbscript']);

/** Whether a redirect URI has a scheme that is always refused (protocol 2.4). */
export const hasForbiddenScheme = (uri: string): boolean => FORBIDDEN_SCHEMES.has(schemeOf(uri));

/** Whether one entry fits; an invalid pattern fits nothing. */
function fits({ matchingMode, url }: RedirectUri, uri: string): boolean {
  if (matchingMode === 'strict') return url === uri;
  try {
    return pythonRegularExpression(url).fullMatch(uri);
  } catch {
    return false;
  }
}

/**
 * Whether a redirect URI is registered (protocol 2.4): strict entries are compared character by character, regular
 * expressions have to match the whole of it.
 */
export const isRegistered = (registered: readonly RedirectUri[], uri: string): boolean =>
  registered.some((entry) => fits(entry, uri));

/**
 * Trust on first use: a provider without redirect URIs stores the first one it sees, for good and before its scheme
 * is looked at (2026.2.2).
 */
export function trustFirstUse(provider: Pick<OAuth2Provider, 'redirectUris'>, uri: string): void {
  if (provider.redirectUris.length === 0) provider.redirectUris = [{ matchingMode: 'strict', url: uri }];
}
