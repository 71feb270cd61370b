import { writeFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { clauses } from '../../guide/clauses.ts';
import { reportPage } from '../../audit/report/page.ts';
import { auditFor, holds, record } from './records.ts';
import { test } from '../browser-test.ts';
import { audit, open } from './report-world.ts';

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
  await page.getByLabel('Filter clauses, people and tests').focus();
  await page.keyboard.type('A4');
  await expect(page.locator('#clause-A4'), 'the clause is there').toBeVisible();
  await expect(page.locator('#clause-B1'), 'another one is not').toBeHidden();
  await page.keyboard.press('Escape');
  await page.getByLabel('only what was not seen to hold').focus();
  await page.keyboard.press('Space');
  await expect(page.locator('#clause-A3'), 'the broken clause is there').toBeVisible();
  await expect(page.locator('#clause-A4'), 'the one that holds is not').toBeHidden();
  await page.getByLabel('Filter clauses, people and tests').fill('@x.org');
  const people = page.getByRole('region', { name: 'People on the list' }).getByRole('row');
  await expect(
    people.filter({ hasText: 'frank' }),
    'who was not judged is there, with the reason',
  ).toHaveText(/frank@x\.org\s+app\s+blocked\s+could not be judged: the password is another one/);
  await expect(people.filter({ hasText: 'eve' }), 'who got in is not').toBeHidden();
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

test('a test that was skipped is reported with its reason, although its clause was judged by another', async ({
  page,
}, testInfo) => {
  await open(page, testInfo.outputPath('index.html'));
  const row = page
    .getByRole('region', { name: 'What was not tested, and why' })
    .getByRole('row', { name: 'another server asked for a password' });
  await expect(row, 'which test, of which clause').toHaveText(/a wrong password is refused\s+F5/);
  await row.getByRole('link').click();
  await expect(page.locator('details.test:target'), 'the way to it').toBeVisible();
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

test('2,000 results are there, and filtered, within a second of the processor', async ({
  page,
}, testInfo) => {
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
  const devtools = await page.context().newCDPSession(page);
  // Time of the processor, not of the clock: the machine may be busy with something else.
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async (until: string): Promise<number> => {
    await page.waitForFunction((wanted) => performance.getEntriesByName(wanted).length > 0, until);
    const { metrics } = await devtools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Infinity;
  };
  await page.goto(`file://${file}`);
  const opened = await busy('page');
  await page.getByLabel('Filter clauses, people and tests').fill('result 1234');
  const filtered = await busy('filter');
  await expect(page.locator('details.test:not([hidden])'), 'the filter finds the one').toHaveCount(1);
  expect(opened, 'seconds of the processor until the page and its script are there').toBeLessThan(1);
  expect(filtered - opened, 'seconds of the processor until what was filtered is painted').toBeLessThan(1);
});
