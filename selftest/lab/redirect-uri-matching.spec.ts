import { expect, test } from '@playwright/test';
import {
  hasForbiddenScheme,
  isRegistered,
  isRegularExpression,
  trustFirstUse,
} from '../../lab/authentik/oauth2/redirect-uri.ts';
import type { MatchingMode, OAuth2Provider } from '../../lab/authentik/model.ts';

const WEB = 'https://engomo.company/auth';
const APP = 'com.engomo.engomo://callback/';

const registered = (matchingMode: MatchingMode, ...urls: string[]) =>
  urls.map((url) => ({ matchingMode, url }));

test('strict compares character by character', () => {
  const guide = registered('strict', WEB, APP);
  for (const uri of [WEB, APP]) expect(isRegistered(guide, uri), uri).toBe(true);
  for (const uri of [
    `${WEB}/`,
    `${WEB}?x=1`,
    `${WEB}#f`,
    `${WEB}%2f..`,
    'https://ENGOMO.company/auth',
    'https://engomo.company:443/auth',
    'http://engomo.company/auth',
    'https://engomoXcompany/auth',
    'https://engomo.company@evil.test/auth',
    'com.engomo.engomo://callback',
    'com.engomo.engomo://callback/x',
    'COM.engomo.engomo://callback/',
    'https://evil.test/auth',
  ]) {
    expect(isRegistered(guide, uri), uri).toBe(false);
  }
});

test('unescaped dots of a regular expression match anything, and the whole text has to match', () => {
  const guide = registered('regex', WEB, APP);
  for (const uri of [
    WEB,
    APP,
    'https://engomoXcompany/auth',
    'https://engomo-company/auth',
    'https://engomo/company/auth',
    'comXengomoXengomo://callback/',
  ]) {
    expect(isRegistered(guide, uri), uri).toBe(true);
  }
  for (const uri of [
    `${WEB}/`,
    `${WEB}?x`,
    `${WEB}X`,
    `${WEB}\n`,
    'HTTPS://engomo.company/auth',
    'https://evil.test/?https://engomo.company/auth',
    'https://engomo.company.evil.test/auth',
    `${APP}x`,
  ]) {
    expect(isRegistered(guide, uri), uri).toBe(false);
  }
});

test('escaped dots match the host alone', () => {
  const hardened = registered('regex', String.raw`https://engomo\.company/auth`);
  expect(isRegistered(hardened, WEB), 'the host itself').toBe(true);
  expect(isRegistered(hardened, 'https://engomoXcompany/auth'), 'another host').toBe(false);
});

test('an alternative of a regular expression is tried against the whole text', () => {
  const entries = registered('regex', 'https://a|https://a/b');
  expect(isRegistered(entries, 'https://a/b'), 'the longer alternative').toBe(true);
  expect(isRegistered(entries, 'https://a/bc'), 'longer than both').toBe(false);
});

test('modes may be mixed, and a pattern that is invalid matches nothing', () => {
  const mixed = [...registered('regex', '**'), ...registered('strict', WEB)];
  expect(isRegistered(mixed, WEB), 'the strict entry').toBe(true);
  expect(isRegistered(mixed, '**'), 'the invalid pattern itself').toBe(false);
  expect(isRegistered([], WEB), 'no entry at all').toBe(false);
});

test('forbidden schemes are recognised however they are written', () => {
  for (const uri of ['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', 'vbscript:x']) {
    expect(hasForbiddenScheme(uri), uri).toBe(true);
  }
  for (const uri of [WEB, APP, 'file:///etc/passwd', 'intent://x']) {
    expect(hasForbiddenScheme(uri), uri).toBe(false);
  }
});

test('patterns are accepted and refused as by Python', () => {
  const accepted = [
    '.*',
    String.raw`https://engomo\.company/auth`,
    '[]a]+',
    '(?P<host>[a-z]+)-(?P=host)',
    '(?i)https://x',
    String.raw`\d{2,3}`,
    'a{',
    '(?#comment)x',
  ];
  const refused = ['**', '(', '[', '*', String.raw`\q`, '(?<host>x)', 'a\\', '(?Z)x'];
  for (const pattern of accepted) expect(isRegularExpression(pattern), pattern).toBe(true);
  for (const pattern of refused) expect(isRegularExpression(pattern), pattern).toBe(false);
});

test('Python spellings mean what they mean in Python', () => {
  const matches = (pattern: string, uri: string): boolean => isRegistered(registered('regex', pattern), uri);
  expect(matches('(?P<part>ab)/(?P=part)', 'ab/ab'), 'a named group and its repetition').toBe(true);
  expect(matches('(?i)HTTPS://X', 'https://x'), 'a flag at the start').toBe(true);
  expect(matches('[]a]+', ']a]'), 'a bracket that is the first of its set').toBe(true);
  expect(matches('a.c', 'a\nc'), 'the dot and a line feed').toBe(false);
  expect(matches('a.c', 'a\u2028c'), 'the dot and a line separator').toBe(true);
});

test('where first use is trusted, the first redirect URI is stored as strict, and no second one', () => {
  const provider: Pick<OAuth2Provider, 'redirectUris'> = { redirectUris: [] };
  trustFirstUse(provider, 'https://attacker.test/cb');
  trustFirstUse(provider, WEB);
  expect(provider.redirectUris, 'what the provider stores').toEqual([
    { matchingMode: 'strict', url: 'https://attacker.test/cb' },
  ]);
});
