import { expect, test } from '@playwright/test';
import { causesOf } from '../../audit/gathering/cause.ts';
import type { TestRecord } from '../../audit/gathering/gather.ts';
import { judge } from '../../audit/verdicts/verdicts.ts';
import { clause, clauses, type Edition } from '../../guide/clauses.ts';
import { breaks, holds, record, verdictOn } from './records.ts';

test('the matrix has every clause on the desktop and on the phone', () => {
  const cells = judge('2024', []).map(({ clause, formFactor }) => `${clause.id} ${formFactor}`);
  const expected = clauses.flatMap(({ id }) => [`${id} desktop`, `${id} phone`]);
  expect(cells, 'complete, in the order of the guide').toEqual(expected);
});

/** What a matrix says of a clause: `verdict: reason`, and in brackets the clause that blocks it. */
function said(cell: string, tests: readonly TestRecord[], edition: Edition): string {
  const [id = '', formFactor] = cell.split(' ');
  const on = verdictOn(clause(id).id, tests, formFactor === 'phone' ? 'phone' : 'desktop', edition);
  return `${on.verdict}: ${on.reason}${on.blockedBy === null ? '' : ` [${on.blockedBy}]`}`;
}

const failed = (differing: Partial<TestRecord>): TestRecord =>
  record({ status: 'failed', errors: ['x'], ...differing });
const brokenB4 = failed({ clauses: ['B4'], conditions: [breaks('B4')] });
const notRun = record({
  clauses: ['F5'],
  project: 'login',
  dependencies: ['guide'],
  status: 'not-run',
  attempts: 0,
});
const skipped = (skipReason: string | null): TestRecord =>
  record({ clauses: ['F7'], status: 'skipped', skipReason });

const DOES_NOT_HOLD =
  /^failed: not so: .* is as the guide says; expected right, found wrong; change it at .+$/;

