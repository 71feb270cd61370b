import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { loadSettings } from '../../fixtures/settings/settings.ts';
import { dialect, terms } from '../../pages/engomo/dialect.ts';
import { dialectJsonSchema, readDialect, spoken } from '../../pages/engomo/dialect-file.ts';

test('the published JSON Schema is what the file is checked by', () => {
  const published: unknown = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../docs/engomo.dialect.schema.json'), 'utf8'),
  );

  expect(published, 'npm run engomo:schema writes it anew').toEqual(dialectJsonSchema());
});

test('every term has a clause and something it is known by', () => {
  expect(Object.keys(dialect).sort(), 'the table holds every term').toEqual([...terms].sort());
  const unknown = terms.filter((term) => dialect[term].candidates.length === 0);
  expect(unknown, 'no term is without a candidate').toEqual([]);
});

test('what a file says goes before what is built in', () => {
  const read = readDialect('{ "terms": { "save": { "words": ["Keep"], "icons": ["disk"] } } }', 'a file');
  const { save } = spoken('file' in read ? read.file : null, 'en');

  expect(save.candidates.slice(0, 3), 'first the file, then the built-in words').toEqual([
    { text: 'Keep', language: null, provenance: 'captured' },
    { icon: 'disk', provenance: 'captured' },
    { text: 'Save', language: 'en', provenance: 'documented' },
  ]);
});

test('in German, German words come first', () => {
  expect(spoken(null, 'de').save.candidates[0], 'Speichern').toMatchObject({ text: 'Speichern' });
  expect(spoken(null, 'en').save.candidates[0], 'Save').toMatchObject({ text: 'Save' });
});

test('all problems of a file are told at once, with line and key, before anything starts', ({}, testInfo) => {
  const path = testInfo.outputPath('bad.json');
  mkdirSync(testInfo.outputDir, { recursive: true });
  writeFileSync(
    path,
    `{
  "terms": {
    "sav": { "words": ["Keep"] },
    "save": { "words": "Keep", "colour": "red" },
    "issuer": { "place": "left" },
    "issuer": { "words": [""] }
  }
}`,
  );

  for (const problem of [
    'bad.json, line 3, terms.sav: is no term; known: ',
    'bad.json, line 4, terms.save.words: ',
    'bad.json, line 4, terms.save.colour: is not known here',
    'bad.json, line 6, issuer: stands here twice',
    'E2E_MOOD is not a setting',
  ]) {
    expect(() => loadSettings({ E2E_ENGOMO_DIALECT: path, E2E_MOOD: 'good' }), problem).toThrow(
      `- ${problem}`,
    );
  }
});

test('a file that is no JSON is told with the line of the mistake', () => {
  const read = readDialect('{\n  "terms": {\n    "save" { }\n  }\n}', 'a file');

  expect('problems' in read ? read.problems[0] : '', 'the line').toContain('a file, line 3: ColonExpected');
});
