import { writeFileSync } from 'node:fs';
import { expect, test, type TestInfo } from '@playwright/test';
import type { Audit } from '../../audit/verdicts/audit-schema.ts';
import { compare, type Difference } from '../../audit/comparison/comparison.ts';
import { comparisonText } from '../../audit/comparison/comparison-text.ts';
import { runCommand } from '../processes.ts';
import { auditFor, breaks, holds, record } from './records.ts';

const good = (differing: Partial<Audit> = {}): Audit => ({
  ...auditFor([record({ title: 'mapping', clauses: ['A3'], conditions: [holds('A3')], durationMs: 2000 })]),
  ...differing,
});

const broken = (): Audit =>
  auditFor(
    [record({ title: 'mapping', clauses: ['A3'], conditions: [breaks('A3')], status: 'failed' })],
    'failed',
  );

const about = (differences: readonly Difference[], subject: Difference['subject']): Difference[] =>
  differences.filter((difference) => difference.subject === subject);

function files(testInfo: TestInfo, older: unknown, newer: unknown): [string, string] {
  const [old, recent] = [testInfo.outputPath('old.json'), testInfo.outputPath('new.json')];
  writeFileSync(old, JSON.stringify(older));
  writeFileSync(recent, JSON.stringify(newer));
  return [old, recent];
}

test('a run is the same as itself', () => {
  expect(compare(good(), good()), 'nothing differs').toEqual({ result: 'same', differences: [] });
});

test('a clause and a condition that no longer hold are worse; the way back is better', () => {
  const worse = compare(good(), broken());
  expect(worse.result, 'it is worse').toBe('worse');
  expect(about(worse.differences, 'clause'), 'the clause is named').toEqual([
    { subject: 'clause', name: 'A3 on desktop', before: 'passed', after: 'failed', weight: 'worse' },
  ]);
  expect(about(worse.differences, 'condition'), 'the condition is named').toMatchObject([
    { before: 'holds', after: 'does not hold, wrong', weight: 'worse' },
  ]);
  expect(compare(broken(), good()).result, 'the other way round it is better').toBe('better');
});

test('a clause nobody looks at any more is worse', () => {
  const { result, differences } = compare(good(), auditFor([]));
  expect(result, 'it is worse').toBe('worse');
  expect(about(differences, 'clause'), 'the clause is named').toMatchObject([
    { name: 'A3 on desktop', before: 'passed', after: 'not-tested' },
  ]);
});

test('a condition the same suite looks at no more is worse; in another mode it is not', () => {
  const seen = (mode: Audit['run']['mode'], ...properties: string[]): Audit => {
    const conditions = properties.map((property) => ({ ...holds('A3'), property }));
    return auditFor([record({ clauses: ['A3'], conditions })], 'passed', [], mode);
  };
  const lost = compare(seen('verify', 'name', 'scope'), seen('verify', 'name'));
  expect(lost, 'the same mode').toMatchObject({
    result: 'worse',
    differences: [{ subject: 'condition', name: 'A3 on desktop: scope', after: null, weight: 'worse' }],
  });
  expect(compare(seen('configure', 'name', 'scope'), seen('verify', 'name')).result, 'another').toBe('same');
});

test('a run that something kept from judging is reported with its cause, and not by what it did not see', () => {
  const cause = {
    kind: 'environment',
    says: 'authentik refused the password',
    remedy: 'correct it',
  } as const;
  const blocked = { ...auditFor([]), causes: [{ ...cause, clauses: ['A3'], tests: [] }] };
  const { differences, result } = compare(good(), blocked);
  expect(result, 'nobody takes it for a good run').toBe('worse');
  expect(
    differences.map(({ subject, name, after }) => [subject, name, after]),
    'the cause alone',
  ).toEqual([['cause', cause.says, cause.remedy]]);
  expect(compare(blocked, good()).result, 'the way back').toBe('better');
});

test('other versions, words, claims and capabilities are reported and are not worse', () => {
  const trait = (kind: 'word' | 'claim' | 'capability', name: string, value: string) =>
    ({ product: 'authentik', kind, name, value }) as const;
  const older = good({ traits: [trait('word', 'createProvider', 'Create'), trait('claim', 'acr', 'there')] });
  const newer = good({
    systems: [{ product: 'authentik', version: '2026.5.0', played: 'lab' }],
    traits: [trait('word', 'createProvider', 'New Provider'), trait('capability', 'wizard', 'there')],
  });
  const { result, differences } = compare(older, newer);
  expect(result, 'nothing is worse').toBe('same');
  expect(
    differences.map(({ name, before, after }) => [name, before, after]),
    'each is reported',
  ).toEqual([
    ['authentik', '2026.2.2', '2026.5.0'],
    ['authentik: acr', 'there', null],
    ['authentik: createProvider', 'Create', 'New Provider'],
    ['authentik: wizard', null, 'there'],
  ]);
});