/** What was seen, and what the matrix says of clauses; on the desktop and in the edition 2024 unless it says otherwise. */
const verdicts: readonly [
  says: string,
  tests: readonly TestRecord[],
  expected: Readonly<Record<string, string | RegExp>>,
  edition?: Edition,
][] = [
  ['a clause without any test is not tested', [], { A3: 'not-tested: no test names this clause' }],
  [
    'configuration is not testable on the phone, the app callback not on the desktop',
    [],
    {
      'A3 phone': 'not-testable: configuration is the same for every form factor; it is read on the desktop',
      F6: /^not-testable: /,
      'F6 phone': /^not-tested: /,
    },
  ],
  [
    'a clause the edition does not ask for is not testable, whatever was seen',
    [record({ clauses: ['E6'], conditions: [holds('E6')] })],
    { E6: 'not-testable: the 2026 edition of the guide does not ask for it' },
    '2026',
  ],
  [
    'the same clause passes where the edition asks for it',
    [record({ clauses: ['E6'], conditions: [holds('E6')] })],
    { E6: 'passed: 1 condition holds' },
  ],
  [
    'a clause passes when all its conditions hold',
    [record({ clauses: ['A3'], conditions: [holds('A3'), holds('A3')] })],
    { A3: 'passed: 2 conditions hold' },
  ],
  [
    'a clause whose test passed without a condition passes',
    [record({ clauses: ['D2'] })],
    { D2: 'passed: 1 test passed' },
  ],
  [
    'one condition that does not hold fails the clause, also when the test itself passed',
    [record({ clauses: ['A3'], conditions: [holds('A3'), breaks('A3')] })],
    { A3: /^failed: .*expected right, found wrong; change it at authentik > .*Scope name$/ },
  ],
  [
    'a condition counts for its clause although the test names other ones',
    [failed({ clauses: ['F5'], conditions: [breaks('B4')] })],
    { B4: DOES_NOT_HOLD },
  ],
  [
    'configuration seen on the phone counts on the desktop',
    [record({ formFactor: 'phone', conditions: [breaks('B4')] })],
    { B4: DOES_NOT_HOLD, 'B4 phone': /^not-testable: / },
  ],
  [
    'an app callback seen on the desktop proves nothing of phones',
    [record({ clauses: ['F6'], conditions: [holds('F6')] })],
    { 'F6 phone': /^not-tested: / },
  ],
  [
    'an app callback that fails on the desktop counts for phones',
    [failed({ clauses: ['F6'], conditions: [breaks('F6')] })],
    { 'F6 phone': DOES_NOT_HOLD },
  ],
  [
    'a login clause is judged on each form factor by itself',
    [
      record({ clauses: ['F5'], conditions: [holds('F5')] }),
      record({ clauses: ['F5'], conditions: [breaks('F5')], formFactor: 'phone', status: 'failed' }),
    ],
    { F5: 'passed: 1 condition holds', 'F5 phone': DOES_NOT_HOLD },
  ],
  [
    'what a failed condition kept from being seen is blocked by it, and what was seen to hold stays passed',
    [failed({ clauses: ['A1', 'A3', 'A4'], conditions: [holds('A1'), breaks('A3')], errors: ['A3'] })],
    { A1: 'passed: 1 condition holds', A3: DOES_NOT_HOLD, A4: 'blocked: blocked by A3 [A3]' },
  ],
  [
    'an exception that names a clause fails that clause and blocks the others',
    [
      failed({
        clauses: ['F1', 'F2', 'F3'],
        conditions: [holds('F1')],
        errors: ['redirect refused\n  guide      clause B4 (edition 2024)'],
      }),
    ],
    {
      B4: 'failed: "a test" failed: redirect refused',
      F1: 'passed: 1 condition holds',
      F2: 'blocked: blocked by B4 [B4]',
      F3: 'blocked: blocked by B4 [B4]',
    },
  ],
  [
    'an exception that names a clause fails it although its conditions hold',
    [
      record({ clauses: ['B4'], conditions: [holds('B4')] }),
      failed({ clauses: ['F6'], errors: ['clause B4: refused'] }),
    ],
    { B4: /^failed: / },
  ],
  [
    'a failed claim of a test that names no clause fails every clause it did not get to',
    [
      failed({
        clauses: ['F1', 'F2', 'F3'],
        conditions: [holds('F1')],
        errors: ['\nError: the arrow is there\n\nexpect(received).toBe(expected)'],
      }),
    ],
    {
      F1: 'passed: 1 condition holds',
      F2: 'failed: "a test" failed: Error: the arrow is there',
      F3: 'failed: "a test" failed: Error: the arrow is there',
    },
  ],
  [
    'an exception that names an unknown clause names none',
    [failed({ clauses: ['F2'], errors: ['clause B77 is odd'] })],
    { B7: /^not-tested: / },
  ],
  [
    'tests that a failed project kept from running are blocked by the first broken clause',
    [brokenB4, failed({ clauses: ['A3'], conditions: [breaks('A3')] }), notRun],
    { F5: 'blocked: blocked by A3 [A3]' },
  ],
  [
    'tests that a failed preparation kept from running are blocked by it',
    [
      failed({ title: 'the lab starts', project: 'prepare', setup: true, errors: ['port taken'] }),
      record({ clauses: ['A1'], dependencies: ['prepare'], status: 'not-run' }),
    ],
    { A1: 'blocked: could not be judged: port taken' },
  ],
  [
    'tests after a failed one in the same file that did not run are blocked by it',
    [brokenB4, record({ clauses: ['B10'], status: 'skipped' })],
    { B10: 'blocked: blocked by B4 [B4]' },
  ],
  [
    'a skip that says "blocked by" is blocked by that clause',
    [skipped('blocked by F4: no code came back')],
    { F7: 'blocked: blocked by F4: no code came back [F4]' },
  ],
  [
    'a skip with another reason is not tested, with that reason',
    [skipped('no right to read')],
    { F7: 'not-tested: skipped: no right to read' },
  ],
  ['a skip without a reason is not passed', [skipped(null)], { F7: 'not-tested: skipped without a reason' }],
  [
    'a test that a run which ended early did not reach is not passed',
    [record({ clauses: ['F7'], status: 'not-run' })],
    { F7: 'not-tested: the run ended before its test began' },
  ],
  [
    'what a test could not look at is blocked by what broke in that test, not by what broke elsewhere',
    [
      failed({ clauses: ['A3'], conditions: [breaks('A3')] }),
      failed({ clauses: ['F2'], errors: ['clause B4: refused'] }),
    ],
    { F2: 'blocked: blocked by B4 [B4]' },
  ],
  [
    'a test that did not run is mentioned where another one passed',
    [
      record({ clauses: ['F5'], conditions: [holds('F5')] }),
      record({ clauses: ['F5'], status: 'skipped', skipReason: 'not here' }),
    ],
    { F5: 'passed: 1 condition holds; 1 further test did not run' },
  ],
];

