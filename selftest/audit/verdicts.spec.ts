import { causesOf } from '../../audit/gathering/cause.ts';
import { expect, test } from '@playwright/test';
import { clauses } from '../../guide/clauses.ts';
import { judge } from '../../audit/verdicts/verdicts.ts';
import { breaks, holds, record, verdictOn } from './records.ts';

test('the matrix has every clause on the desktop and on the phone', () => {
  const cells = judge('2024', []).map(({ clause, formFactor }) => `${clause.id} ${formFactor}`);
  const expected = clauses.flatMap(({ id }) => [`${id} desktop`, `${id} phone`]);
  expect(cells, 'complete, in the order of the guide').toEqual(expected);
});

test('a clause without any test is not tested', () => {
  expect(verdictOn('A3', []), 'not tested, with its reason').toEqual({
    verdict: 'not-tested',
    reason: 'no test names this clause',
    blockedBy: null,
  });
});

test('what was in the way before the first test blocks what the tests are about', () => {
  const tests = [record({ clauses: ['A3'], status: 'not-run' })];
  const [cell] = judge('2024', tests, 'nobody is there').filter(({ clause }) => clause.id === 'A3');
  expect(cell, 'with the one cause').toMatchObject({
    verdict: 'blocked',
    reason: 'could not be judged: nobody is there',
  });
});

test('configuration is not testable on the phone, the app callback not on the desktop', () => {
  expect(verdictOn('A3', [], 'phone'), 'configuration is read on the desktop').toMatchObject({
    verdict: 'not-testable',
    reason: 'configuration is the same for every form factor; it is read on the desktop',
  });
  expect(verdictOn('F6', []).verdict, 'a desktop has no app').toBe('not-testable');
  expect(verdictOn('F6', [], 'phone').verdict, 'a phone has').toBe('not-tested');
});

test('a clause the edition does not ask for is not testable, whatever was seen', () => {
  const tests = [record({ clauses: ['E6'], conditions: [holds('E6')] })];
  expect(verdictOn('E6', tests, 'desktop', '2026'), 'the edition is named').toMatchObject({
    verdict: 'not-testable',
    reason: 'the 2026 edition of the guide does not ask for it',
  });
  expect(verdictOn('E6', tests).verdict, 'the other edition asks for it').toBe('passed');
});

test('a clause passes when all its conditions hold', () => {
  const tests = [record({ clauses: ['A3'], conditions: [holds('A3'), holds('A3')] })];
  expect(verdictOn('A3', tests), 'passed').toMatchObject({ verdict: 'passed', reason: '2 conditions hold' });
});

test('a clause whose test passed without a condition passes', () => {
  expect(verdictOn('D2', [record({ clauses: ['D2'] })]), 'passed').toMatchObject({
    verdict: 'passed',
    reason: '1 test passed',
  });
});

test('one condition that does not hold fails the clause, also when the test itself passed', () => {
  const tests = [record({ clauses: ['A3'], conditions: [holds('A3'), breaks('A3')] })];
  const { verdict, reason } = verdictOn('A3', tests);
  expect(verdict, 'failed').toBe('failed');
  expect(reason, 'the sentence says expected, found and where').toMatch(
    /expected right, found wrong; change it at authentik > .*Scope name$/,
  );
});

test('a condition counts for its clause although the test names other ones', () => {
  const tests = [record({ clauses: ['F5'], conditions: [breaks('B4')], status: 'failed', errors: ['x'] })];
  expect(verdictOn('B4', tests).verdict, 'failed').toBe('failed');
});

test('configuration seen on the phone counts on the desktop', () => {
  const tests = [record({ formFactor: 'phone', conditions: [breaks('B4')] })];
  expect(verdictOn('B4', tests).verdict, 'failed on the desktop').toBe('failed');
  expect(verdictOn('B4', tests, 'phone').verdict, 'not testable on the phone').toBe('not-testable');
});

test('an app callback seen on the desktop proves nothing of phones, but one that fails there counts', () => {
  const seen = record({ clauses: ['F6'], conditions: [holds('F6')] });
  expect(verdictOn('F6', [seen], 'phone').verdict, 'no phone was looked at').toBe('not-tested');
  const broken = record({ clauses: ['F6'], conditions: [breaks('F6')], status: 'failed', errors: ['x'] });
  expect(verdictOn('F6', [broken], 'phone').verdict, 'it failed').toBe('failed');
});

test('a login clause is judged on each form factor by itself', () => {
  const tests = [
    record({ clauses: ['F5'], conditions: [holds('F5')] }),
    record({ clauses: ['F5'], conditions: [breaks('F5')], formFactor: 'phone', status: 'failed' }),
  ];
  expect(verdictOn('F5', tests).verdict, 'the desktop passes').toBe('passed');
  expect(verdictOn('F5', tests, 'phone').verdict, 'the phone fails').toBe('failed');
});