test('by what engomo’s controls were found is reported; which of two ways was seen first is not', () => {
  const found = (...ways: string[]): Audit =>
    good({ traits: ways.map((value) => ({ product: 'engomo', kind: 'word', name: 'save', value })) });
  const [save, title] = ['"Save", role and name', '"Save", title'];
  expect(compare(found(save, title), found(title, save)).differences, 'the same two ways').toEqual([]);
  expect(compare(found(save), found(title)).differences, 'another way').toMatchObject([
    { name: 'engomo: save', before: save, after: title, weight: 'changed' },
  ]);
});

test('what was observed is reported where it changed, not where it is new in every run', () => {
  const seen = (observed: string, expected = 'two channels'): Audit =>
    auditFor([record({ clauses: ['A3'], conditions: [{ ...holds('A3'), expected, observed }] })]);
  expect(compare(seen('request'), seen('form_post')).differences, 'another channel').toMatchObject([
    { subject: 'condition', before: 'holds, request', after: 'holds, form_post', weight: 'changed' },
  ]);
  expect(compare(seen('id1', 'id1'), seen('id2', 'id2')).differences, 'an id of the lab').toEqual([]);
  expect(compare(seen('SHA-256 aaaa…'), seen('SHA-256 bbbb…')).differences, 'a secret of the lab').toEqual(
    [],
  );
  const stranger = (worker: number): Audit => seen(`"engomo-e2e-stranger-${worker}" is not known`);
  expect(compare(stranger(0), stranger(1)).differences, 'a person of another worker').toEqual([]);
});

test('configuration counts as it was read back at the end', () => {
  const read = (moment: 'before' | 'after', validity: string): Audit['configuration'][number] => ({
    product: 'authentik',
    object: 'provider',
    moment,
    time: '2026-03-01T14:05:09Z',
    seenAt: 'API',
    fields: { access_token_validity: validity, 'client id': validity },
  });
  const older = good({ configuration: [read('after', 'minutes=5')] });
  const newer = good({ configuration: [read('before', 'minutes=1'), read('after', 'minutes=10')] });
  expect(compare(older, newer).differences, 'a changed default is reported, an id of the lab is not').toEqual(
    [
      {
        subject: 'configuration',
        name: 'authentik, provider: access_token_validity',
        before: 'minutes=5',
        after: 'minutes=10',
        weight: 'changed',
      },
    ],
  );
});

test('a slower test is reported and is not worse', () => {
  const slow = good();
  const slower = { ...slow, tests: slow.tests.map((taken) => ({ ...taken, durationMs: 9000 })) };
  expect(compare(good(), slower), 'the times stand side by side').toMatchObject({
    result: 'same',
    differences: [{ subject: 'timing', before: '2.0 s', after: '9.0 s' }],
  });
});

test('the text begins with the result and escapes what cannot be seen', () => {
  const newer = auditFor(
    [
      record({
        clauses: ['A3'],
        conditions: [{ ...breaks('A3'), observed: 'pro\u200Bfile' }],
        status: 'failed',
      }),
    ],
    'failed',
  );
  const text = comparisonText(compare(good(), newer), good(), newer);
  expect(text, 'the result comes first').toMatch(/^WORSE: /);
  expect(text, 'the invisible character is named').toContain('pro\\u{200B}file');
  expect(text, 'what is worse is marked').toContain('- A3 on desktop');
});

test('the command ends with 0, 1 or 2 and can speak JSON', async ({}, testInfo) => {
  const [old, recent] = files(testInfo, good(), broken());
  const worse = await runCommand('audit/commands/compare.ts', [old, recent]);
  expect([worse.exitCode, worse.output], 'worse').toEqual([1, expect.stringMatching(/^WORSE/)]);
  const better = await runCommand('audit/commands/compare.ts', [recent, old, '--json']);
  expect(better.exitCode, 'better').toBe(0);
  expect(JSON.parse(better.output), 'as JSON').toMatchObject({ result: 'better' });
  const other = files(testInfo, { schema: 1 }, good());
  const unusable = await runCommand('audit/commands/compare.ts', other);
  expect([unusable.exitCode, unusable.printed], 'an audit of another shape').toEqual([
    2,
    expect.stringContaining('is no audit of this version'),
  ]);
  const alone = await runCommand('audit/commands/compare.ts', [old]);
  expect([alone.exitCode, alone.printed], 'one file alone').toEqual([
    2,
    expect.stringContaining('expected two audit files'),
  ]);
});
