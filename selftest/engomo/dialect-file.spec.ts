import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { loadSettings } from '../../fixtures/settings/settings.ts';
import { schemaText } from '../../guide/schema-text.ts';
import { dialectJsonSchema, readDialect } from '../../pages/engomo/dialect-file.ts';
import { locatorTextProblem } from '../../pages/engomo/locator-text.ts';
import { termNames, terms } from '../../pages/engomo/terms.ts';

const MEANT_FOR = { host: 'engomo.example.org', locale: 'en' } as const;

/** A file as teaching writes it. */
const taught = (about: object = {}, terms: object = {}): string =>
  JSON.stringify(
    {
      taught: {
        when: '2026-11-29T20:00:00Z',
        playwright: '1.65.1',
        locale: 'en',
        viewport: { width: 1440, height: 1000 },
        host: 'engomo.example.org',
        composer: null,
        rehearsed: true,
        ...about,
      },
      interruptions: [],
      terms,
    },
    null,
    2,
  );

const problemsOf = (source: string): readonly string[] => {
  const read = readDialect(source, 'engomo.dialect.json', MEANT_FOR);
  return 'problems' in read ? read.problems : [];
};

test('the published JSON Schema is what the file is checked by', () => {
  const published = readFileSync(join(import.meta.dirname, '../../docs/engomo.dialect.schema.json'), 'utf8');

  expect(published, 'npm run engomo:schema writes it anew').toBe(`${schemaText(dialectJsonSchema())}\n`);
});

test('every built-in locator can be read', () => {
  const problems = termNames.flatMap((term) =>
    terms[term].builtIn.flatMap((text) => locatorTextProblem(text) ?? []),
  );

  expect(problems, 'none has a problem').toEqual([]);
});

test('a file that was taught is taken as it is', () => {
  const read = readDialect(taught({}, { saveMethod: null }), 'a file', MEANT_FOR);

  expect('file' in read ? read.file.terms : read.problems, 'its terms').toEqual({ saveMethod: null });
});

test('all problems of a file are reported at once, with line and key, before anything starts', ({}, testInfo) => {
  const path = testInfo.outputPath('bad.json');
  mkdirSync(testInfo.outputDir, { recursive: true });
  const terms = {
    sav: { find: ["getByText('Keep')"] },
    issuer: { find: ["getByLabel('Issuer').evaluate('1')"], colour: 'red' },
    clientId: { beside: "getByText('{method}')" },
    appPermission: { find: ["getByText('App')"], where: 'class' },
  };
  writeFileSync(path, taught({}, terms));

  for (const problem of [
    'bad.json, line 16, terms.sav: is no term; known: composerUsername, ',
    'bad.json, line 22, terms.issuer.find.0: evaluate is no call that can be used here at column 22',
    'bad.json, line 25, terms.issuer.colour: is not known here',
    'bad.json, line 27, terms.clientId: needs "find"',
    'bad.json, line 30, terms.appPermission: needs "where" and "on", or neither',
    'E2E_MOOD is not a setting',
  ]) {
    expect(() => loadSettings({ E2E_ENGOMO_DIALECT: path, E2E_MOOD: 'good' }), problem).toThrow(
      `- ${problem}`,
    );
  }
});

for (const [what, about, says] of [
  ['was not rehearsed', { rehearsed: false }, 'taught.rehearsed: was not rehearsed; npm run engomo:teach'],
  ['is of another language', { locale: 'de' }, 'taught.locale: is "de" and E2E_LOCALE is "en"'],
  ['is of another host', { host: 'other.example.org' }, 'taught.host: is "other.example.org" and ENGOMO_URL'],
] as const) {
  test(`a file that ${what} is refused, with what to do`, () => {
    expect(problemsOf(taught(about)), 'one problem').toEqual([expect.stringContaining(says)]);
    expect(problemsOf(taught()), 'its twin has none').toEqual([]);
  });
}

test('a file of the earlier format, and one that is no JSON, are refused with what to do', () => {
  const old = '{ "terms": { "save": { "words": ["Keep"] } } }';

  expect(problemsOf(old), 'words to look for').toEqual([expect.stringContaining('is of an earlier format')]);
  expect(problemsOf('{ "terms": '), 'half a file').toEqual([
    expect.stringContaining('engomo.dialect.json is no JSON'),
  ]);
});
