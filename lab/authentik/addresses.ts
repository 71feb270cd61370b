/**
 * Addresses the way authentik writes and reads them: Django's, whose rules differ from those of the web platform in
 * a few characters, and the difference can be seen from outside.
 */

/** A query string as `QueryDict.urlencode()` writes it; `safe` holds characters that stay as they are. */
export function writeQuery(query: URLSearchParams, safe = ''): string {
  const written = query.toString().replaceAll('*', '%2A').replaceAll('%7E', '~');
  return safe === '/' ? written.replaceAll('%2F', '/') : written;
}

/** Path with a query, without a question mark when there is nothing to ask. */
export const withQuery = (path: string, query: URLSearchParams, safe = ''): string =>
  query.size === 0 ? path : `${path}?${writeQuery(query, safe)}`;

/** The last value of a parameter, as Django takes it; `null` when there is none. */
export const lastValue = (query: URLSearchParams, name: string): string | null =>
  query.getAll(name).at(-1) ?? null;

/** What comes before the first colon, when it can be a scheme. */
const SCHEME = /^([a-z][a-z\d+.-]*):/i;

/** An address without what Python's `urlparse` drops: blanks and control characters in front, line ends and tabs. */
// eslint-disable-next-line no-control-regex -- these are the characters Python drops
const strip = (address: string): string => address.replace(/^[\x00-\x20]+/, '').replaceAll(/[\t\r\n]/g, '');

/** Scheme of an address in lower case; empty for none. */
export const schemeOf = (address: string): string => SCHEME.exec(strip(address))?.[1]?.toLowerCase() ?? '';

/**
 * Whether Python's `urlparse` finds a host in an address. It finds none in `///evil.test` and `http:evil.test`,
 * where browsers do: an open redirect of authentik.
 */
export const hasHost = (address: string): boolean => /^\/\/[^/?#]/.test(strip(address).replace(SCHEME, ''));

/** Encodes what may not be in an address and leaves the rest, percent signs too (Django's `iri_to_uri`). */
export const encodeAddress = (address: string): string =>
  address.replaceAll(/[^A-Za-z0-9\-._~/#%[\]=:;$&()+,!?*@']/gu, (character) => encodeURIComponent(character));

/** Schemes a plain redirect of Django may have. */
const REDIRECT_SCHEMES: ReadonlySet<string> = new Set(['', 'http', 'https', 'ftp']);

/**
 * Value of `Location` for a plain redirect of Django.
 *
 * @throws Error for a bare word and for schemes other than http, https and ftp.
 */
export function redirectLocation(address: string): string {
  if (!address.includes('/') && !address.includes('.')) {
    throw new Error(
      `Reverse for '${address}' not found. '${address}' is not a valid view function or pattern name.`,
    );
  }
  const location = encodeAddress(address);
  const scheme = schemeOf(location);
  if (!REDIRECT_SCHEMES.has(scheme)) throw new Error(`Unsafe redirect to URL with protocol '${scheme}'`);
  return location;
}

/** Lengths in an address are kept in 16 bits. */
const LENGTHS = 0x10000;

/**
 * A request as authentik's server reads it: a query of 64 KiB and more is read short by a multiple of 64 KiB at its end,
 * since its parser (httptools, `parse_url`) keeps lengths in 16 bits. Measured on 2024.12.5 and 2025.12.4.
 */
export function asRead(request: Request): Request {
  const address = new URL(request.url);
  const query = address.search.slice(1);
  if (query.length < LENGTHS) return request;
  address.search = query.slice(0, query.length % LENGTHS);
  return new Request(address, request);
}
