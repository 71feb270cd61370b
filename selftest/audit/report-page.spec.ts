import { writeFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';
import type { Audit } from '../../audit/audit-schema.ts';
import { clauses } from '../../guide/clauses.ts';
import { reportPage } from '../../audit/report/page.ts';
import { browserOptions } from '../../fixtures/browser.ts';
import { loadSettings } from '../../fixtures/env.ts';
import { auditFor, breaks, holds, record } from './records.ts';

const test = base.extend({
  launchOptions: async ({}, use) => {
    await use(browserOptions(loadSettings()));
  },
});

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
const hostile = `<img src=x onerror="document.title='broken'">`;

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
    title: hostile,
    clauses: ['F5'],
    conditions: [{ ...holds('F5'), property: hostile }],
    pictures: [picture],
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
const audit = (): Audit => ({
  ...auditFor(tests, 'failed', ['a test names no clause']),
  configuration,
  notes: [
    { clause: 'B3', kind: 'warning', text: 'a dot matches anything', test: 'a test', project: 'guide' },
  ],
});

/** Opens the report of these tests from the disk; every request the page makes is listed. */
async function open(page: Page, file: string): Promise<{ requests: string[]; complaints: string[] }> {
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

test('the report asks for nothing but itself and has nothing to complain about', async ({
  page,
}, testInfo) => {
  const { requests, complaints } = await open(page, testInfo.outputPath('index.html'));
  await expect(page.getByRole('heading', { level: 1 }), 'the page is there').toBeVisible();
  const outside = requests.filter((url) => !url.startsWith('data:') && !url.startsWith('file:'));
  expect(outside, 'no request leaves the page').toEqual([]);
  expect(complaints, 'its policy stops nothing of its own').toEqual([]);
});

test('the page’s own policy forbids requests to others', async ({ page }, testInfo) => {
  await open(page, testInfo.outputPath('index.html'));
  const blocked = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => {
          resolve(event.blockedURI);
        });
        const image = document.createElement('img');
        image.addEventListener('error', () => {
          resolve('it was asked for');
        });
        image.src = 'https://elsewhere.example/picture.png';
        document.body.append(image);
      }),
  );
  expect(blocked, 'the picture is not asked for').toBe('https://elsewhere.example/picture.png');
});

test('the first heading says the verdict, and what has to be changed comes first', async ({
  page,
}, testInfo) => {
  await open(page, testInfo.outputPath('index.html'));
  await expect(page.getByRole('heading', { level: 1 }), 'the verdict').toContainText(
    'clause A3 (its scope name is profile) does not hold',
  );
  await expect(page.getByRole('heading', { level: 2 }).first(), 'the failures stand first').toHaveText(
    'What does not hold',
  );
  const failure = page.getByRole('region', { name: 'What does not hold' });
  await expect(failure, 'an invisible character is named').toContainText('U+200B at position 4');
});

test('every clause is listed with a verdict in words on the desktop and on the phone', async ({
  page,
}, testInfo) => {
  await open(page, testInfo.outputPath('index.html'));
  const rows = page.locator('details.clause');
  await expect(rows, 'one row per clause').toHaveCount(clauses.length);
  const row = page.locator('#clause-A3 > summary');
  await expect(row, 'verdicts are words').toContainText(/Desktop:\s*does not hold/);
  await expect(row, 'on both form factors').toContainText(/Phone:\s*not testable/);
});

test('a clause opens to what was expected, seen, where, when and by which test', async ({
  page,
}, testInfo) => {
  await open(page, testInfo.outputPath('index.html'));
  const clause = page.locator('#clause-A4');
  await clause.locator('summary').first().click();
  for (const text of [
    'right',
    'authentik API',
    '2026-03-01 14:05:09 +01:00',
    'tests/a.spec.ts:1',
    'Expression',
  ]) {
    await expect(clause.getByText(text).first(), `${text} is shown`).toBeVisible();
  }
});

test('a condition of the protocol names its norm and opens to its requests', async ({ page }, testInfo) => {
  await open(page, testInfo.outputPath('index.html'));
  const clause = page.locator('#clause-A4');
  await clause.locator('summary').first().click();
  await expect(clause.getByText('T1 · RFC 6749, section 5.1 · MUST · met'), 'the norm').toBeVisible();
  await clause.getByText('requests', { exact: true }).click();
  await expect(clause.getByText('POST /application/o/token/ → 200'), 'the requests').toBeVisible();
});

test('text from the products is shown, not run', async ({ page }, testInfo) => {
  await open(page, testInfo.outputPath('index.html'));
  await expect(page, 'nothing was run').not.toHaveTitle('broken');
  await expect(page.getByText(hostile).first(), 'the text is in the page').toBeAttached();
  await expect(page.locator('img[src="x"]'), 'no picture came of it').toHaveCount(0);
});

test('for print everything is open', async ({ page }, testInfo) => {
  await open(page, testInfo.outputPath('index.html'));
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('details:not([open])'), 'none is closed').toHaveCount(0);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator('#clause-A4'), 'what was closed is closed again').not.toHaveAttribute('open');
});

