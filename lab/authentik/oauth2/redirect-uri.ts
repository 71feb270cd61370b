import { schemeOf } from '../addresses.ts';
import type { Capabilities } from '../capabilities.ts';
import type { OAuth2Provider, RedirectUri } from '../model.ts';

/** Letters that may follow a backslash in Python 3; any other ASCII letter is an error. */
const LETTER_ESCAPES: Readonly<Record<string, string>> = {
  A: '(?<![\\s\\S])',
  Z: '(?![\\s\\S])',
  a: '\\x07',
  ...Object.fromEntries(Array.from('bBdDfnrstuvwWxS', (letter) => [letter, `\\${letter}`])),
};

/** Flags that `(?…)` at the start may set, as JavaScript's `RegExp` takes them; `s` is the translator's business. */
const FLAGS: Readonly<Record<string, string>> = { i: 'i', s: '', a: '', u: '' };

/** The escape at the start of `rest`, as JavaScript spells it, and how long it is in Python. */
function translateEscape(rest: string, inSet: boolean): [translated: string, length: number] {
  const next = rest.charAt(1);
  if (next === '') throw new SyntaxError('bad escape (end of pattern)');
  if (!/[A-Za-z]/.test(next)) return [rest.slice(0, 2), 2];
  const translated = LETTER_ESCAPES[next];
  if (translated === undefined || (inSet && /[ABZ]/.test(next)))
    throw new SyntaxError(`bad escape \\${next}`);
  return [translated, 2];
}

/** What opens a group in Python but is spelled differently, or not at all, in JavaScript. */
function translateGroup(rest: string): [translated: string, length: number] {
  const comment = /^\(\?#[^)]*\)/.exec(rest);
  if (comment) return ['', comment[0].length];
  const reference = /^\(\?P=(\w+)\)/.exec(rest);
  if (reference) return [`\\k<${reference[1] ?? ''}>`, reference[0].length];
  if (rest.startsWith('(?P<')) return ['(?<', 4];
  if (/^\(\?<(?![=!])/.test(rest)) throw new SyntaxError('unknown extension ?<');
  return ['(', 1];
}

/** A Python pattern in JavaScript's spelling; `dot` is what `.` matches. */
function translate(pattern: string, dot: string): string {
  let translated = '';
  let inSet = false;
  for (let index = 0; index < pattern.length;) {
    const character = pattern.charAt(index);
    let [piece, length] = [character, 1];
    if (character === '\\') [piece, length] = translateEscape(pattern.slice(index), inSet);
    else if (inSet) inSet = character !== ']';
    else if (character === '[') {
      inSet = true;
      // A bracket right after the opening one is an ordinary character in Python.
      const opening = /^\[\^?\]?/.exec(pattern.slice(index))?.[0] ?? '[';
      piece = opening.replace(']', String.raw`\]`);
      length = opening.length;
    } else if (character === '(') [piece, length] = translateGroup(pattern.slice(index));
    else if (character === '.') piece = dot;
    // In Python `$` also stands before a line feed at the end.
    else if (character === '$') piece = String.raw`(?=\n?(?![\s\S]))`;
    translated += piece;
    index += length;
  }
  return translated;
}

/**
 * A pattern of Python's `re` as a JavaScript one that matches whole texts (`re.fullmatch`): the dialect of redirect
 * URIs. @throws SyntaxError when Python would refuse it, or when it sets a flag JavaScript does not have.
 */
function pythonRegularExpression(pattern: string): RegExp {
  const [prefix = '', names = ''] = /^\(\?([a-zA-Z]+)\)/.exec(pattern) ?? [];
  const flags = Array.from(names, (name) => {
    const flag = FLAGS[name];
    if (flag === undefined) throw new SyntaxError(`unknown flag ${name}`);
    return flag;
  }).join('');
  // In Python the dot excludes the line feed alone.
  const dot = names.includes('s') ? String.raw`[\s\S]` : String.raw`[^\n]`;
  // Compiled alone first: what stands around it below could complete what is unfinished.
  const body = new RegExp(translate(pattern.slice(prefix.length), dot), flags).source;
  return new RegExp(String.raw`(?<![\s\S])(?:${body})(?![\s\S])`, flags);
}

/** Whether Python's `re` accepts a pattern. */
export function isRegularExpression(pattern: string): boolean {
  try {
    pythonRegularExpression(pattern);
    return true;
  } catch {
    return false;
  }
}

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