test('what a failed condition kept from being seen is blocked by it, and what was seen to hold stays passed', () => {
  const tests = [
    record({
      clauses: ['A1', 'A3', 'A4'],
      conditions: [holds('A1'), breaks('A3')],
      status: 'failed',
      errors: ['A3'],
    }),
  ];
  expect(verdictOn('A1', tests).verdict, 'A1 was seen to hold').toBe('passed');
  expect(verdictOn('A3', tests).verdict, 'A3 does not').toBe('failed');
  expect(verdictOn('A4', tests), 'A4 was not reached').toEqual({
    verdict: 'blocked',
    reason: 'blocked by A3',
    blockedBy: 'A3',
  });
});

test('an exception that names a clause fails that clause and blocks the others', () => {
  const tests = [
    record({
      clauses: ['F1', 'F2', 'F3'],
      conditions: [holds('F1')],
      status: 'failed',
      errors: ['redirect refused\n  guide      clause B4 (edition 2024)'],
    }),
  ];
  expect(verdictOn('B4', tests), 'B4 failed').toMatchObject({
    verdict: 'failed',
    reason: '"a test" failed: redirect refused',
  });
  expect(verdictOn('F1', tests).verdict, 'F1 was seen to hold').toBe('passed');
  expect(verdictOn('F2', tests).blockedBy, 'F2 is blocked by B4').toBe('B4');
  expect(verdictOn('F3', tests).blockedBy, 'F3 is blocked by B4').toBe('B4');
});

test('an exception that names a clause fails it although its conditions hold', () => {
  const tests = [
    record({ clauses: ['B4'], conditions: [holds('B4')] }),
    record({ clauses: ['F6'], status: 'failed', errors: ['clause B4: refused'] }),
  ];
  expect(verdictOn('B4', tests).verdict, 'failed').toBe('failed');
});

test('a failed claim of a test that names no clause fails every clause it did not get to', () => {
  const tests = [
    record({
      clauses: ['F1', 'F2', 'F3'],
      conditions: [holds('F1')],
      status: 'failed',
      errors: ['\nError: the arrow is there\n\nexpect(received).toBe(expected)'],
    }),
  ];
  expect(verdictOn('F1', tests).verdict, 'F1 was seen to hold').toBe('passed');
  for (const id of ['F2', 'F3'] as const) {
    expect(verdictOn(id, tests), `${id} failed with the first line`).toMatchObject({
      verdict: 'failed',
      reason: '"a test" failed: Error: the arrow is there',
    });
  }
});

for (const [says, error, reason] of [
  [
    'something around the guide',
    'EnvironmentFailure: authentik asks the administrator for a second factor\nWhat to do: set one',
    'could not be judged: authentik asks the administrator for a second factor',
  ],
  [
    'a server that does not answer',
    'Error: page.goto: net::ERR_CONNECTION_REFUSED at https://sso.example.org/',
    'could not be judged: an address was expected to answer, but: page.goto: net::ERR_CONNECTION_REFUSED at https://sso.example.org',
  ],
  [
    'a control that is not there',
    'TimeoutError: locator.click: Timeout 30000ms exceeded.',
    'could not be judged: locator.click: Timeout 30000ms exceeded.',
  ],
  [
    'a control of engomo that is not where it was',
    'ControlNotFound: engomo’s field "issuer" (the field for the issuer; clause D5) was not found\n  tried    nothing fits: getByLabel(1)\n  cure     npm run engomo:teach -- --again issuer',
    'could not be judged: engomo’s field "issuer" (the field for the issuer; clause D5) was not found',
  ],
  [
    'a browser that cannot be started',
    'Error: browserType.launch: spawn /opt/chrome EACCES\nCall log: …',
    'could not be judged: the browser could not be started: spawn /opt/chrome EACCES',
  ],
  [
    'a disk that is full',
    "Error: ENOSPC: no space left on device, write '/work/a.png'",
    "could not be judged: the suite cannot write what it needs on this machine: ENOSPC: no space left on device, write '/work/a.png'",
  ],
] as const) {
  test(`${says} makes no clause broken: what the test did not get to is blocked`, () => {
    const tests = [
      record({ clauses: ['F1', 'F2'], conditions: [holds('F1')], status: 'failed', errors: [error] }),
      record({ clauses: ['F5'], project: 'login', dependencies: ['guide'], status: 'not-run', attempts: 0 }),
    ];
    const blocked = { verdict: 'blocked', reason, blockedBy: null };

    expect(verdictOn('F1', tests).verdict, 'F1 was seen to hold').toBe('passed');
    expect(verdictOn('F2', tests), 'F2 is blocked').toEqual(blocked);
    expect(verdictOn('F5', tests), 'and so is what did not run after it').toEqual(blocked);
  });
}