test('on a small screen nothing is cut off', async ({ page }, testInfo) => {
  await page.setViewportSize({ width: 360, height: 700 });
  await open(page, testInfo.outputPath('index.html'));
  await page.getByRole('button', { name: 'Open all' }).click();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, 'the page is as wide as the screen').toBeLessThanOrEqual(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing when everything is open, ${colorScheme}`, async ({ page }, testInfo) => {
    await page.emulateMedia({ colorScheme });
    await open(page, testInfo.outputPath('index.html'));
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('details')) element.open = true;
    });
    const { violations, passes } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    expect(found, 'no rule is broken').toEqual([]);
    expect(
      passes.map(({ id }) => id),
      'contrast was looked at',
    ).toContain('color-contrast');
  });
}

test('a clause is opened, and the clauses are filtered, with the keyboard alone', async ({
  page,
}, testInfo) => {
  await open(page, testInfo.outputPath('index.html'));
  await page.keyboard.press('Tab');
  await expect(
    page.getByRole('link', { name: 'To the clauses' }),
    'the way to the clauses comes first',
  ).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Open all' }), 'and leads to them').toBeFocused();
  await page.locator('#clause-A4 > summary').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#clause-A4'), 'the clause is open').toHaveAttribute('open');
  await page.getByLabel('Filter clauses and tests').focus();
  await page.keyboard.type('A4');
  await expect(page.locator('#clause-A4'), 'the clause is there').toBeVisible();
  await expect(page.locator('#clause-B1'), 'another one is not').toBeHidden();
  await page.keyboard.press('Escape');
  await page.getByLabel('only what was not seen to hold').focus();
  await page.keyboard.press('Space');
  await expect(page.locator('#clause-A3'), 'the broken clause is there').toBeVisible();
  await expect(page.locator('#clause-A4'), 'the one that holds is not').toBeHidden();
});

test('the frame speaks German at the press of a button, and what was seen stays as it is', async ({
  page,
}, testInfo) => {
  await open(page, testInfo.outputPath('index.html'));
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await expect(page.getByRole('heading', { level: 1 }), 'the verdict').toContainText(
    'Klausel A3 ist nicht erfüllt',
  );
  await expect(
    page.getByRole('heading', { name: 'Was nicht geprüft wurde, und warum' }),
    'a heading',
  ).toBeVisible();
  await expect(page.getByRole('region', { name: 'Was nicht erfüllt ist' }), 'the value').toContainText(
    'U+200B at position 4',
  );
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'What was not tested, and why' }), 'and back').toBeVisible();
});

test('a report can be made to open in German', async ({ page }, testInfo) => {
  const file = testInfo.outputPath('index.html');
  writeFileSync(file, await reportPage(audit(), new Map(), 'de'));
  await page.goto(`file://${file}`);
  await expect(page.getByRole('heading', { name: 'Geprüfte Systeme' }), 'a heading').toBeVisible();
});

test('configuration is shown before and after, with what was changed', async ({ page }, testInfo) => {
  await open(page, testInfo.outputPath('index.html'));
  const row = page.getByRole('region', { name: 'Configuration' }).getByRole('row', { name: 'scope name' });
  await expect(row, 'both values and the mark').toHaveText(/scope name\s*changed\s*profil\s*profile/);
});

test('every attempt of a test that was tried again is shown', async ({ page }, testInfo) => {
  await open(page, testInfo.outputPath('index.html'));
  const notes = page.getByRole('region', { name: 'Deviations' });
  await expect(notes, 'also the one before the last').toContainText('the first attempt');
});

test('a clause shows the pictures of its tests with address and time', async ({ page }, testInfo) => {
  await open(page, testInfo.outputPath('index.html'));
  await page.locator('#clause-F5 > summary').click();
  const pictures = page.locator('#clause-F5 .pictures');
  await expect(pictures, 'where and when').toContainText('https://engomo.company/composer/');
  await expect(pictures, 'with its zone').toContainText('2026-03-01 14:05:08 +01:00');
  await expect(pictures.locator('img'), 'the picture itself').toHaveJSProperty('naturalWidth', 1);
  await pictures.getByRole('link').click();
  await expect(page.locator('#picture-1'), 'the way to its full size').toBeVisible();
});

test('2,000 results are there, and filtered, within a second', async ({ page }, testInfo) => {
  const many = Array.from({ length: 2000 }, (_, index) =>
    record({
      title: `result ${index}`,
      line: index,
      clauses: [clauses[index % clauses.length]?.id ?? 'A1'],
      conditions: [holds(clauses[index % clauses.length]?.id ?? 'A1')],
    }),
  );
  const file = testInfo.outputPath('index.html');
  writeFileSync(file, await reportPage(auditFor(many), new Map()));
  const measured = async (name: string): Promise<number> => {
    await page.waitForFunction((wanted) => performance.getEntriesByName(wanted).length > 0, name);
    return page.evaluate((wanted) => performance.getEntriesByName(wanted)[0]?.duration ?? Infinity, name);
  };
  // The best of five: the machine may be busy with something else, and never makes a page faster than it is.
  const times = { page: Infinity, filter: Infinity };
  for (let round = 0; round < 5; round += 1) {
    await page.goto(`file://${file}`);
    times.page = Math.min(times.page, await measured('page'));
    await page.getByLabel('Filter clauses and tests').fill('result 1234');
    times.filter = Math.min(times.filter, await measured('filter'));
  }
  await expect(page.locator('details.test:not([hidden])'), 'the filter finds the one').toHaveCount(1);
  expect(times.page, 'milliseconds until the page and its script are there').toBeLessThan(1000);
  expect(times.filter, 'milliseconds until what was filtered is painted').toBeLessThan(1000);
  testInfo.annotations.push({ type: 'measured', description: JSON.stringify(times) });
});
