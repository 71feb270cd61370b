import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { closingText } from '../../audit/reporters/closing-reporter.ts';
import { takeBackUnlessWhole, writeOrTakeBack } from '../../audit/reports-folder/reports-folder.ts';
import { exitCodeOf } from '../../audit/verdicts/exit-code.ts';
import {
  clauseRanges,
  localTime,
  oddCharacters,
  readableDuration,
  readableTime,
  visible,
} from '../../audit/verdicts/text.ts';
import { auditFor, breaks, record } from './records.ts';

const reports = [
  { name: 'Audit', path: 'reports/audit/index.html' },
  { name: 'Playwright', path: 'reports/html/index.html' },
];

test('the terminal says the verdict, the diagnosis in its fixed form, and where the reports are', () => {
  const audit = auditFor(
    [
      record({
        clauses: ['B4'],
        conditions: [{ ...breaks('B4'), observed: 'com.engomo.engomo://callback' }],
        status: 'failed',
      }),
      record({
        clauses: ['F6'],
        formFactor: 'phone',
        project: 'phone',
        dependencies: ['guide'],
        status: 'not-run',
      }),
    ],
    'failed',
  );
  expect(closingText(audit, 'reports/audit/index.html', reports, false), 'nothing else is printed').toBe(`
${audit.summary.sentence}

B4  B4 is as the guide says: not so
  expected   right
  found      com.engomo.engomo://callback
  where      authentik > Applications > Providers > SP-engomo > Redirect URIs
  guide      clause B4 (edition 2024)
  seen at    authentik API, 2026-03-01T14:05:09+01:00
  evidence   reports/audit/index.html#clause-B4

Could not be judged because of this: F6

Audit       reports/audit/index.html
Playwright  reports/html/index.html
`);
});

test('a clause that failed without a condition is diagnosed by what the test said', () => {
  const audit = auditFor(
    [record({ clauses: ['F2'], status: 'failed', errors: ['no arrow icon (clause F2)'] })],
    'failed',
  );
  expect(closingText(audit, 'a.html', [], false), 'the error is what was found').toContain(
    [
      'F2  the small arrow icon sends the browser to authentik: not so on desktop',
      '  expected   the small arrow icon sends the browser to authentik',
      '  found      "a test" failed: no arrow icon (clause F2)',
      '  where      engomo > start page > arrow icon',
      '  guide      clause F2 (edition 2024)',
      '  evidence   a.html#clause-F2',
    ].join('\n'),
  );
});

test('one cause that kept clauses from being judged is reported once, with what to do', () => {
  const error =
    'EnvironmentFailure: authentik asks the administrator for a second factor\nWhat to do: name another administrator';
  const audit = auditFor(
    [
      record({ clauses: ['A1', 'A2'], status: 'failed', errors: [error] }),
      record({ title: 'another test', clauses: ['B1'], status: 'failed', errors: [error] }),
    ],
    'failed',
  );
  const text = closingText(audit, 'a.html', [], false);

  expect(text, 'the cause and the remedy').toContain(
    'Environment: authentik asks the administrator for a second factor\n  what to do  name another administrator',
  );
  expect(text.split('Environment: ').length - 1, 'once').toBe(1);
  expect(text, 'what could not be judged').toContain('Could not be judged because of this: A1-A2, B1');
  expect(exitCodeOf(audit), 'the exit code of the environment').toBe(3);
});

test('escape sequences are printed to terminals only', () => {
  const audit = auditFor([]);
  expect(closingText(audit, 'a.html', [], false), 'plain').not.toContain('\u001b');
  expect(closingText(audit, 'a.html', [], true), 'bold').toContain('\u001b[1m');
});

test('characters that cannot be distinguished are escaped and named with their position', () => {
  expect(visible('profil\u0435\u200B'), 'escaped').toBe('profil\\u{435}\\u{200B}');
  expect(oddCharacters('profil\u0435\u200B'), 'named').toEqual([
    'U+0435 at position 7',
    'U+200B at position 8',
  ]);
  expect(oddCharacters('40 characters, SHA-256 1a2b3c4d…'), 'the suite’s own are not odd').toEqual([]);
});

test('clauses in a row are printed as a range within their part', () => {
  expect(clauseRanges(['A4', 'A3', 'B1', 'B9', 'B10', 'F6']), 'in the guide’s order').toBe(
    'A3–A4, B1, B9–B10, F6',
  );
});

test('times and durations are printed for readers', () => {
  const instant = new Date('2026-03-01T13:05:09.400Z');
  expect(localTime(instant, 60), 'east of Greenwich').toBe('2026-03-01T14:05:09+01:00');
  expect(localTime(instant, -210), 'west of Greenwich').toBe('2026-03-01T09:35:09-03:30');
  expect(new Date(localTime(instant)).getTime(), 'the same instant, to the second').toBe(
    instant.getTime() - 400,
  );
  expect(readableTime('2026-03-01T14:05:09.123+01:00'), 'in the zone it was written in').toBe(
    '2026-03-01 14:05:09 +01:00',
  );
  expect([840, 12_340, 185_000].map(readableDuration), 'durations').toEqual([
    '840 ms',
    '12.3 s',
    '3 min 05 s',
  ]);
});

/** A folder with a verdict. */
function verdict(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return folder;
}

for (const [says, error, isLeft] of [
  ['has no room', new Error('ENOSPC: no space left on device, write'), false],
  ['wraps that there is no room', new Error('Allure made no report: Error: ENOSPC: no space left'), false],
  ['may not be written', new Error("EACCES: permission denied, open '/x'"), false],
  ['fails for another reason', new Error('Allure made no report: it broke down'), true],
] as const) {
  test(`a report after the audit that ${says} ${isLeft ? 'leaves' : 'takes back'} the verdict`, async ({}, testInfo) => {
    const folder = verdict(testInfo.outputPath('audit'));
    const written = writeOrTakeBack(folder, () => Promise.reject(error)).then(() => 'told');
    expect(await written.catch(() => 'thrown'), 'what becomes of the error').toBe(isLeft ? 'thrown' : 'told');
    expect(existsSync(folder), 'the verdict').toBe(isLeft);
  });
}

const containing =
  (content: string) =>
  (file: string): void => {
    writeFileSync(file, content);
  };

for (const [says, leave, isLeft] of [
  ['is whole', containing('<testsuites>\n</testsuites>\n'), true],
  ['is cut off', containing('<testsuites>\n<testcase na'), false],
  ['is empty', containing(''), false],
  ['is not there', () => undefined, false],
] as const) {
  test(`a report of Playwright’s own that ${says} ${isLeft ? 'leaves' : 'takes back'} the verdict`, ({}, testInfo) => {
    const folder = verdict(testInfo.outputPath('audit'));
    const file = testInfo.outputPath('junit.xml');
    leave(file);
    takeBackUnlessWhole(folder, [file]);
    expect(existsSync(folder), 'the verdict').toBe(isLeft);
  });
}
