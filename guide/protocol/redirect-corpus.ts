import type { GuideValues } from '../values.ts';
import { dotReplacements, redirectLines } from './redirect-lines.ts';
import { corpusGroups, type CorpusGroup } from './redirect-requirements.ts';

/** An address that has to be refused as a redirect URI. */
export interface Variant {
  /** Name of the line; the letter is the group. Generated ones say from which line and how. */
  readonly id: string;
  readonly group: CorpusGroup;
  /** The value authentik has to see. */
  readonly value: string;
  /** Whether Python's `re.fullmatch` with a registered URI as pattern accepts it. */
  readonly patternMatches: boolean;
}

/** The corpus for the real host names. */
export interface Corpus {
  readonly variants: readonly Variant[];
  /** Lines that come out as a registered URI for these host names, with that value: nothing to refuse. */
  readonly dropped: readonly (readonly [id: string, value: string])[];
}

/** The attacker; the name is reserved and never resolves (RFC 2606). */
export const EVIL = 'https://evil.example/auth';

/** Latin letters with a Cyrillic one that looks the same. */
const ALIKE: Readonly<Record<string, string>> = {
  a: '\u0430',
  c: '\u0441',
  e: '\u0435',
  i: '\u0456',
  j: '\u0458',
  o: '\u043e',
  p: '\u0440',
  s: '\u0455',
  x: '\u0445',
  y: '\u0443',
};

const isGroup = (letter: string): letter is CorpusGroup => Object.hasOwn(corpusGroups, letter);

const groupOf = (id: string): CorpusGroup => {
  const letter = id.slice(0, 1);
  if (!isGroup(letter)) throw new Error(`the corpus has no group for ${id}`);
  return letter;
};

const alikeAt = (text: string, index: number): string =>
  index < 0 ? text : `${text.slice(0, index)}${ALIKE[text[index] ?? ''] ?? ''}${text.slice(index + 1)}`;

const firstAlike = (text: string): number => Array.from(text).findIndex((letter) => letter in ALIKE);
const lastAlike = (text: string): number => Array.from(text).findLastIndex((letter) => letter in ALIKE);

const fullwidth = (text: string): string =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

/** The mangled forms of a host that lines of the corpus need. */
function mangled(host: string): Readonly<Record<string, string>> {
  const [first = '', ...others] = host.split('.');
  const rest = others.map((label) => `.${label}`).join('');
  const lastDot = host.lastIndexOf('.') + 1;
  return {
    cut: host.slice(0, -5),
    beheaded: host.slice(1),
    doubled: `${host.slice(0, 4)}${host.slice(3)}`,
    reversed: host.split('.').reverse().join('.'),
    'first-alike': alikeAt(host, firstAlike(host)),
    'last-label-alike': alikeAt(host, lastDot + firstAlike(host.slice(lastDot))),
    'last-alike': alikeAt(host, lastAlike(host)),
    fullwidth: `${fullwidth(first)}${rest}`,
    umlaut: `${first}\u0308`.normalize('NFC') + rest,
    accent: `${first}\u0301${rest}`,
    punycode: `xn--${first.slice(0, -1)}-jye${rest}`,
    capital: `${host.slice(0, 1).toUpperCase()}${host.slice(1)}`,
    'double-dot': host.replace('.', '..'),
    'encoded-dot': host.replace('.', '%2e'),
    'twice-encoded-dot': host.replace('.', '%252e'),
    wildcard: `*${rest}`,
    escaped: host.replaceAll('.', '\\.'),
  };
}

/** Indices of the dots of a text. */
const dotsOf = (text: string): number[] =>
  Array.from(text).flatMap((letter, index) => (letter === '.' ? [index] : []));

const replaceAt = (text: string, index: number, by: string): string =>
  `${text.slice(0, index)}${by}${text.slice(index + 1)}`;

const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Another character for each dot of the host: the first one under the names of the file, the others as its children. */
function hostDots(scheme: string, host: string, path: string): [string, string][] {
  return dotsOf(host).flatMap((index, number) =>
    dotReplacements.map(([id, character]): [string, string] => [
      number === 0 ? id : `${id}.${number + 1}`,
      `${scheme}//${replaceAt(host, index, character)}${path}`,
    ]),
  );
}

/** Another character for each dot of the app's scheme. */
const schemeDots = (scheme: string, rest: string): [string, string][] =>
  dotsOf(scheme).flatMap((index, number) =>
    dotReplacements.map(([, character]): [string, string] => [
      `B.${number + 1}.${nameOf(character)}`,
      `${replaceAt(scheme, index, character)}${rest}`,
    ]),
  );

/** Each letter of the host that has a look-alike, one at a time. */
const lookAlikes = (scheme: string, host: string, path: string): [string, string][] =>
  Array.from(host).flatMap((letter, index): [string, string][] =>
    letter in ALIKE ? [[`H.${index + 1}`, `${scheme}//${alikeAt(host, index)}${path}`]] : [],
  );

/**
 * Whether Python's `re.fullmatch(registered, value)` succeeds for a registered URI whose only special character is the
 * dot, which stands for any character but the line feed.
 */
function matchesAsPattern(registered: string, value: string): boolean {
  const [pattern, text] = [Array.from(registered), Array.from(value)];
  return (
    pattern.length === text.length &&
    pattern.every((letter, index) => (letter === '.' ? text[index] !== '\n' : letter === text[index]))
  );
}

/**
 * Generates the corpus for the real host names: every line of the file, and what the rules make beyond it for further
 * dots, dots of the app's scheme and look-alike letters. Values that come out twice are kept once, under the first name.
 */
export function redirectCorpus({ origins, provider, appScheme }: GuideValues): Corpus {
  const { webRedirectUri: web, appRedirectUri: app } = provider;
  const { protocol, host, pathname } = new URL(web);
  const words: Readonly<Record<string, string>> = {
    w: web,
    h: host,
    d: pathname.replace(/\/auth$/, ''),
    i: new URL(origins.authentik).host,
    ...mangled(host),
  };
  const fill = (template: string): string =>
    template.replaceAll(/«([\w-]+)»/g, (whole, name: string) => words[name] ?? whole);
  const lines: [string, string][] = [
    ...hostDots(protocol, host, pathname),
    ...redirectLines.map(([id, template]): [string, string] => [id, fill(template)]),
    ['W12', `${fill('https://«h»«d»/')}${'a'.repeat(8192)}`],
    ...schemeDots(appScheme, app.slice(appScheme.length)),
    ...lookAlikes(protocol, host, pathname),
  ];
  const own = new Set(redirectLines.map(([id]) => id));
  const registered = [web, app];
  const seen = new Set<string>();
  const variants: Variant[] = [];
  const dropped: [string, string][] = [];
  for (const [id, value] of lines) {
    if (registered.includes(value)) {
      dropped.push([id, value]);
      continue;
    }
    if (seen.has(value) && !own.has(id)) continue;
    seen.add(value);
    variants.push({
      id,
      group: groupOf(id),
      value,
      patternMatches: registered.some((pattern) => matchesAsPattern(pattern, value)),
    });
  }
  return { variants, dropped };
}