for (const [says, tests, expected, edition = '2024'] of verdicts) {
  const wanted = Object.entries(expected).map(([cell, text]) => [
    cell,
    typeof text === 'string' ? text : (expect.stringMatching(text) as unknown),
  ]);

  test(says, () => {
    const seen = Object.keys(expected).map((cell) => [cell, said(cell, tests, edition)]);
    expect(seen, 'what the matrix says of each clause').toEqual(wanted);
  });
}

test('what was in the way before the first test blocks what the tests are about', () => {
  const blocked = { verdict: 'blocked', reason: 'could not be judged: nobody is there' };
  for (const tests of [[record({ clauses: ['A3'], status: 'not-run' })], []]) {
    const [cell] = judge('2024', tests, 'nobody is there').filter(({ clause }) => clause.id === 'A3');
    expect(cell, 'with the one cause').toMatchObject(blocked);
  }
});

for (const [says, error, reason] of [
  [
    'something around the guide',
    'EnvironmentFailure: authentik asks the administrator for a second factor\nWhat to do: set one',
    'authentik asks the administrator for a second factor',
  ],
  [
    'a server that does not answer',
    'Error: page.goto: net::ERR_CONNECTION_REFUSED at https://sso.example.org/',
    'an address was expected to answer, but: page.goto: net::ERR_CONNECTION_REFUSED at https://sso.example.org',
  ],
  [
    'a control that is not there',
    'TimeoutError: locator.click: Timeout 30000ms exceeded.',
    'locator.click: Timeout 30000ms exceeded.',
  ],
  [
    'a control of engomo that is not where it was',
    'ControlNotFound: engomo’s field "issuer" (the field for the issuer; clause D5) was not found\n  tried    nothing fits: getByLabel(1)\n  cure     npm run engomo:teach -- --again issuer',
    'engomo’s field "issuer" (the field for the issuer; clause D5) was not found',
  ],
  [
    'a browser that cannot be started',
    'Error: browserType.launch: spawn /opt/chrome EACCES\nCall log: …',
    'the browser could not be started: spawn /opt/chrome EACCES',
  ],
  [
    'a disk that is full',
    "Error: ENOSPC: no space left on device, write '/data/a.png'",
    "the suite cannot write what it needs on this machine: ENOSPC: no space left on device, write '/data/a.png'",
  ],
] as const) {
  test(`${says} makes no clause broken: what the test did not get to is blocked`, () => {
    const tests = [failed({ clauses: ['F1', 'F2'], conditions: [holds('F1')], errors: [error] }), notRun];
    const seen = ['F1', 'F2', 'F5'].map((cell) => said(cell, tests, '2024'));

    const blocked = `blocked: could not be judged: ${reason}`;
    expect(seen, 'F1 was seen to hold; F2, and F5, which did not run after it, are blocked').toEqual([
      'passed: 1 condition holds',
      blocked,
      blocked,
    ]);
  });
}

test('what was found to be wrong around the guide explains a claim that failed in the same test', () => {
  const errors = [
    'Error: the browser ends on the composer\nexpect(page).toBeAtComposer()',
    'EnvironmentFailure: engomo answered with status 502\nWhat to do: wait',
  ];
  const [cause] = causesOf([failed({ clauses: ['F5'], errors })]);
  expect(cause, 'one cause').toMatchObject({ kind: 'environment', remedy: 'wait', clauses: ['F5'] });
});

test('one cause is given once, whatever a server makes anew for each answer', () => {
  const says = [
    'EnvironmentFailure: status 502: "Bad gateway Ray ID 8f1c2d3e4a5b6c7d 2026-03-01 10:15:01"\nWhat to do: wait',
    'EnvironmentFailure: status 502: "Bad gateway Ray ID 8f1c2d3e4a5b6c99 2026-03-01 10:15:07"\nWhat to do: wait',
    'Error: page.goto: net::ERR_CONNECTION_RESET at https://sso.example.org/if/admin/',
    'Error: page.goto: net::ERR_CONNECTION_RESET at https://sso.example.org/if/flow/x/',
  ];
  const tests = says.map((error) => failed({ clauses: ['F1'], errors: [error] }));
  expect(causesOf(tests), 'two servers, two causes').toHaveLength(2);
});
