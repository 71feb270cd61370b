import type { RequirementText, RequirementTexts } from './requirement.ts';

/** Groups of the redirect corpus: what the addresses of each try. */
export const corpusGroups = {
  A: 'another character for a dot of the host',
  B: 'another character for a dot of the app’s scheme',
  C: 'something after the path',
  D: 'something before or after the host',
  E: 'credentials in front of the host',
  F: 'a port',
  G: 'dots and encodings in the path',
  H: 'letters that look alike',
  I: 'backslashes',
  J: 'a fragment',
  K: 'a query',
  L: 'another case',
  M: 'another scheme than https',
  N: 'another scheme or shape than the app’s',
  O: 'addresses that are script or data',
  P: 'dots at the end of the host or too many',
  Q: 'this machine and bare addresses',
  R: 'a redirect through another page',
  S: 'line breaks and control characters',
  T: 'the character NUL',
  U: 'blanks and lists',
  V: 'encodings of the whole',
  W: 'empty, wildcard and literal values',
} as const;

/** A group of the redirect corpus. */
export type CorpusGroup = keyof typeof corpusGroups;

const group = (letter: CorpusGroup): RequirementText =>
  `${letter === 'B' || letter === 'N' ? 'B4' : 'B3'} MUST RFC 9700 §4.1.3: a redirect URI is refused that tries ${corpusGroups[letter]} (group ${letter})`;

const REDIRECT_CORPUS = {
  'redirect-registered':
    'B5 MUST RFC 6749 §3.1.2: both registered redirect URIs are accepted (the twin of the refusals)',
  'redirect-A': group('A'),
  'redirect-B': group('B'),
  'redirect-C': group('C'),
  'redirect-D': group('D'),
  'redirect-E': group('E'),
  'redirect-F': group('F'),
  'redirect-G': group('G'),
  'redirect-H': group('H'),
  'redirect-I': group('I'),
  'redirect-J': group('J'),
  'redirect-K': group('K'),
  'redirect-L': group('L'),
  'redirect-M': group('M'),
  'redirect-N': group('N'),
  'redirect-O': group('O'),
  'redirect-P': group('P'),
  'redirect-Q': group('Q'),
  'redirect-R': group('R'),
  'redirect-S': group('S'),
  'redirect-T': group('T'),
  'redirect-U': group('U'),
  'redirect-V': group('V'),
  'redirect-W': group('W'),
  'redirect-signed-in':
    'B5 MUST RFC 9700 §4.1.3: a sample is refused as well when the user is signed in, with and without prompt=none',
  'redirect-response-modes':
    'B5 MUST RFC 9700 §4.1.3: a sample is refused as well in every response mode, and by POST',
  'redirect-nothing-leaves':
    'B5 MUST RFC 6749 §4.1.2.1: in a browser the error page asks no other host for anything',
  'redirect-list-untouched':
    'B5 project RFC 6749 §3.1.2: after all of this the registered redirect URIs are what they were, byte for byte',
} as const satisfies RequirementTexts;

