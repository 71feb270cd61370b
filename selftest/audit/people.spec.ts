import { expect, test } from '@playwright/test';
import type { TestRecord } from '../../audit/gathering/gather.ts';
import { closingText } from '../../audit/reporters/closing-reporter.ts';
import { compare } from '../../audit/comparison/comparison.ts';
import { mergeAudits } from '../../audit/comparison/merge.ts';
import { exitCodeOf } from '../../audit/verdicts/exit-code.ts';
import { clauses } from '../../guide/clauses.ts';
import { auditFor, breaks, holds, record } from './records.ts';

/** A run in which the guide holds on every form factor. */
const guide: readonly TestRecord[] = (['desktop', 'phone'] as const).map((formFactor) => {
  const ids = clauses.map(({ id }) => id);
  return record({ formFactor, title: formFactor, clauses: ids, conditions: ids.map(holds) });
});

/** A login of somebody on the list. */
const login = (email: string, differing: Partial<TestRecord> = {}): TestRecord =>
  record({
    title: `${email} signs in`,
    person: { email, expects: 'composer' },
    clauses: ['F5'],
    ...differing,
  });

const brokenLogin = login('b@x.org', { status: 'failed', conditions: [breaks('F5')] });

const wrongPassword = (email: string): TestRecord =>
  login(email, {
    status: 'failed',
    errors: [`EnvironmentFailure: authentik was expected to take the password of "${email}"`],
  });

const serverGone = (email: string): TestRecord =>
  login(email, { status: 'failed', errors: ['EnvironmentFailure: authentik was expected at its address'] });

test('the fault of one person is that person’s: no clause is broken by it, and the run is red', () => {
  const audit = auditFor([...guide, login('a@x.org'), brokenLogin], 'failed');

  expect(audit.summary.clauses.failed, 'clauses that do not hold').toBe(0);
  expect(audit.summary.sentence, 'the guide, then the people').toMatch(
    /clauses of the 2024 edition hold\. 1 of 2 people on the list ended as expected, not so: b@x\.org\.$/,
  );
  expect(
    audit.people.map(({ email, verdict }) => [email, verdict]),
    'an entry each',
  ).toEqual([
    ['a@x.org', 'passed'],
    ['b@x.org', 'failed'],
  ]);
  expect(exitCodeOf(audit), 'a login that ended elsewhere is a fault of a product').toBe(1);
  expect(closingText(audit, 'index.html', [], false), 'the terminal says who and why').toContain(
    'b@x.org (composer) on desktop: not so: F5 is as the guide says; expected right, found wrong',
  );
});

test('what kept one person from being judged stands with that person; what kept several is reported of the run', () => {
  const one = auditFor(
    [...guide, login('a@x.org'), wrongPassword('b@x.org'), wrongPassword('c@x.org')],
    'failed',
  );
  expect(one.causes, 'causes of the run').toEqual([]);
  expect(one.people[2]?.reason, 'the cause of the person').toContain('take the password of "c@x.org"');
  expect(exitCodeOf(one), 'the environment').toBe(3);

  const skipped = auditFor([...guide, login('a@x.org', { status: 'skipped', skipReason: 'no provider' })]);
  expect(exitCodeOf(skipped), 'nor was somebody whose login did not begin').toBe(3);

  const several = auditFor([...guide, serverGone('b@x.org'), serverGone('c@x.org')], 'failed');
  expect(several.causes, 'once').toHaveLength(1);
  expect(several.summary.sentence, 'it comes first').toContain('It cannot be said');
});

test('with everybody where they were to be, the run is green and says so', () => {
  const audit = auditFor([...guide, login('a@x.org'), login('a@x.org', { formFactor: 'phone' })]);

  expect(audit.summary, 'the guide and one person').toMatchObject({
    holds: true,
    sentence: expect.stringMatching(/1 of 1 people on the list ended as expected\.$/),
  });
  expect(exitCodeOf(audit), 'green').toBe(0);
});

test('people of several shards are counted once, and compared with an earlier run', () => {
  const first = auditFor([...guide, login('a@x.org'), login('b@x.org')]);
  const second = auditFor([...guide, login('c@x.org')]);
  const merged = mergeAudits([first, second]);
  expect(merged.summary.sentence, 'of both shards').toContain('3 of 3 people');

  const later = mergeAudits([auditFor([...guide, login('a@x.org'), brokenLogin], 'failed'), second]);
  const { differences, result } = compare(merged, later);
  expect(result, 'somebody does not get in any more').toBe('worse');
  expect(differences, 'who').toContainEqual(
    expect.objectContaining({ subject: 'person', name: 'b@x.org on desktop', after: 'failed' }),
  );
});
