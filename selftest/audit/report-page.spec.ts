import { expect } from '@playwright/test';
import { clauses } from '../../guide/clauses.ts';
import { test } from '../browser-test.ts';
import { markup, open } from './report-world.ts';

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
  await expect(page.getByText(markup).first(), 'the text is in the page').toBeAttached();
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
