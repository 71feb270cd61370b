import { addressIn } from '../../guide/address.ts';

/** Compares a redirect URI with one registered one. */
export type Matcher = (registered: string, uri: string) => boolean;

/** A way to compare redirect URIs that lets too much in. */
export interface WeakMatcher {
  /** Name of the mistake; never reused. */
  readonly id: string;
  /** The mistake. */
  readonly says: string;
  readonly accepts: Matcher;
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Scheme, authority and the rest of an address of the form `scheme://authority…`; `null` for any other. */
function apart(uri: string): { scheme: string; authority: string; rest: string } | null {
  const [, scheme, authority, rest] = /^([a-z][a-z\d+.-]*):\/\/([^/?#]*)([\s\S]*)$/i.exec(uri) ?? [];
  return scheme === undefined || authority === undefined || rest === undefined
    ? null
    : { scheme, authority, rest };
}

/** The address with another authority. */
function withAuthority(uri: string, change: (authority: string) => string): string {
  const parts = apart(uri);
  return parts === null ? uri : `${parts.scheme}://${change(parts.authority)}${parts.rest}`;
}

const authorityOf = (uri: string): string => apart(uri)?.authority ?? '';

/** Host without credentials and port. */
const hostOf = (uri: string): string =>
  authorityOf(uri).replace(/^.*@/s, '').replace(/:\d*$/, '').toLowerCase();

/** Path with `.`, `..`, doubled slashes and a final slash resolved. */
function normalisedPath(uri: string): string {
  const parts = apart(uri);
  if (parts === null) return uri;
  const [, path = '', tail = ''] = /^([^?#]*)([\s\S]*)$/.exec(parts.rest) ?? [];
  const kept: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') kept.pop();
    else if (segment !== '' && segment !== '.') kept.push(segment);
  }
  return `${parts.scheme}://${parts.authority}/${kept.join('/')}${tail}`;
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** What a browser makes of an address, by itself and on a page of an https host (WHATWG URL). */
const readings = (text: string): string[] =>
  [undefined, 'https://base.example/'].flatMap((base) => addressIn(text, base)?.href ?? []);

/** Blanks as Python knows them. */
const BLANK = String.raw`[\t-\r\u001c-\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]`;

const OUTER_BLANKS = new RegExp(`^${BLANK}+|${BLANK}+$`, 'g');
const SEPARATOR = new RegExp(`${BLANK}|[,|]`);

// eslint-disable-next-line no-control-regex -- these are the characters that are dropped
const CONTROL = /[\u0000-\u0020\u007f]/g;

const isWeb = (registered: string): boolean => /^https?:/.test(registered);

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]', '::1', '0.0.0.0']);

const mistakes: Readonly<Record<`M${number} ${string}`, Matcher>> = {
  'M01 full match, dots not escaped': (registered, uri) =>
    new RegExp(`^(?:${escaped(registered).replaceAll('\\.', '[^\\n]')})$`, 'u').test(uri) &&
    !uri.endsWith('\n'),
  'M02 anchored at the start only': (registered, uri) => new RegExp(`^${escaped(registered)}`).test(uri),
  'M03 not anchored': (registered, uri) => new RegExp(escaped(registered)).test(uri),
  'M04 ^…$ instead of a full match': (registered, uri) => uri === registered || uri === `${registered}\n`,
  'M05 starts with': (registered, uri) => uri.startsWith(registered),
  'M06 ends with': (registered, uri) => uri.endsWith(registered),
  'M07 contains': (registered, uri) => uri.includes(registered),
  'M08 case ignored': (registered, uri) => uri.toLowerCase() === registered,
  'M09 outer whitespace ignored': (registered, uri) => uri.replaceAll(OUTER_BLANKS, '') === registered,
  'M10 trailing slash ignored': (registered, uri) =>
    uri.replace(/\/+$/, '') === registered.replace(/\/+$/, ''),
  'M11 query ignored': (registered, uri) => uri.replace(/\?[\s\S]*$/, '') === registered,
  'M12 fragment ignored': (registered, uri) => uri.replace(/#[\s\S]*$/, '') === registered,
  'M13 port ignored': (registered, uri) =>
    withAuthority(uri, (authority) => authority.replace(/:\d*$/, '')) === registered,
  'M14 userinfo ignored': (registered, uri) =>
    withAuthority(uri, (authority) => authority.replace(/^.*@/s, '')) === registered,
  'M15 trailing dot of the host ignored': (registered, uri) =>
    withAuthority(uri, (authority) => authority.replace(/\.+$/, '')) === registered,
  'M16 path normalised': (registered, uri) => normalisedPath(uri) === normalisedPath(registered),
  'M17 percent-decoded before comparing': (registered, uri) => decoded(uri) === registered,
  'M18 NFKC-normalised before comparing': (registered, uri) => uri.normalize('NFKC') === registered,
  'M19 host only': (registered, uri) => hostOf(uri) === hostOf(registered),
  'M20 host suffix': (registered, uri) =>
    uri === registered || (isWeb(registered) && authorityOf(uri).endsWith(hostOf(registered))),
  'M21 host prefix': (registered, uri) =>
    uri === registered || (isWeb(registered) && authorityOf(uri).startsWith(hostOf(registered))),
  'M22 scheme only, for the app': (registered, uri) =>
    uri === registered ||
    (!isWeb(registered) && uri.startsWith(registered.slice(0, registered.indexOf(':') + 1))),
  'M23 prefix of the scheme': (registered, uri) =>
    uri === registered ||
    (!isWeb(registered) && uri.startsWith(registered.slice(0, registered.indexOf(':')))),
  'M24 http taken for https': (registered, uri) =>
    uri === registered || uri.replace('http://', 'https://') === registered,
  'M25 any loopback accepted': (registered, uri) => uri === registered || LOOPBACK.has(hostOf(uri)),
  'M26 compared after WHATWG parsing': (registered, uri) =>
    readings(uri).some((reading) => readings(registered).includes(reading)),
  'M27 backslash taken for slash': (registered, uri) => uri.replaceAll('\\', '/') === registered,
  'M28 cut at NUL': (registered, uri) => uri.split('\0')[0] === registered,
  'M29 control characters dropped': (registered, uri) => uri.replaceAll(CONTROL, '') === registered,
  'M30 any value adopted': (_registered, uri) => uri !== '',
  'M31 wildcard sub-domain': (registered, uri) => {
    if (uri === registered) return true;
    const [scheme = '', rest = ''] = registered.split('://');
    return (
      isWeb(registered) &&
      uri.startsWith(`${scheme}://`) &&
      uri.endsWith(`.${rest}`) &&
      uri.length > registered.length + 1
    );
  },
  'M32 path prefix with slash boundary': (registered, uri) =>
    uri === registered || uri.startsWith(registered.endsWith('/') ? registered : `${registered}/`),
  'M33 slashes of the custom scheme not counted': (registered, uri) => {
    if (uri === registered) return true;
    const [scheme = '', rest = ''] = registered.split('://');
    return (
      !isWeb(registered) &&
      new RegExp(`^${escaped(scheme)}:/*${escaped(rest)}$`).test(uri) &&
      !uri.endsWith('\n')
    );
  },
  'M34 list split, any element suffices': (registered, uri) => uri.split(SEPARATOR).includes(registered),
};

/** The 34 mistakes. */
export const weakMatchers: readonly WeakMatcher[] = Object.entries(mistakes).map(([title, accepts]) => ({
  id: title.slice(0, 3),
  says: title.slice(4),
  accepts,
}));