test('what was found to be wrong around the guide explains a claim that failed in the same test', () => {
  const errors = [
    'Error: the browser ends on the composer\nexpect(page).toBeAtComposer()',
    'EnvironmentFailure: engomo answered with status 502\nWhat to do: wait',
  ];
  const [failed] = causesOf([record({ clauses: ['F5'], status: 'failed', errors })]);
  expect(failed, 'one cause').toMatchObject({ kind: 'environment', remedy: 'wait', clauses: ['F5'] });
});

test('one cause is told once, whatever a server makes anew for each answer', () => {
  const says = [
    'EnvironmentFailure: status 502: "Bad gateway Ray ID 8f1c2d3e4a5b6c7d 2026-03-01 10:15:01"\nWhat to do: wait',
    'EnvironmentFailure: status 502: "Bad gateway Ray ID 8f1c2d3e4a5b6c99 2026-03-01 10:15:07"\nWhat to do: wait',
    'Error: page.goto: net::ERR_CONNECTION_RESET at https://sso.example.org/if/admin/',
    'Error: page.goto: net::ERR_CONNECTION_RESET at https://sso.example.org/if/flow/x/',
  ];
  const tests = says.map((error) => record({ clauses: ['F1'], status: 'failed', errors: [error] }));
  expect(causesOf(tests), 'two servers, two causes').toHaveLength(2);
});

test('an exception that names an unknown clause names none', () => {
  const tests = [record({ clauses: ['F2'], status: 'failed', errors: ['clause B77 is odd'] })];
  expect(verdictOn('B7', tests).verdict, 'B7 is not meant').toBe('not-tested');
});

const failedGuide = record({ clauses: ['B4'], conditions: [breaks('B4')], status: 'failed', errors: ['x'] });

test('tests that a failed project kept from running are blocked by the first broken clause', () => {
  const tests = [
    failedGuide,
    record({ clauses: ['A3'], conditions: [breaks('A3')], status: 'failed', errors: ['x'] }),
    record({ clauses: ['F5'], project: 'login', dependencies: ['guide'], status: 'not-run', attempts: 0 }),
  ];
  expect(verdictOn('F5', tests), 'blocked by A3').toEqual({
    verdict: 'blocked',
    reason: 'blocked by A3',
    blockedBy: 'A3',
  });
});

test('tests that a failed preparation kept from running are blocked by it', () => {
  const tests = [
    record({
      title: 'the lab starts',
      project: 'prepare',
      setup: true,
      status: 'failed',
      errors: ['port taken'],
    }),
    record({ clauses: ['A1'], dependencies: ['prepare'], status: 'not-run' }),
  ];
  expect(verdictOn('A1', tests), 'blocked by the preparation').toEqual({
    verdict: 'blocked',
    reason: 'could not be judged: port taken',
    blockedBy: null,
  });
});

test('tests after a failed one in the same file that did not run are blocked by it', () => {
  const tests = [failedGuide, record({ clauses: ['B10'], status: 'skipped' })];
  expect(verdictOn('B10', tests).blockedBy, 'blocked by B4').toBe('B4');
});

test('a skip that says "blocked by" is blocked by that clause', () => {
  const tests = [
    record({ clauses: ['F7'], status: 'skipped', skipReason: 'blocked by F4: no code came back' }),
  ];
  expect(verdictOn('F7', tests), 'blocked').toEqual({
    verdict: 'blocked',
    reason: 'blocked by F4: no code came back',
    blockedBy: 'F4',
  });
});

test('a skip with another reason is not tested, with that reason', () => {
  const tests = [record({ clauses: ['F7'], status: 'skipped', skipReason: 'no right to read' })];
  expect(verdictOn('F7', tests), 'not tested').toMatchObject({
    verdict: 'not-tested',
    reason: 'skipped: no right to read',
  });
});

test('a skip without a reason and a run that ended early are told apart, and neither is passed', () => {
  expect(verdictOn('F7', [record({ clauses: ['F7'], status: 'skipped' })]), 'skipped').toMatchObject({
    verdict: 'not-tested',
    reason: 'skipped without a reason',
  });
  expect(verdictOn('F7', [record({ clauses: ['F7'], status: 'not-run' })]), 'ended early').toMatchObject({
    verdict: 'not-tested',
    reason: 'the run ended before its test began',
  });
});

test('what a test could not look at is blocked by what broke in that test, not by what broke elsewhere', () => {
  const tests = [
    record({ clauses: ['A3'], conditions: [breaks('A3')], status: 'failed', errors: ['x'] }),
    record({ clauses: ['F2'], status: 'failed', errors: ['clause B4: refused'] }),
  ];
  expect(verdictOn('F2', tests).blockedBy, 'blocked by B4').toBe('B4');
});

test('a test that did not run is mentioned where another one passed', () => {
  const tests = [
    record({ clauses: ['F5'], conditions: [holds('F5')] }),
    record({ clauses: ['F5'], status: 'skipped', skipReason: 'not here' }),
  ];
  expect(verdictOn('F5', tests), 'passed, and it says so').toMatchObject({
    verdict: 'passed',
    reason: '1 condition holds; 1 further test did not run',
  });
});
