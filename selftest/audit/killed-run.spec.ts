import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { scanFolder } from '../../audit/redaction/leak-gate.ts';
import { browserOptions } from '../../fixtures/run/browser.ts';
import { environmentOfAnotherRun } from '../../fixtures/env.ts';
import { loadSettings } from '../../fixtures/settings/settings.ts';
import { playwrightProgram } from '../../run/browser.ts';
import { everyDay } from '../every-day.ts';
import { reporterPath, runMetadata, runSmallProject } from './small-project.ts';

const SECRET = 'canaryOfAKilledRun5e4d3c2b';

const config = (folder: string): string => {
  const secretsFile = JSON.stringify(join(folder, 'secrets'));
  return `export default {
    testDir: '.', outputDir: 'out', workers: 1, metadata: ${runMetadata()},
    use: { trace: 'on', launchOptions: ${JSON.stringify(browserOptions(loadSettings()))} },
    reporter: [
      [${reporterPath('redacting-reporter')}, { secretsFile: ${secretsFile}, outputFolders: ['out', 'reports'] }],
      ['allure-playwright', { resultsDir: 'reports/allure-results' }],
      [${reporterPath('evidence-reporter')}, { outputFolder: 'reports/audit' }],
      [${reporterPath('allure-page-reporter')}, { resultsFolder: 'reports/allure-results', outputFolder: 'reports/allure', auditFile: 'reports/audit/audit.json' }],
      [${reporterPath('leak-gate-reporter')}, { secretsFile: ${secretsFile}, folders: ['out', 'reports'] }],
    ],
  };`;
};

const spec = `import { writeFileSync } from 'node:fs';
import { test } from '@playwright/test';
const about = { annotation: { type: 'clause', description: 'A3' } };
test('is killed', about, async ({ page }, info) => {
  await page.setContent('<input aria-label="Password">');
  await page.getByLabel('Password').fill('${SECRET}');
  writeFileSync(info.outputPath('raw.log'), 'left behind: ${SECRET}');
  console.log('ready to be killed');
  await new Promise(() => {});
});
test('passes', about, () => {});
`;

test(
  'what a killed run left in the raw is gone after the next one',
  everyDay(false),
  async ({}, testInfo) => {
    const folder = testInfo.outputPath('project');
    mkdirSync(folder, { recursive: true });
    const files = {
      secrets: `${Buffer.from(SECRET).toString('base64')}\n`,
      'package.json': '{"type":"module"}',
      'playwright.config.mjs': config(folder),
      'a.spec.mjs': spec,
    };
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const killed = spawn(process.execPath, [playwrightProgram, 'test', '--grep', 'is killed'], {
      cwd: folder,
      env: environmentOfAnotherRun('.', {}),
    });
    await expect
      .poll(() => scanFolder(join(folder, 'out'), [SECRET]).length, {
        message: 'the raw secret is on the disk',
        timeout: 60_000,
      })
      .toBeGreaterThan(0);
    const ended = new Promise((resolve) => killed.once('close', resolve));
    killed.kill('SIGKILL');
    await ended;
    expect(scanFolder(join(folder, 'out'), [SECRET]), 'and stays there').not.toEqual([]);

    const next = await runSmallProject(folder, files, ['--grep', 'passes']);
    expect(next.exitCode, `the next run is green:\n${next.printed}`).toBe(0);
    const leaks = ['out', 'reports'].flatMap((name) => scanFolder(join(folder, name), [SECRET]));
    expect(leaks, 'nothing of it is left').toEqual([]);
  },
);
