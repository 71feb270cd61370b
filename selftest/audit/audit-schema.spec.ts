import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { auditJsonSchema } from '../../audit/verdicts/audit-schema.ts';
import { schemaText } from '../../guide/schema-text.ts';
import { auditFor, breaks, holds, record } from './records.ts';

const PUBLISHED = join(import.meta.dirname, '../../docs/audit.schema.json');

const published = (): string => readFileSync(PUBLISHED, 'utf8');

/** A validator that has nothing to do with the one the suite itself uses. */
function validator() {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(published()) as object);
}

const audit = () =>
  auditFor(
    [
      record({ clauses: ['A3', 'A4'], conditions: [holds('A4'), breaks('A3')], status: 'failed' }),
      record({
        title: 'the app',
        formFactor: 'phone',
        device: 'Pixel 7',
        clauses: ['F6'],
        conditions: [holds('F6')],
      }),
      record({ title: 'skipped', clauses: ['E5'], status: 'skipped', skipReason: 'blocked by B1: none' }),
    ],
    'failed',
    ['a test names no clause'],
  );

test('the published schema is the one the suite writes by', () => {
  expect(published(), 'docs/audit.schema.json is current; else: npm run audit-schema').toBe(
    `${schemaText(auditJsonSchema())}\n`,
  );
});

test('what the suite writes is what the published schema says', () => {
  const validate = validator();
  const written: unknown = JSON.parse(JSON.stringify(audit()));
  expect([validate(written), validate.errors], 'an independent validator agrees').toEqual([true, null]);
});

for (const [what, broken] of [
  ['a verdict nobody knows', (text: string) => text.replace('"verdict":"failed"', '"verdict":"fine"')],
  ['a time without its zone', (text: string) => text.replace('14:05:09+01:00"', '14:05:09"')],
  ['a missing list', (text: string) => text.replace('"notes":', '"remarks":')],
] as const) {
  test(`the published schema refuses ${what}`, () => {
    const validate = validator();
    const text = JSON.stringify(audit());
    expect(broken(text), 'something was broken').not.toBe(text);
    expect(validate(JSON.parse(broken(text))), 'it is refused').toBe(false);
  });
}
