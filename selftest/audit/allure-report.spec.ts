import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { withoutTagManager, writeAllurePage } from '../../audit/allure-report.ts';
import { browserOptions } from '../../fixtures/browser.ts';
import { loadSettings } from '../../fixtures/env.ts';
import { auditFor } from './records.ts';

const test = base.extend({
  launchOptions: async ({}, use) => {
    await use(browserOptions(loadSettings()));
  },
});

const result = {
  uuid: '6a1f',
  historyId: 'h',
  name: 'the scope mapping is right',
  fullName: 'a',
  status: 'passed',
  stage: 'finished',
  start: 1,
  stop: 2,
  labels: [
    { name: 'epic', value: 'A. authentik: scope mapping' },
    { name: 'feature', value: 'A3 its scope name is profile' },
  ],
  steps: [],
  attachments: [],
  parameters: [],
  links: [],
};

test('the page stands by parts and clauses, names the systems and asks nobody', async ({
  page,
}, testInfo) => {
  const results = testInfo.outputPath('allure-results');
  const output = testInfo.outputPath('allure');
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, '6a1f-result.json'), JSON.stringify(result));
  await writeAllurePage({ results, output, history: null, title: 'engomo with authentik' }, auditFor([]));

  const file = join(output, 'index.html');
  expect(readFileSync(file, 'utf8'), 'no tag manager is left').not.toContain('googletagmanager');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`file://${file}`);
  await expect(page.getByText('2026.2.2 (lab)'), 'the version of authentik is shown').toBeVisible();
  // Groups in which everything passed are closed at first.
  await page.getByText('A. authentik: scope mapping').click();
  await page.getByText('A3 its scope name is profile').click();
  await expect(page.getByText(result.name), 'the test stands under its clause').toBeVisible();
  expect(
    requests.filter((url) => /^https?:/.test(url)),
    'no request leaves the page',
  ).toEqual([]);
});

test('a tag manager in a form that is not known is an error, not a request', () => {
  expect(
    () => withoutTagManager('<script src="https://www.googletagmanager.com/x.js"></script>'),
    'it is not let through',
  ).toThrow(/googletagmanager/);
});
