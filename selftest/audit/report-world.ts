import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Audit } from '../../audit/verdicts/audit-schema.ts';
import { reportPage } from '../../audit/report/page.ts';
import { auditFor, breaks, holds, record } from './records.ts';

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const picture = {
  name: 'the composer',
  contentType: 'image/png',
  base64: PIXEL,
  sha256: 'ab'.repeat(32),
  address: 'https://engomo.company/composer/',
  time: '2026-03-01T14:05:08+01:00',
};
/** A text that would be run if it was not escaped. */
export const markup = `<img src=x onerror="document.title='broken'">`;

const tests = [
  record({
    clauses: ['A3', 'A4'],
    conditions: [
      {
        ...holds('A4'),
        requirement: {
          id: 'T1',
          norm: 'RFC 6749, section 5.1',
          force: 'MUST',
          party: 'authentik',
          verdict: 'met',
          exchanges: ['POST /application/o/token/ → 200'],
        },
      },
      { ...breaks('A3'), observed: 'pro\u200Bfile' },
    ],
    status: 'failed',
    errors: ['expected profile'],
    attempts: 2,
    attemptResults: [
      { status: 'failed', durationMs: 1500, error: 'the first attempt' },
      { status: 'failed', durationMs: 1000, error: 'expected profile' },
    ],
  }),
  record({
    title: 'a wrong password is refused',
    clauses: ['F5'],
    status: 'skipped',
    skipReason: 'another server asked for a password',
  }),
  record({
    title: markup,
    clauses: ['F5'],
    conditions: [{ ...holds('F5'), property: markup }],
    pictures: [picture],
  }),
  record({
    title: 'eve@x.org signs in',
    clauses: ['F5'],
    person: { email: 'eve@x.org', expects: 'composer' },
  }),
  record({
    title: 'frank@x.org signs in',
    clauses: ['F5'],
    person: { email: 'frank@x.org', expects: 'app' },
    status: 'failed',
    errors: ['EnvironmentFailure: the password is another one'],
  }),
];

const configuration: Audit['configuration'] = [
  {
    product: 'authentik',
    object: 'scope mapping',
    moment: 'before',
    time: '2026-03-01T14:05:01Z',
    seenAt: 'authentik API',
    fields: { 'scope name': 'profil' },
  },
  {
    product: 'authentik',
    object: 'scope mapping',
    moment: 'after',
    time: '2026-03-01T14:05:09Z',
    seenAt: 'authentik API',
    fields: { 'scope name': 'profile' },
  },
];

/** An audit in which every part of the page has something to show. */
export const audit = (): Audit => ({
  ...auditFor(tests, 'failed', ['a test names no clause']),
  configuration,
  notes: [
    { clause: 'B3', kind: 'warning', text: 'a dot matches anything', test: 'a test', project: 'guide' },
  ],
});

/** Opens the report of these tests from the disk; every request the page makes is listed. */
export async function open(page: Page, file: string): Promise<{ requests: string[]; complaints: string[] }> {
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => complaints.push(message.text()));
  const pictures = new Map([[picture.sha256, picture]]);
  writeFileSync(file, await reportPage(audit(), pictures));
  await page.goto(`file://${file}`);
  return { requests, complaints };
}
