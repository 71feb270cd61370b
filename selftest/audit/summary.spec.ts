import { expect, test } from '@playwright/test';
import { clauses, type ClauseId } from '../../guide/clauses.ts';
import { auditSchema } from '../../audit/verdicts/audit-schema.ts';
import type { TestRecord } from '../../audit/gathering/gather.ts';
import { auditFor, breaks, holds, record } from './records.ts';

const all: readonly ClauseId[] = clauses.map(({ id }) => id);
const without = (...ids: ClauseId[]): ClauseId[] => all.filter((id) => !ids.includes(id));

/** A run in which these clauses were seen to hold, on both form factors. */
const holding = (ids: readonly ClauseId[]): TestRecord[] =>
  (['desktop', 'phone'] as const).map((formFactor) =>
    record({ formFactor, clauses: ids, conditions: ids.map(holds) }),
  );

const failing = (...ids: ClauseId[]): TestRecord =>
  record({ clauses: ids, conditions: ids.map(breaks), status: 'failed', errors: ['x'] });

test('a run in which everything holds says so in one sentence', () => {
  const { summary } = auditFor(holding(all));
  expect(summary.holds, 'it holds').toBe(true);
  expect(summary.sentence, 'with the count').toBe(
    `engomo signs in with authentik as the guide says, on the embedded lab: all ${all.length} clauses of the 2024 edition hold.`,
  );
});

test('one broken clause is named with where to change it', () => {
  const { summary } = auditFor([...holding(without('A3')), failing('A3')], 'failed');
  expect(summary.holds, 'it does not hold').toBe(false);
  expect(summary.sentence, 'clause and place').toBe(
    'engomo does NOT sign in with authentik as the guide says, on the embedded lab: clause A3 (its scope name is profile) does not hold; ' +
      'change it at authentik > Customization > Property Mappings > engomo.mapping > Scope name.',
  );
});

test('several broken clauses are named in the order of the guide, the first with where to change it', () => {
  const { sentence } = auditFor([failing('F5', 'B4', 'A3')], 'failed').summary;
  expect(sentence, 'all named').toContain('clauses A3, B4 and F5 do not hold; begin with A3 at authentik >');
});

test('what was not tested is said, and does not count as holding', () => {
  const { summary } = auditFor(holding(without('D3', 'E2')));
  expect(summary.holds, 'not everything was seen').toBe(false);
  expect(summary.sentence, 'as far as it was tested').toContain(
    `as far as it was tested: ${all.length - 2} of ${all.length} clauses of the 2024 edition hold, 2 were not tested.`,
  );
});

test('a run without a login does not claim that engomo signs in', () => {
  const { sentence } = auditFor(holding(all.filter((id) => !id.startsWith('F')))).summary;
  expect(sentence, 'the login was not tested').toContain(
    'What was tested is as the guide says, on the embedded lab, but the login was not',
  );
});

test('a run that saw nothing proves nothing', () => {
  expect(auditFor([]).summary.sentence, 'nothing').toContain('Nothing is proven');
});

test('a removal says that what was made is gone, and claims nothing of the guide', () => {
  const tidied = record({ title: 'tidies up', setup: true });
  expect(auditFor([tidied], 'passed', [], 'remove').summary.sentence, 'what was removed').toBe(
    'What the suite had made is removed, on the embedded lab.',
  );
  expect(auditFor([tidied]).summary.sentence, 'in another mode it proves nothing').toContain(
    'Nothing is proven',
  );
});

test('a run of a chapter whose basis was left out says what to run instead', () => {
  const skipReason = 'blocked by B1: there is no provider';
  const { sentence } = auditFor([record({ clauses: ['C1', 'C2'], status: 'skipped', skipReason })]).summary;
  expect(sentence, 'the command').toContain(
    'C1 builds on B1, which was left out: run without --grep, or with --grep "@[ABC]".',
  );
});

test('a failed test that breaks no clause does not go unnoticed', () => {
  const { summary } = auditFor(
    [...holding(all), record({ title: 'tidies up', setup: true, status: 'failed' })],
    'failed',
  );
  expect(summary.holds, 'the run is red').toBe(false);
  expect(summary.sentence, 'the test is named').toBe(
    'No clause was seen broken, on the embedded lab, but a test failed: "tidies up".',
  );
});

test('a run that is red for its flaky tests or outside its tests does not claim to be green', () => {
  const flaky = record({ title: 'second try', flaky: true, attempts: 2 });
  expect(auditFor([...holding(all), flaky], 'failed').summary.sentence, 'the test is named').toBe(
    'No clause was seen broken, on the embedded lab, but a test passed only after it had failed: "second try".',
  );
  expect(auditFor(holding(all), 'failed').summary.sentence, 'outside its tests').toBe(
    'No clause was seen broken, on the embedded lab, but the run failed outside its tests.',
  );
});

test('a test without a clause makes the run worthless as evidence', () => {
  const { summary } = auditFor(holding(all), 'passed', ['test "x" (a.ts:1) names no clause of the guide']);
  expect(summary.holds, 'it is no evidence').toBe(false);
  expect(summary.sentence, 'the reason is given').toBe(
    'The run proves nothing, on the embedded lab: test "x" (a.ts:1) names no clause of the guide.',
  );
});

test('an interrupted run does not claim to be complete', () => {
  const { summary } = auditFor(holding(all), 'interrupted');
  expect(summary.holds, 'it was cut short').toBe(false);
  expect(summary.sentence, 'it says so').toContain('cut short');
});

test('what is written follows the schema, with an entry per clause and form factor', () => {
  const audit = auditSchema.parse(
    JSON.parse(JSON.stringify(auditFor([...holding(without('A3')), failing('A3')], 'failed'))),
  );
  expect(audit.clauses, 'complete').toHaveLength(all.length * 2);
  const entry = audit.clauses.find(({ id, formFactor }) => id === 'A3' && formFactor === 'desktop');
  expect(entry, 'verdict, tests and evidence stand in one place').toMatchObject({
    verdict: 'failed',
    part: 'A',
    tests: [{ status: 'failed', file: 'tests/a.spec.ts' }],
    evidence: [{ expected: 'right', observed: 'wrong', holds: false, seenAt: 'authentik API' }],
  });
});
