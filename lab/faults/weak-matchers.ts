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

/** The 34 mistakes. */
export const weakMatchers: readonly WeakMatcher[] = [
  {
    id: 'M01',
    says: 'full match, dots not escaped',
    accepts: (registered, uri) =>
      new RegExp(`^(?:${escaped(registered).replaceAll('\\.', '[^\\n]')})$`, 'u').test(uri) &&
      !uri.endsWith('\n'),
  },
  {
    id: 'M02',
    says: 'anchored at the start only',
    accepts: (registered, uri) => new RegExp(`^${escaped(registered)}`).test(uri),
  },
  {
    id: 'M03',
    says: 'not anchored',
    accepts: (registered, uri) => new RegExp(escaped(registered)).test(uri),
  },
  {
    id: 'M04',
    says: '^…$ instead of a full match',
    accepts: (registered, uri) => uri === registered || uri === `${registered}\n`,
  },
  { id: 'M05', says: 'starts with', accepts: (registered, uri) => uri.startsWith(registered) },
  { id: 'M06', says: 'ends with', accepts: (registered, uri) => uri.endsWith(registered) },
  { id: 'M07', says: 'contains', accepts: (registered, uri) => uri.includes(registered) },
  { id: 'M08', says: 'case ignored', accepts: (registered, uri) => uri.toLowerCase() === registered },
  {
    id: 'M09',
    says: 'outer whitespace ignored',
    accepts: (registered, uri) => uri.replaceAll(OUTER_BLANKS, '') === registered,
  },
  {
    id: 'M10',
    says: 'trailing slash ignored',
    accepts: (registered, uri) => uri.replace(/\/+$/, '') === registered.replace(/\/+$/, ''),
  },
  {
    id: 'M11',
    says: 'query ignored',
    accepts: (registered, uri) => uri.replace(/\?[\s\S]*$/, '') === registered,
  },
  {
    id: 'M12',
    says: 'fragment ignored',
    accepts: (registered, uri) => uri.replace(/#[\s\S]*$/, '') === registered,
  },
  {
    id: 'M13',
    says: 'port ignored',
    accepts: (registered, uri) =>
      withAuthority(uri, (authority) => authority.replace(/:\d*$/, '')) === registered,
  },
  {
    id: 'M14',
    says: 'userinfo ignored',
    accepts: (registered, uri) =>
      withAuthority(uri, (authority) => authority.replace(/^.*@/s, '')) === registered,
  },
  {
    id: 'M15',
    says: 'trailing dot of the host ignored',
    accepts: (registered, uri) =>
      withAuthority(uri, (authority) => authority.replace(/\.+$/, '')) === registered,
  },
  {
    id: 'M16',
    says: 'path normalised',
    accepts: (registered, uri) => normalisedPath(uri) === normalisedPath(registered),
  },
  {
    id: 'M17',
    says: 'percent-decoded before comparing',
    accepts: (registered, uri) => decoded(uri) === registered,
  },
  {
    id: 'M18',
    says: 'NFKC-normalised before comparing',
    accepts: (registered, uri) => uri.normalize('NFKC') === registered,
  },
  {
    id: 'M19',
    says: 'host only',
    accepts: (registered, uri) => hostOf(uri) === hostOf(registered),
  },
  {
    id: 'M20',
    says: 'host suffix',
    accepts: (registered, uri) =>
      uri === registered || (isWeb(registered) && authorityOf(uri).endsWith(hostOf(registered))),
  },
  {
    id: 'M21',
    says: 'host prefix',
    accepts: (registered, uri) =>
      uri === registered || (isWeb(registered) && authorityOf(uri).startsWith(hostOf(registered))),
  },
  {
    id: 'M22',
    says: 'scheme only, for the app',
    accepts: (registered, uri) =>
      uri === registered ||
      (!isWeb(registered) && uri.startsWith(registered.slice(0, registered.indexOf(':') + 1))),
  },
  {
    id: 'M23',
    says: 'prefix of the scheme',
    accepts: (registered, uri) =>
      uri === registered ||
      (!isWeb(registered) && uri.startsWith(registered.slice(0, registered.indexOf(':')))),
  },
  {
    id: 'M24',
    says: 'http taken for https',
    accepts: (registered, uri) => uri === registered || uri.replace('http://', 'https://') === registered,
  },
  {
    id: 'M25',
    says: 'any loopback accepted',
    accepts: (registered, uri) => uri === registered || LOOPBACK.has(hostOf(uri)),
  },
  {
    id: 'M26',
    says: 'compared after WHATWG parsing',
    accepts: (registered, uri) => readings(uri).some((reading) => readings(registered).includes(reading)),
  },
  {
    id: 'M27',
    says: 'backslash taken for slash',
    accepts: (registered, uri) => uri.replaceAll('\\', '/') === registered,
  },
  {
    id: 'M28',
    says: 'cut at NUL',
    accepts: (registered, uri) => uri.split('\0')[0] === registered,
  },
  {
    id: 'M29',
    says: 'control characters dropped',
    accepts: (registered, uri) => uri.replaceAll(CONTROL, '') === registered,
  },
  { id: 'M30', says: 'any value adopted', accepts: (_registered, uri) => uri !== '' },
  {
    id: 'M31',
    says: 'wildcard sub-domain',
    accepts: (registered, uri) => {
      if (uri === registered) return true;
      const [scheme = '', rest = ''] = registered.split('://');
      return (
        isWeb(registered) &&
        uri.startsWith(`${scheme}://`) &&
        uri.endsWith(`.${rest}`) &&
        uri.length > registered.length + 1
      );
    },
  },
  {
    id: 'M32',
    says: 'path prefix with slash boundary',
    accepts: (registered, uri) =>
      uri === registered || uri.startsWith(registered.endsWith('/') ? registered : `${registered}/`),
  },
  {
    id: 'M33',
    says: 'slashes of the custom scheme not counted',
    accepts: (registered, uri) => {
      if (uri === registered) return true;
      const [scheme = '', rest = ''] = registered.split('://');
      return (
        !isWeb(registered) &&
        new RegExp(`^${escaped(scheme)}:/*${escaped(rest)}$`).test(uri) &&
        !uri.endsWith('\n')
      );
    },
  },
  {
    id: 'M34',
    says: 'list split, any element suffices',
    accepts: (registered, uri) => uri.split(SEPARATOR).includes(registered),
  },
];