const RAW_QUERIES = {
  'raw-Y01': 'B5 MUST RFC 6749 §3.1: the right redirect_uri, then an evil one: refused',
  'raw-Y02': 'B5 MUST RFC 6749 §3.1: an evil redirect_uri, then the right one: refused',
  'raw-Y03': 'B5 MUST RFC 6749 §3.1: both registered redirect URIs at once: refused',
  'raw-Y04': 'B5 MUST RFC 6749 §3.1: the same redirect_uri twice: refused',
  'raw-Y05': 'B5 MUST RFC 6749 §3.1.2.3: redirect_uri[] is no redirect_uri: refused',
  'raw-Y06': 'B5 MUST RFC 6749 §3.1.2.3: redirect_uri[0] is none: refused',
  'raw-Y07': 'B5 MUST RFC 6749 §3.1.2.3: Redirect_Uri is none: refused',
  'raw-Y08': 'B5 MUST RFC 6749 §3.1.2.3: redirect_uri with a blank is none: refused',
  'raw-Y09': 'B5 MUST RFC 6749 §3.1: redirect%5furi is the same name: accepted',
  'raw-Y10': 'B5 MUST RFC 9700 §4.1.3: a semicolon separates nothing: refused',
  'raw-Y11': 'B5 MUST RFC 9700 §4.1.3: an encoded second parameter in the value: refused',
  'raw-Y12': 'B5 MUST RFC 9700 §4.1.3: an encoded fragment sign in the value: refused',
  'raw-Y13': 'B5 MUST RFC 9700 §4.1.3: an encoded NUL at the end: refused',
  'raw-Y14': 'B5 MUST RFC 9700 §4.1.3: an encoded line break with a header: refused, no header appears',
  'raw-Y15': 'B5 MUST RFC 9700 §4.1.3: encoded twice: refused',
  'raw-Y16': 'B5 MUST RFC 9700 §4.1.3: encoded three times: refused',
  'raw-Y17': 'B5 project RFC 9700 §4.1.3: overlong UTF-8: refused without a crash',
  'raw-Y18': 'B5 project RFC 9700 §4.1.3: invalid UTF-8: refused without a crash',
  'raw-Y19':
    'B5 MUST RFC 9700 §4.1.3: the right one in the body, an evil one in the address: the evil one gets nothing',
  'raw-Y20':
    'B5 MUST RFC 9700 §4.1.3: an evil one in the body, the right one in the address: the evil one gets nothing',
  'raw-Y21': 'B5 MUST OIDC Core §6.1: a request object cannot bring another redirect URI',
  'raw-Y22': 'B5 MUST OIDC Core §6.2: a request_uri cannot bring another redirect URI',
  'raw-Y23': 'F4 MUST RFC 6749 §4.1.2: a redirect_uri inside the state stays inside it',
  'raw-Y24': 'F4 MUST RFC 6749 §4.1.2: a line break inside the state makes no header',
  'raw-Y25': 'B5 project RFC 9700 §4.1.3: a redirect_uri of 8 KiB: refused within 2 s',
  'raw-Y26': 'B5 project RFC 9700 §4.1.3: a redirect_uri of 64 KiB: refused within 2 s',
  'raw-Y27': 'B5 project RFC 9700 §4.1.3: a redirect_uri of 1 MiB: refused within 2 s',
  'raw-Y28': 'B5 MUST RFC 9700 §4.1.3: the redirect URI of engomo with another client: refused',
  'raw-Y29': 'D6 MUST RFC 6749 §4.1.2.1: an unknown client: refused',
  'raw-Y30': 'B5 MUST RFC 6749 §4.1.2.1: an error goes to the registered redirect URI only',
} as const satisfies RequirementTexts;

const TOKEN_REDIRECT = {
  'token-X01': 'B3 MUST RFC 6749 §4.1.3: the redirect URI of the code redeems it',
  'token-X02': 'B5 MUST RFC 6749 §4.1.3: a code of the web callback is not redeemed with that of the app',
  'token-X03': 'B5 MUST RFC 6749 §4.1.3: a code of the app is not redeemed with the web callback',
  'token-X04': 'B5 MUST RFC 6749 §4.1.3: no redirect URI: no tokens',
  'token-X05': 'B5 MUST RFC 6749 §4.1.3: an empty redirect URI: no tokens',
  'token-X06': 'B5 MUST RFC 6749 §4.1.3: a slash more: no tokens',
  'token-X07': 'B5 MUST RFC 6749 §4.1.3: the host in upper case: no tokens',
  'token-X08': 'B5 MUST RFC 6749 §4.1.3: a question mark more: no tokens',
  'token-X09': 'B5 MUST RFC 6749 §4.1.3: a line break more: no tokens',
  'token-X10': 'B5 MUST RFC 6749 §3.2: the redirect URI twice: no tokens',
  'token-X11': 'B5 MUST RFC 6749 §3.2: the redirect URI and an evil one: no tokens',
  'token-X12': 'B5 MUST RFC 6749 §4.1.3: an evil redirect URI: no tokens',
  'token-redirect-uri-error': 'B5 MUST RFC 6749 §5.2: a wrong redirect URI is an invalid_grant',
} as const satisfies RequirementTexts;

/** What is asked of the provider about redirect URIs. */
export const redirectRequirements = {
  'redirect-corpus': REDIRECT_CORPUS,
  'raw-queries': RAW_QUERIES,
  'token-redirect': TOKEN_REDIRECT,
} as const;
