import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { allureCategories, withoutTagManager, writeAllurePage } from '../../audit/reporters/allure-report.ts';
import { test } from '../browser-test.ts';
import { auditFor } from './records.ts';

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
    { name: 'epic', value: 'Integrate with engomo' },
    { name: 'feature', value: 'A. authentik: scope mapping' },
    { name: 'story', value: 'A3 its scope name is profile' },
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
  await page.getByText('Integrate with engomo').click();
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

const faultOf = (message: string, status: 'failed' | 'skipped' = 'failed'): string =>
  allureCategories
    .find(
      ({ matchedStatuses, messageRegex = '' }) =>
        matchedStatuses.includes(status) && new RegExp(messageRegex).test(message),
    )
    ?.name.split(':')[0] ?? 'none';

for (const [fault, message] of [
  [
    'Configuration fault',
    'Error: B3: is registered\n\n  guide      clause B3 (edition 2024)\n  seen at    API',
  ],
  ['Product fault', 'not so\n  guide      clause F4 (edition 2024)\n'],
  ['Product fault', 'locator.click: Timeout\n waiting for engomo’s button "+" (clause D3)'],
  ['Environment', 'no authentik at https://authentik.company: it cannot be reached (ECONNREFUSED)'],
  ['Environment', 'page.goto: net::ERR_NAME_NOT_RESOLVED'],
  ['Suite fault', 'TypeError: x is not a function'],
] as const) {
  test(`Allure calls it ${fault}: ${message.split('\n')[0] ?? ''}`, () => {
    expect(faultOf(message), 'the first category that fits').toBe(fault);
  });
}

test('Allure calls a test that was skipped for a broken clause blocked', () => {
  expect(faultOf('blocked by B1: there is no provider', 'skipped'), 'its category').toBe('Blocked');
});

test('a second run adds itself to the history of the first, and the page sorts faults', async ({
  page,
}, testInfo) => {
  const results = testInfo.outputPath('allure-results');
  const output = testInfo.outputPath('allure');
  const history = testInfo.outputPath('history.jsonl');
  mkdirSync(results, { recursive: true });
  for (const status of ['passed', 'failed']) {
    const statusDetails = { message: 'Error: A3\n  guide      clause A3 (edition 2024)' };
    writeFileSync(join(results, '6a1f-result.json'), JSON.stringify({ ...result, status, statusDetails }));
    await writeAllurePage({ results, output, history, title: 'engomo with authentik' }, auditFor([]));
  }
  expect(readFileSync(history, 'utf8').trim().split('\n'), 'two runs are remembered').toHaveLength(2);
  await page.goto(`file://${join(output, 'index.html')}`);
  await page.getByText('Categories').first().click();
  await expect(page.getByText('Configuration fault').first(), 'the kind of fault is named').toBeVisible();
});
